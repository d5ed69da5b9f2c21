import { methodName, receiverOf } from "../../../csharp/bind/lambdas.ts";
import { childOf, childOfKind, namedChildren, type SyntaxNode, selfAndAncestors } from "../../../csharp/syntax/node.ts";
import type { EditSite } from "../edit-site.ts";
import { visibleNamespaces } from "../namespaces.ts";
import { writeType } from "../type-text.ts";

/** A call that tells a library for test doubles what calls it is about. */
export interface SetUp {
  /** The call that sets up or verifies: what follows in its chain says what is returned, and what is called back. */
  readonly whole: SyntaxNode;
  readonly library: Library;
}

type Library = "Moq" | "NSubstitute" | "FakeItEasy";

const lambdas: ReadonlySet<string> = new Set(["lambda_expression", "anonymous_method_expression"]);

/** Methods that take such a call in a lambda. */
const taking: Readonly<Record<Library, ReadonlySet<string>>> = {
  Moq: new Set(["Setup", "SetupSequence", "Verify", "Expect", "Of"]),
  NSubstitute: new Set(["When", "WhenForAnyArgs", "InOrder"]),
  FakeItEasy: new Set(["CallTo"]),
};

/** What stands in front of a call of a substitute that is verified. */
const verifying: ReadonlySet<string> = new Set(
  "Received DidNotReceive ReceivedWithAnyArgs DidNotReceiveWithAnyArgs".split(" "),
);

/** What follows a call of a substitute that is set up. */
const returning: ReadonlySet<string> = new Set(
  (
    "Returns ReturnsForAnyArgs ReturnsNull ReturnsNullForAnyArgs Throws ThrowsAsync ThrowsForAnyArgs " +
    "ThrowsAsyncForAnyArgs"
  ).split(" "),
);

/** Is a call not made, but described to a library for test doubles? */
export function setUpAround(call: SyntaxNode, site: EditSite): SetUp | undefined {
  const seen = visibleNamespaces(site.node, site.binding, site.sides);
  const lambda = [...selfAndAncestors(call)].find(({ kind }) => lambdas.has(kind));
  const outer = lambda?.parent?.kind === "argument" ? lambda.parent.parent?.parent : undefined;
  const called = outer?.kind === "invocation_expression" ? childOf(outer, "function") : undefined;
  for (const library of ["Moq", "NSubstitute", "FakeItEasy"] as const) {
    if (outer === undefined || called === undefined || !seen.has(library)) continue;
    if (taking[library].has(methodName(called))) return { whole: outer, library };
  }
  return seen.has("NSubstitute") && isOfSubstitute(call) ? { whole: call, library: "NSubstitute" } : undefined;
}

/** `store.Received().Find(...)`, `store.Find(...).Returns(...)`. */
function isOfSubstitute(call: SyntaxNode): boolean {
  const receiver = receiverOf(childOf(call, "function") ?? call);
  const before = receiver?.kind === "invocation_expression" ? childOf(receiver, "function") : undefined;
  if (before !== undefined && verifying.has(methodName(before))) return true;
  const [next] = chainOf(call);
  return next !== undefined && returning.has(next.name);
}

/** An argument that any value fits. */
export function anyArgument(type: string, { library }: SetUp, site: EditSite) {
  const { text, namespaces } = writeType(type, site);
  switch (library) {
    case "Moq":
      return { text: `It.IsAny<${text}>()`, namespaces };
    case "NSubstitute":
      return { text: `Arg.Any<${text}>()`, namespaces };
    case "FakeItEasy":
      return { text: `A<${text}>._`, namespaces };
  }
}

export interface ChainedCall {
  readonly name: string;
  /** Name with type arguments. */
  readonly nameNode: SyntaxNode | undefined;
  readonly arguments: readonly SyntaxNode[];
}

/** The calls that follow one another on what a call gives: `x.Setup(...).Callback(...).Returns(...)`. */
export function chainOf(call: SyntaxNode): readonly ChainedCall[] {
  const found: ChainedCall[] = [];
  for (let at: SyntaxNode = call; ; ) {
    const access = at.parent;
    const next = access?.parent;
    if (access?.kind !== "member_access_expression" || at.field !== "expression") return found;
    if (next?.kind !== "invocation_expression" || access.field !== "function") return found;
    const list = childOfKind(next, "argument_list");
    found.push({ name: methodName(access), nameNode: childOf(access, "name"), arguments: namedChildren(list) });
    at = next;
  }
}
