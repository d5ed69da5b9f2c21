import type { Binding } from "../csharp/bind/binding.ts";
import type { Bound } from "../csharp/bind/bound.ts";
import type { Use } from "../csharp/bind/uses.ts";
import type { Rule } from "../csharp/rules/rule.ts";
import type { SyntaxNode } from "../csharp/syntax/node.ts";
import { mayBeOurs } from "./doubt.ts";
import { nameInCode } from "./symbol-names.ts";

/** What a file uses, or may use. */
export interface MetSymbols {
  readonly ids: ReadonlySet<string>;
  /** Names of which nobody knows anything. */
  readonly names: ReadonlySet<string>;
}

export function metSymbols(uses: readonly Use[], binding: Binding): MetSymbols {
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const { bound, node } of uses) {
    if (bound.kind === "symbol") ids.add(bound.id);
    else if (bound.kind === "unknown") for (const id of bound.candidates) ids.add(id);
    if (bound.kind === "unknown" && bound.candidates.length === 0 && mayBeOurs(node, binding)) names.add(node.text);
  }
  return { ids, names };
}

/**
 * Tells of a file whether a rule can hold there at all. Each of its variables must be able to mean one of its symbols. Binding
 * a few names is much cheaper than ast-grep's walk of the parser's tree, where each step is a call into WebAssembly.
 */
export function holderOf({ metadata }: Rule): (text: string, met: MetSymbols) => boolean {
  const { symbols = {}, text: needed } = metadata;
  const variables = Object.values(symbols).map((ids) => ids.map((id) => ({ id, name: nameInCode(id) })));
  return (text, { ids, names }) => {
    if (needed !== undefined && !text.includes(needed)) return false;
    return variables.every((wanted) => wanted.some(({ id, name }) => ids.has(id) || names.has(name)));
  };
}

/**
 * Nodes of which a match of the rule holds one, or stands beside it in a member: where its rarest variable may mean one of
 * its symbols. Undefined for a rule without symbols.
 */
export function nodesToHold({ metadata }: Rule, uses: readonly Use[]): readonly SyntaxNode[] | undefined {
  const found = Object.values(metadata.symbols ?? {}).map((ids) => {
    const names = new Set(ids.map(nameInCode));
    return uses.filter(({ bound, node }) => mayMean(bound, node, { ids, names })).map(({ node }) => node);
  });
  return found.toSorted((a, b) => a.length - b.length)[0];
}

function mayMean(
  bound: Bound,
  node: SyntaxNode,
  { ids, names }: { readonly ids: readonly string[]; readonly names: ReadonlySet<string> },
): boolean {
  if (bound.kind === "symbol") return ids.includes(bound.id);
  if (bound.kind === "not-ours") return false;
  return bound.candidates.length === 0 ? names.has(node.text) : bound.candidates.some((id) => ids.includes(id));
}
