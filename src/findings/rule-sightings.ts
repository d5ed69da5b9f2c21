import type { Binding } from "../csharp/bind/binding.ts";
import type { Bound } from "../csharp/bind/bound.ts";
import { matchRule, type RuleMatch } from "../csharp/rules/match-rule.ts";
import type { Rule } from "../csharp/rules/rule.ts";
import type { CodeFile } from "./code-file.ts";
import { meaningOf } from "./meaning.ts";
import { type Sighting, sightingOf } from "./sighting.ts";

/** Where a rule holds in one reading of a file, and its names mean what it says; "cannot tell" where nobody knows. */
export function ruleSightings(rule: Rule, file: CodeFile, binding: Binding): readonly Sighting[] {
  const { withoutPackage } = rule.metadata;
  if (withoutPackage !== undefined && hasPackage(file, withoutPackage)) return [];
  return matchRule(rule, binding.tree).flatMap((match) => sightingsOf(match, file, binding));
}

function hasPackage({ packages }: CodeFile, id: string): boolean {
  return [...packages].some((own) => own.toLowerCase() === id.toLowerCase());
}

function sightingsOf(match: RuleMatch, file: CodeFile, binding: Binding): readonly Sighting[] {
  const meanings = meaningsOf(match, binding);
  if (meanings.some(({ agreement }) => agreement === "no")) return [];
  const { id, message, metadata } = match.rule;
  const doubt = meanings.find(({ agreement }) => agreement === "perhaps")?.bound;
  const symbols = new Map(
    meanings.flatMap(({ name, bound }) => (bound.kind === "symbol" ? [[name, bound] as const] : [])),
  );
  const [first] = symbols.values();
  return [
    sightingOf({
      breakingChange: metadata.breakingChange,
      rule: id,
      outcome: doubt === undefined ? metadata.outcome : "cannot-tell",
      note: doubt?.kind === "unknown" ? `Nobody can tell without a compiler: ${doubt.reason}.` : message,
      ...(first !== undefined && { symbol: first.id }),
      file,
      binding,
      node: match.node,
      match,
      symbols,
    }),
  ];
}

interface Meaning {
  readonly name: string;
  readonly bound: Bound;
  readonly agreement: "yes" | "no" | "perhaps";
}

function meaningsOf({ rule, variable }: RuleMatch, binding: Binding): readonly Meaning[] {
  return Object.entries(rule.metadata.symbols ?? {}).map(([name, ids]) => {
    const node = variable(name);
    const bound: Bound = node === undefined ? { kind: "not-ours" } : meaningOf(node, binding);
    return { name, bound, agreement: agreementOf(bound, ids) };
  });
}

function agreementOf(bound: Bound, ids: readonly string[]): Meaning["agreement"] {
  switch (bound.kind) {
    case "symbol":
      return ids.includes(bound.id) ? "yes" : "no";
    case "not-ours":
      return "no";
    case "unknown":
      return bound.candidates.length === 0 || bound.candidates.some((id) => ids.includes(id)) ? "perhaps" : "no";
  }
}
