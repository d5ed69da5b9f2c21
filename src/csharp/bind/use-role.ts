import { childOfKind, type SyntaxNode, selfAndAncestors } from "../syntax/node.ts";
import type { Bound } from "./bound.ts";
import { methodName } from "./lambdas.ts";

/** How a symbol is used. `fake`: as the type argument of a library for test doubles. */
export type UseRole =
  | "reference"
  | "call"
  | "construction"
  | "derivation"
  | "override"
  | "implementation"
  | "fake"
  | "import"
  | "cref";

export function roleOf(identifier: SyntaxNode, bound: Bound): UseRole {
  const named = identifier.parent?.kind === "generic_name" ? identifier.parent : identifier;
  if (bound.kind === "symbol" && bound.through !== undefined && bound.through.start === identifier.start)
    return bound.through.isOverride ? "override" : "implementation";
  const whole = wholeName(named);
  const place = whole.parent;
  switch (place?.kind) {
    case "using_directive":
      return "import";
    case "base_list":
    case "primary_constructor_base_type":
      return isLastPart(named, whole) ? "derivation" : "reference";
    case "object_creation_expression":
      return whole.field === "type" ? "construction" : "reference";
    case "type_argument_list":
      return isFake(place) ? "fake" : "reference";
    case "invocation_expression":
      return whole.field === "function" ? "call" : "reference";
    default:
      return "reference";
  }
}

const dotted: ReadonlySet<string> = new Set([
  "qualified_name",
  "alias_qualified_name",
  "member_access_expression",
  "member_binding_expression",
  "conditional_access_expression",
]);

function wholeName(node: SyntaxNode): SyntaxNode {
  let whole = node;
  for (const at of selfAndAncestors(node)) {
    if (at !== node && !(dotted.has(at.kind) && isNameOf(whole, at))) break;
    whole = at;
  }
  return whole;
}

function isNameOf(part: SyntaxNode, { kind }: SyntaxNode): boolean {
  return part.field === "name" || kind === "qualified_name" || part.kind === "member_binding_expression";
}

function isLastPart(node: SyntaxNode, whole: SyntaxNode): boolean {
  return node.end === whole.end;
}

/** `Mock<T>`, `Substitute.For<T>()`, `A.Fake<T>()`. */
function isFake(list: SyntaxNode): boolean {
  const generic = list.parent;
  const name = childOfKind(generic, "identifier")?.text;
  if (name === "Mock") return true;
  const owner = generic?.parent?.children[0]?.text;
  const call = `${owner}.${generic === undefined ? "" : methodName(generic)}`;
  return ["Substitute.For", "Substitute.ForPartsOf", "A.Fake", "Mock.Of", "Fixture.Freeze"].includes(call);
}
