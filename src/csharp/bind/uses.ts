import { simpleName } from "../scope/type.ts";
import { identifierOf } from "../scope/type-syntax.ts";
import { childOf, childOfKind, type SyntaxNode, selfAndDescendants } from "../syntax/node.ts";
import { callShape } from "./arguments.ts";
import type { Bound } from "./bound.ts";
import { candidateBound, overloadsBound } from "./candidate-bound.ts";
import { constructorsOf } from "./constructors.ts";
import type { Context } from "./context.ts";
import { chooseOverload } from "./overloads.ts";
import { roleOf, type UseRole } from "./use-role.ts";

export interface Use {
  /** The identifier; of a construction: `new T(...)`, `new(...)`, `: base(...)`, or the base list. */
  readonly node: SyntaxNode;
  readonly start: number;
  readonly end: number;
  readonly role: UseRole;
  /** Never "not-ours". */
  readonly bound: Bound;
}

interface Binds {
  readonly symbolAt: (identifier: SyntaxNode) => Bound;
  readonly context: Context;
}

/** Only names that can match are bound. */
export function* findUses(root: SyntaxNode, ids: ReadonlySet<string>, binds: Binds): Generator<Use> {
  const names = new Set([...ids].filter((id) => !id.includes(".#ctor")).map(nameOfId));
  const hasConstructors = [...ids].some((id) => id.includes(".#ctor"));
  for (const node of selfAndDescendants(root)) {
    if (node.kind === "identifier" || node.kind === "implicit_parameter") {
      const name = identifierOf(node.text);
      if (!names.has(name) && !names.has(`${name}Attribute`)) continue;
      const bound = binds.symbolAt(node);
      if (matches(bound, ids, true)) yield { node, start: node.start, end: node.end, role: roleOf(node, bound), bound };
    } else if (hasConstructors) {
      const bound = constructorBound(node, binds.context);
      if (bound !== undefined && matches(bound, ids, false))
        yield { node, start: node.start, end: node.end, role: "construction", bound };
    }
  }
}

/** `FindClientByIdAsync` of `M:...IClientStore.FindClientByIdAsync(System.String)`. */
export function nameOfId(id: string): string {
  return simpleName((id.slice(2).split("(", 1)[0] ?? "").replace(/``\d+$/, ""));
}

/** An unknown without candidates may be anything that is written so. */
function matches(bound: Bound, ids: ReadonlySet<string>, isNamed: boolean): boolean {
  if (bound.kind === "symbol") return ids.has(bound.id);
  if (bound.kind === "not-ours") return false;
  return bound.candidates.length === 0 ? isNamed : bound.candidates.some((id) => ids.has(id));
}

/** The constructor that a node calls; undefined for what calls none. */
export function constructorBound(node: SyntaxNode, context: Context): Bound | undefined {
  const list = childOf(node, "arguments") ?? childOfKind(node, "argument_list");
  if (node.kind === "base_list" && list === undefined) return undefined;
  const candidates = constructorsOf(node, context);
  if (candidates === undefined || candidates.length === 0) return undefined;
  const choice = chooseOverload(candidates, callShape(list, [], context), context.members);
  if (choice.kind === "one") return candidateBound(choice.candidate, context);
  return overloadsBound(choice.kind === "several" ? choice.candidates : candidates, context);
}
