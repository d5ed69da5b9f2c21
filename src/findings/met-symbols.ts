import type { Binding } from "../csharp/bind/binding.ts";
import type { Use } from "../csharp/bind/uses.ts";
import type { Rule } from "../csharp/rules/rule.ts";
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
 * Can a rule hold in a file at all? Each of its variables must be able to mean one of its symbols. Binding a few names is
 * much cheaper than ast-grep's walk of the parser's tree, where each step is a call into WebAssembly.
 */
export function mayHold({ metadata }: Rule, text: string, { ids, names }: MetSymbols): boolean {
  const { symbols = {}, text: needed } = metadata;
  if (needed !== undefined && !text.includes(needed)) return false;
  return Object.values(symbols).every((wanted) => wanted.some((id) => ids.has(id) || names.has(nameInCode(id))));
}
