import type { Api } from "../csharp/api/api.ts";
import type { Binding } from "../csharp/bind/binding.ts";
import { type Sought, soughtSymbols } from "../csharp/bind/uses.ts";
import type { Rule } from "../csharp/rules/rule.ts";
import type { SyntaxNode } from "../csharp/syntax/node.ts";
import type { Guide } from "../guides/guide.ts";
import { linkChanges } from "./breaking-change-links.ts";
import type { CodeFile } from "./code-file.ts";
import type { Finding, SearchEvidence } from "./finding.ts";
import { holderOf, type MetSymbols, metSymbols } from "./met-symbols.ts";
import { boundNodes, ruleSightings, unaffectedNodes } from "./rule-sightings.ts";
import { netSightings, type SafetyNet } from "./safety-net.ts";
import { searchNames } from "./search-names.ts";
import { type Sighting, standsInFile } from "./sighting.ts";
import { missingMember, suppliedMember } from "./supplied-members.ts";
import { watchChanges } from "./watched-changes.ts";

/** One step, and the code that it meets. */
export interface CodeSearch {
  readonly guide: Guide;
  readonly rules: readonly Rule[];
  /** Of the line that the step starts from. */
  readonly api: Api;
  /** Those that say one of `searchNames`. */
  readonly files: readonly CodeFile[];
  /** Number of C# and Razor files that were searched for the names. */
  readonly searched: number;
}

export interface FoundChanges {
  /** In the order of the files and of their text. */
  readonly sightings: readonly Sighting[];
  readonly evidence: readonly SearchEvidence[];
}

/** Looks for every breaking change of a step: by its rules, and for everything else by what the API says. */
export function findBreakingChanges(search: CodeSearch): FoundChanges {
  const { files, guide, searched } = search;
  const finder = createFinder(search);
  const evidence = searchNames(search).map(({ breakingChange, names }) => ({ breakingChange, names, files: searched }));
  const ids = new Set(guide.breakingChanges.map(({ id }) => id));
  return {
    sightings: files.flatMap((file) => finder(file)),
    evidence: evidence.filter(({ breakingChange }) => ids.has(breakingChange)),
  };
}

/** Finds the breaking changes in one file. */
export type Finder = (file: CodeFile) => readonly Sighting[];

/** Reads the change table once for all files. Rules for breaking changes that the guide leaves out are not run. */
export function createFinder({ guide, rules, api }: Pick<CodeSearch, "guide" | "rules" | "api">): Finder {
  const ids = new Set(guide.breakingChanges.map(({ id }) => id));
  const used = rules.filter(({ metadata }) => ids.has(metadata.breakingChange));
  const net = { watched: watchChanges(api), linkOf: linkChanges(guide, used, api), to: guide.to };
  const ruled = used.flatMap(({ metadata }) => Object.values(metadata.symbols ?? {}).flat());
  const means = {
    rules: used.map((rule) => ({ rule, mayHold: holderOf(rule) })),
    net,
    sought: soughtSymbols(new Set([...net.watched.ids, ...ruled])),
  };
  return (file) => inOrder(merge(file.readings.map((binding) => sightingsIn(binding, file, means))));
}

interface Means {
  readonly rules: readonly { readonly rule: Rule; mayHold(text: string, met: MetSymbols): boolean }[];
  readonly net: SafetyNet;
  /** Whatever a rule or the net asks for. */
  readonly sought: Sought;
}

function sightingsIn(binding: Binding, file: CodeFile, means: Means): readonly Sighting[] {
  const uses = [...binding.uses(means.sought)];
  const met = metSymbols(uses, binding);
  const rules = means.rules.flatMap(({ rule, mayHold }) => (mayHold(file.source.text, met) ? rule : []));
  const byRules = rules.flatMap((rule) => ruleSightings(rule, { file, binding, uses }));
  const loud = byRules.filter(({ finding }) => finding.outcome !== "changes-silently");
  const unaffected = rules.filter(({ metadata }) => metadata.outcome === "unaffected");
  const covered = new Set([
    ...loud.flatMap(coveredBy),
    ...unaffected.flatMap((rule) => unaffectedNodes(rule, { binding, uses })),
  ]);
  const supplied = new Set(loud.flatMap((sighting) => suppliedMember(sighting) ?? []));
  const byNet = netSightings(means.net, { file, binding, uses }).filter((sighting) => {
    const missing = missingMember(sighting);
    return missing === undefined ? !covered.has(sighting.node) : !supplied.has(missing);
  });
  return [...byRules, ...byNet].filter(standsInFile);
}

function coveredBy({ match }: Sighting): readonly SyntaxNode[] {
  return match === undefined ? [] : boundNodes(match);
}

/** One per place and rule, or missing member: what readings do not agree about, nobody can tell. */
function merge(readings: readonly (readonly Sighting[])[]): readonly Sighting[] {
  const found = new Map<string, Sighting>();
  for (const sighting of readings.flat()) {
    const { finding, node } = sighting;
    const key = missingMember(sighting) ?? `${finding.rule ?? finding.breakingChange} ${node.start} ${node.end}`;
    const known = found.get(key);
    if (known === undefined || doubt(finding) > doubt(known.finding)) found.set(key, sighting);
  }
  return [...found.values()];
}

function doubt({ outcome }: Finding): number {
  return outcome === "cannot-tell" ? 1 : 0;
}

function inOrder(sightings: readonly Sighting[]): readonly Sighting[] {
  return sightings.toSorted((a, b) => a.node.start - b.node.start || a.node.end - b.node.end);
}
