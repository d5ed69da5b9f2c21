import type { Binding } from "../csharp/bind/binding.ts";
import { type Bound, notOurs } from "../csharp/bind/bound.ts";
import type { Use } from "../csharp/bind/uses.ts";
import { matchRule, type RuleMatch } from "../csharp/rules/match-rule.ts";
import type { Rule } from "../csharp/rules/rule.ts";
import type { SyntaxNode } from "../csharp/syntax/node.ts";
import type { CodeFile } from "./code-file.ts";
import { worthDoubt } from "./doubt.ts";
import { isConstructorCall, lastName, meaningOf } from "./meaning.ts";
import { nodesToHold } from "./met-symbols.ts";
import { type Sighting, sightingOf } from "./sighting.ts";
import { nameInCode } from "./symbol-names.ts";

/** One reading of a file, with the uses in it of all that the rules speak of. */
export interface RuledFile {
  readonly file: CodeFile;
  readonly binding: Binding;
  readonly uses: readonly Use[];
}

/** Where a rule holds in one reading of a file, and its names mean what it says; "cannot tell" where nobody knows. */
export function ruleSightings(rule: Rule, { file, binding, uses }: RuledFile): readonly Sighting[] {
  const { withoutPackage } = rule.metadata;
  if (withoutPackage !== undefined && hasPackage(file, withoutPackage)) return [];
  const matches = matchRule(rule, binding.tree, nodesToHold(rule, uses));
  return matches.flatMap((match) => sightingsOf(match, file, binding));
}

function hasPackage({ packages }: CodeFile, id: string): boolean {
  return packages.some((own) => own.toLowerCase() === id.toLowerCase());
}

/** Nodes whose change in the API does not matter, because a rule knows that they go on as before. */
export function unaffectedNodes(rule: Rule, { binding, uses }: Omit<RuledFile, "file">): readonly SyntaxNode[] {
  return matchRule(rule, binding.tree, nodesToHold(rule, uses)).flatMap((match) => {
    const isCertain = meaningsOf(match, binding).every(({ agreement }) => agreement === "yes");
    return isCertain ? boundNodes(match) : [];
  });
}

/** What a rule speaks of: the calls and names that it binds. */
export function boundNodes({ rule, variable }: RuleMatch): readonly SyntaxNode[] {
  const nodes = Object.keys(rule.metadata.symbols ?? {}).flatMap((name) => variable(name) ?? []);
  return nodes.flatMap((node) => [node, lastName(node) ?? node]);
}

function sightingsOf(match: RuleMatch, file: CodeFile, binding: Binding): readonly Sighting[] {
  const meanings = meaningsOf(match, binding);
  if (meanings.some(({ agreement }) => agreement === "no")) return [];
  const { id, message, metadata } = match.rule;
  if (metadata.outcome === "unaffected") return [];
  const doubt = meanings.find(({ agreement }) => agreement === "perhaps")?.bound;
  const bounds = meanings.flatMap(({ name, bound }) => (bound.kind === "symbol" ? [[name, bound] as const] : []));
  const symbols = new Map(bounds);
  const symbol = meanings.map(({ bound }) => firstId(bound)).find((found) => found !== undefined);
  return [
    sightingOf({
      breakingChange: metadata.breakingChange,
      rule: id,
      outcome: doubt === undefined ? metadata.outcome : "cannot-tell",
      note: doubt?.kind === "unknown" ? `Nobody can tell without a compiler: ${doubt.reason}.` : message,
      ...(symbol !== undefined && { symbol }),
      file,
      binding,
      node: match.node,
      match,
      symbols,
    }),
  ];
}

function firstId(bound: Bound): string | undefined {
  if (bound.kind === "symbol") return bound.id;
  return bound.kind === "unknown" ? bound.candidates[0] : undefined;
}

interface Meaning {
  readonly name: string;
  readonly bound: Bound;
  readonly agreement: "yes" | "no" | "perhaps";
}

function meaningsOf({ rule, variable }: RuleMatch, binding: Binding): readonly Meaning[] {
  return Object.entries(rule.metadata.symbols ?? {}).map(([name, ids]) => {
    const node = variable(name);
    const bound = node === undefined || !isCalled(node, ids) ? notOurs : meaningOf(node, binding);
    const isIdle = bound.kind === "unknown" && bound.candidates.length === 0 && !isWorthDoubt(node, ids, binding);
    return { name, bound, agreement: isIdle ? "no" : agreementOf(bound, ids) };
  });
}

function isWorthDoubt(node: SyntaxNode | undefined, ids: readonly string[], binding: Binding): boolean {
  const name = node && lastName(node);
  return name !== undefined && worthDoubt(name, ids, binding).length > 0;
}

/** A name that is not spelled as one of the symbols need not be bound. */
function isCalled(node: SyntaxNode, ids: readonly string[]): boolean {
  const name = lastName(node);
  return name === undefined || isConstructorCall(node) || ids.some((id) => nameInCode(id) === name.text);
}

function agreementOf(bound: Bound, ids: readonly string[]): Meaning["agreement"] {
  switch (bound.kind) {
    case "symbol":
      return ids.includes(bound.id) ? "yes" : "no";
    case "not-ours":
      return "no";
    case "unknown": {
      const { candidates } = bound;
      if (candidates.length > 0 && candidates.every((id) => ids.includes(id))) return "yes";
      return candidates.length === 0 || candidates.some((id) => ids.includes(id)) ? "perhaps" : "no";
    }
  }
}
