import type { Rule } from "../../csharp/rules/rule.ts";
import type { CodeFile } from "../../findings/code-file.ts";
import type { Finder } from "../../findings/find-breaking-changes.ts";
import type { Sighting } from "../../findings/sighting.ts";
import type { Answer } from "./compose-changes.ts";
import { applyChanges } from "./text-change.ts";

/** Reads a file anew as if it had another text; undefined when it cannot be parsed. */
export type Reread = (file: CodeFile, text: string) => CodeFile | undefined;

/** Why the edits of a file must not be made, as a sentence; undefined when they are right. */
export function whyWrong(
  file: CodeFile,
  answers: readonly Answer[],
  { reread, finder }: { readonly reread: Reread; readonly finder: Finder },
): string | undefined {
  const changes = answers.filter(({ applied }) => applied).flatMap((answer) => answer.changes);
  if (changes.length === 0) return undefined;
  const after = reread(file, applyChanges(file.source.text, changes));
  if (after === undefined || problems(after) > problems(file)) return "after the edits it would not parse";
  const before = answers.map(({ sighting }) => sighting);
  const found = finder(after);
  const again = fixedRules(answers).find(
    (rule) => countOf(rule, found) > countOf(rule, before) - answers.filter((answer) => isFixed(answer, rule)).length,
  );
  return again === undefined ? undefined : `after the edits ${again} would be met again`;
}

function problems({ readings }: CodeFile): number {
  return readings.reduce((sum, { tree }) => sum + tree.problems.length, 0);
}

/** Those whose places can be told from places that are fixed; a call with other arguments is still the same call. */
function fixedRules(answers: readonly Answer[]): readonly string[] {
  const fixed = answers.filter(({ applied, sighting }) => applied && !isAboutLists(sighting.match?.rule));
  return [...new Set(fixed.flatMap(({ sighting }) => sighting.finding.rule ?? []))];
}

function isAboutLists(rule: Rule | undefined): boolean {
  return rule?.metadata.edit !== undefined && /argument|parameter/.test(rule.metadata.edit.name);
}

function countOf(rule: string, sightings: readonly Sighting[]): number {
  return sightings.filter(({ finding }) => finding.rule === rule && finding.outcome !== "cannot-tell").length;
}

function isFixed({ applied, sighting }: Answer, rule: string): boolean {
  return applied && sighting.finding.rule === rule;
}
