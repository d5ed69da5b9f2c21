import type { Rule } from "../../csharp/rules/rule.ts";
import type { CodeFile } from "../../findings/code-file.ts";
import type { Sighting } from "../../findings/sighting.ts";
import type { Answer } from "./compose-changes.ts";
import { readsAsMeant } from "./razor-changes.ts";
import { isDeclaration } from "./signature/scene.ts";
import { applyChanges } from "./text-change.ts";

/** Reads a file anew as if it had another text; undefined when it cannot be parsed. */
export type Reread = (file: CodeFile, text: string) => CodeFile | undefined;

/** Why the edits of a file must not be made, as the end of a sentence; undefined when they are right. */
export function whyWrong(
  file: CodeFile,
  answers: readonly Answer[],
  { reread, answer }: { readonly reread: Reread; readonly answer: (file: CodeFile) => readonly Answer[] },
): string | undefined {
  const changes = answers.filter(({ applied }) => applied).flatMap((each) => each.changes);
  if (changes.length === 0) return undefined;
  const after = reread(file, applyChanges(file.source.text, changes));
  if (after === undefined || problems(after) > problems(file)) return "after the edits it would not parse";
  if (!readsAsMeant(file, after, changes)) return "after the edits other text would be code";
  const found = answer(after);
  const again = fixedKeys(answers).find(
    (key) => countOf(key, found) > countOf(key, answers) - answers.filter((each) => isFixed(each, key)).length,
  );
  return again === undefined ? undefined : `after the edits ${again} would be met again`;
}

function problems({ readings }: CodeFile): number {
  return readings.reduce((sum, { tree }) => sum + tree.problems.length, 0);
}

/** Those whose places can be told from places that are fixed; a call with other arguments is still the same call. */
function fixedKeys(answers: readonly Answer[]): readonly string[] {
  const fixed = answers.filter(({ applied, sighting }) => applied && !isAboutLists(sighting.match?.rule));
  return [...new Set(fixed.flatMap(({ sighting }) => keyOf(sighting) ?? []))];
}

/** A rule, or what the tables say of a member that is overridden or implemented. */
function keyOf(sighting: Sighting): string | undefined {
  const { rule, symbol } = sighting.finding;
  return rule ?? (isDeclaration(sighting) ? symbol : undefined);
}

function isAboutLists(rule: Rule | undefined): boolean {
  return rule?.metadata.edit !== undefined && /argument|parameter/.test(rule.metadata.edit.name);
}

function countOf(key: string, answers: readonly Answer[]): number {
  const ofKey = answers.filter(({ sighting }) => keyOf(sighting) === key);
  return ofKey.filter(({ sighting }) => sighting.finding.outcome !== "cannot-tell").length;
}

function isFixed({ applied, sighting }: Answer, key: string): boolean {
  return applied && keyOf(sighting) === key;
}
