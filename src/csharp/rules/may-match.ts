import { childOf, type SyntaxNode, selfAndAncestors } from "../syntax/node.ts";
import type { Rule } from "./rule.ts";

/** The parts of a matcher that are cheap to look at: kinds, names, and what stands around or is a field. */
interface CheapMatcher {
  readonly kind?: unknown;
  readonly regex?: unknown;
  readonly all?: readonly CheapMatcher[];
  readonly any?: readonly CheapMatcher[];
  readonly inside?: Relation;
  readonly has?: Relation;
}

interface Relation extends CheapMatcher {
  readonly stopBy?: unknown;
  readonly field?: unknown;
}

/**
 * Can a match of the rule hold a node, as far as kinds and names tell? ast-grep reads a rule anew for every search, which takes a
 * millisecond or more; this takes none. True where it cannot be told.
 */
export function mayHoldNode({ rule, utils }: Pick<Rule, "rule" | "utils">, node: SyntaxNode): boolean {
  if (node.kind !== "identifier" || !isSelfContained([rule, utils])) return true;
  for (const at of selfAndAncestors(node)) if (mayBe(rule, at)) return true;
  return false;
}

/** What a rule binds lies in its matches, unless it is captured from what stands around them. */
function isSelfContained(matcher: unknown): boolean {
  if (typeof matcher !== "object" || matcher === null) return true;
  return Object.entries(matcher).every(([key, value]) =>
    outward.has(key) ? !/\$[A-Z_$]|"matches"/.test(JSON.stringify(value)) : isSelfContained(value),
  );
}

const outward: ReadonlySet<string> = new Set(["inside", "precedes", "follows"]);

function mayBe({ kind, regex, all = [], any, inside, has }: CheapMatcher, node: SyntaxNode): boolean {
  if (typeof kind === "string" && /^\w+$/.test(kind) && kind !== node.kind) return false;
  if (typeof regex === "string" && isOfWords(regex) && !new RegExp(regex).test(node.text)) return false;
  if (has !== undefined && !mayHave(has, node)) return false;
  if (!all.every((part) => mayBe(part, node))) return false;
  if (any !== undefined && !any.some((part) => mayBe(part, node))) return false;
  return inside === undefined || mayBeInside(inside, node);
}

/** `^Client$` and `^(Client|ClientId)$`, which mean the same in JavaScript. */
function isOfWords(regex: string): boolean {
  return /^\^(?:\w+|\(\w+(?:\|\w+)*\))\$$/.test(regex);
}

/** Without `stopBy` only the parent counts. */
function mayBeInside(matcher: Relation, { parent }: SyntaxNode): boolean {
  if (parent === undefined) return false;
  const around = isNear(matcher) ? [parent] : [...selfAndAncestors(parent)];
  return around.some((at) => mayBe(matcher, at));
}

function mayHave(matcher: Relation, node: SyntaxNode): boolean {
  if (!isNear(matcher) || typeof matcher.field !== "string") return true;
  const child = childOf(node, matcher.field);
  return child !== undefined && mayBe(matcher, child);
}

function isNear({ stopBy = "neighbor" }: Relation): boolean {
  return stopBy === "neighbor";
}
