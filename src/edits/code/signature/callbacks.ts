import {
  childOf,
  childOfKind,
  childrenOfKind,
  namedChildren,
  type SyntaxNode,
  selfAndDescendants,
} from "../../../csharp/syntax/node.ts";
import { expressionOf } from "../arguments.ts";
import { changeList } from "../change-list.ts";
import { changed, type EditResult, type EditSite, refused } from "../edit-site.ts";
import { insertion, type TextChange } from "../text-change.ts";
import { writeType } from "../type-text.ts";
import type { AlignedParameter } from "./align.ts";
import { type ChainedCall, chainOf, type SetUp } from "./test-double.ts";

/** Chained methods that hand the arguments of the call to a lambda, which must take as many. */
const handing: Readonly<Record<SetUp["library"], ReadonlySet<string>>> = {
  Moq: new Set(["Callback", "Returns", "ReturnsAsync", "Throws", "ThrowsAsync"]),
  FakeItEasy: new Set(["Invokes", "ReturnsLazily", "ThrowsAsync", "Throws"]),
  NSubstitute: new Set(),
};

/** Gives the lambdas that get what the call was given the new parameters too. Only the run would tell what is wrong. */
export function changeCallbacks(setUp: SetUp, aligned: readonly AlignedParameter[], site: EditSite): EditResult {
  const results = chainOf(setUp.whole)
    .filter(({ name }) => handing[setUp.library].has(name))
    .map((chained) => changeCallback(chained, { aligned, site, library: setUp.library }));
  const refusal = results.find(({ kind }) => kind === "refused");
  if (refusal !== undefined) return refusal;
  const made = results.flatMap((result) => (result.kind === "changes" ? result : []));
  return changed(
    made.flatMap(({ changes }) => changes),
    made.flatMap(({ namespaces }) => namespaces),
  );
}

interface Callback {
  readonly aligned: readonly AlignedParameter[];
  readonly site: EditSite;
  readonly library: SetUp["library"];
}

function changeCallback(chained: ChainedCall, { aligned, site, library }: Callback): EditResult {
  const [argument] = chained.arguments;
  const lambda = argument && expressionOf(argument);
  if (lambda === undefined) return changed([]);
  if (lambda.kind !== "lambda_expression") {
    const isMethod = site.binding.valueAt(lambda).kind === "methods";
    return isMethod ? refused(`what ${chained.name} is given has to take the new arguments`) : changed([]);
  }
  const taken = parametersOf(lambda);
  const isTyped = taken.some((parameter) => childOf(parameter, "type") !== undefined);
  const old = aligned.filter(({ from }) => from !== undefined).length;
  // FakeItEasy hands the whole call to a lambda with one parameter.
  if (taken.length === 0 || (library === "FakeItEasy" && !isTyped && taken.length === 1)) return changed([]);
  if (taken.length !== old) return refused(`the lambda of ${chained.name} takes other arguments than the call`);
  const added = aligned.flatMap(({ now, from }, index) => (from === undefined ? [{ now, index }] : []));
  const types = added.map(({ now }) => writeType(now.type, site));
  const texts = added.map(({ now }, index) => {
    const name = freeName(now.name, lambda);
    return isTyped ? `${types[index]?.text} ${name}` : name;
  });
  const entries = aligned.map(({ index, now }) => {
    const position = added.findIndex((one) => one.now === now);
    return position >= 0 ? (texts[position] ?? "") : (taken[index ?? -1] ?? "");
  });
  const typed = typeArguments(chained, types[0]?.text ?? "", taken.length);
  return changed(
    [...parameterChanges(lambda, taken, entries), ...typed],
    types.flatMap(({ namespaces }) => namespaces),
  );
}

function parametersOf(lambda: SyntaxNode): readonly SyntaxNode[] {
  const list = childOfKind(lambda, "parameter_list");
  return list === undefined ? childrenOfKind(lambda, "implicit_parameter") : childrenOfKind(list, "parameter");
}

function parameterChanges(
  lambda: SyntaxNode,
  taken: readonly SyntaxNode[],
  entries: readonly (SyntaxNode | string)[],
): readonly TextChange[] {
  const list = childOfKind(lambda, "parameter_list");
  if (list !== undefined) return changeList(list, taken, entries);
  const text = entries.map((entry) => (typeof entry === "string" ? entry : entry.text)).join(", ");
  return taken.map(({ start, end }) => ({ start, end, text: `(${text})` }));
}

/** `Callback<string>`: of the arguments; `Returns` and `ReturnsAsync` may have others. */
function typeArguments({ nameNode }: ChainedCall, type: string, count: number): readonly TextChange[] {
  const list = childOfKind(nameNode, "type_argument_list");
  const types = namedChildren(list);
  const last = types.at(-1);
  return last === undefined || types.length !== count ? [] : [insertion(last.end, `, ${type}`)];
}

function freeName(name: string, lambda: SyntaxNode): string {
  const said = new Set(
    [...selfAndDescendants(lambda)].flatMap(({ kind, text }) => (/identifier|implicit/.test(kind) ? text : [])),
  );
  return [name === "_" ? "ct" : name, "cancellationToken", "token"].find((free) => !said.has(free)) ?? `${name}2`;
}
