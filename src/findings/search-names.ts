import type { Api } from "../csharp/api/api.ts";
import { groupBy } from "../csharp/api/collect.ts";
import type { Rule } from "../csharp/rules/rule.ts";
import type { Guide } from "../guides/guide.ts";
import { linkChanges } from "./breaking-change-links.ts";
import { nameInCode } from "./symbol-names.ts";
import { watchChanges } from "./watched-changes.ts";

export interface NamesOfChange {
  /** Id in the guide, or the kind of the change in the API. */
  readonly breakingChange: string;
  /** Simple names, sorted. */
  readonly names: readonly string[];
}

interface Step {
  readonly guide: Guide;
  readonly rules: readonly Rule[];
  readonly api: Api;
}

/** What to look for in the text of files: one that says none of a change's names cannot meet it. */
export function searchNames({ guide, rules, api }: Step): readonly NamesOfChange[] {
  const { ids, changesOf, added } = watchChanges(api);
  const linkOf = linkChanges(guide, rules, api);
  const watched = [...ids].flatMap((id) =>
    changesOf(id).map((change) => ({ change: linkOf(id, change), name: nameInCode(id) })),
  );
  const asked = [...added].flatMap(([type, changes]) =>
    changes.map((change) => ({ change: linkOf(change.symbol, change), name: nameInCode(`T:${type}`) })),
  );
  const told = guide.breakingChanges.flatMap(({ id, symbols = [] }) =>
    symbols.map((symbol) => ({ change: id, name: nameInCode(symbol) })),
  );
  const groups = groupBy([...watched, ...asked, ...told, ...rules.flatMap(ruleNames)], ({ change }) => change);
  return [...groups].map(([breakingChange, found]) => ({
    breakingChange,
    names: [...new Set(found.map(({ name }) => name))].sort(),
  }));
}

function ruleNames(rule: Rule): readonly { readonly change: string; readonly name: string }[] {
  return namesOfRule(rule).map((name) => ({ change: rule.metadata.breakingChange, name }));
}

/** Names of its symbols; what a rule without any looks for is literal text in its metadata. */
function namesOfRule({ metadata }: Rule): readonly string[] {
  const ids = Object.values(metadata.symbols ?? {}).flat();
  return [...new Set([...ids.map(nameInCode), ...(metadata.text === undefined ? [] : [metadata.text])])];
}

/** What a step looks for, in the one search of the repository. */
export interface StepNames {
  /** Identifiers. */
  readonly words: readonly string[];
  /** What rules look for, whatever stands around it. */
  readonly texts: readonly string[];
}

export function namesToSearch(step: Step): StepNames {
  const texts = new Set(step.rules.flatMap(({ metadata }) => metadata.text ?? []));
  const names = new Set(searchNames(step).flatMap((change) => change.names));
  return { words: [...names].filter((name) => !texts.has(name)).sort(), texts: [...texts].sort() };
}
