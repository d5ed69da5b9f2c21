import { childOf, childrenOfKind, type SyntaxNode, selfAndDescendants } from "../../../csharp/syntax/node.ts";
import { lastName } from "../../../findings/meaning.ts";
import type { EditSite } from "../edit-site.ts";
import { insertion, type TextChange } from "../text-change.ts";

/** Values that a call leaves out compile, and would be lost: what a method comes to take goes on to what it calls on. */
export interface HandedOn {
  readonly site: EditSite;
  readonly method: SyntaxNode;
  /** Number of parameters before. */
  readonly taken: number;
  /** Names of new parameters that have default values, in order. */
  readonly names: readonly string[];
}

/** Passes new optional parameters on to the base or the inner object; undefined where a call does not show its order. */
export function handOn({ site, method, taken, names }: HandedOn): readonly TextChange[] | undefined {
  if (names.length === 0) return [];
  const calls = [...selfAndDescendants(method)].filter((node) => isSameMember(node, site));
  const each = calls.map((call) => {
    const list = childrenOfKind(childOf(call, "arguments"), "argument");
    const last = list.at(-1);
    const isPlain = list.length === taken && list.every((argument) => childOf(argument, "name") === undefined);
    return isPlain && last !== undefined ? insertion(last.end, `, ${names.join(", ")}`) : undefined;
  });
  return each.includes(undefined) ? undefined : each.flatMap((change) => change ?? []);
}

/** A call of the member that the method stands for. */
function isSameMember(node: SyntaxNode, { node: name, binding, symbol }: EditSite): boolean {
  const called = node.kind === "invocation_expression" ? lastName(node) : undefined;
  if (called === undefined || called.text !== name.text) return false;
  const bound = binding.symbolAt(called);
  return bound.kind === "symbol" && bound.id === symbol?.id && bound.through === undefined;
}
