import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type AstGrepMatch, findAstGrep, scan } from "../../../scripts/ast-grep.mjs";
import { readRuleFiles } from "../../../scripts/rule-files.mjs";
import type { Code } from "../../findings/code-files.ts";
import { ruleFixtures } from "./rule-fixtures.ts";
import { stepOf, upgradeFiles } from "./upgrade.ts";

const root = fileURLToPath(new URL("../../guides", import.meta.url));
const program = findAstGrep();
if (!program) console.log("Our rules are not run by stock ast-grep: it has no build for this machine.");

const files = readRuleFiles().map((file) => [file.step, file] as const);

/**
 * Stock ast-grep reads no metadata: what it finds and we do not has another meaning (`must-not-change`), or is in code that
 * is changed already (`after`). It does not read Razor files as C#; those are ours alone.
 */
describe.runIf(program)("stock ast-grep", () => {
  test.each(files)("finds all that we find by the rules of %s", (step, { file, rules }) => {
    const matches = scan(program ?? "", file, join(root, step));
    const own = ruleFixtures().filter((fixture) => fixture.step === step);
    const sides = own.flatMap(({ rule, before, mustNotChange }) => [
      ...foundIn(step, `${rule}/before`, before),
      ...foundIn(step, `${rule}/must-not-change`, mustNotChange),
    ]);
    expect(sides.filter((place) => !matches.some((match) => isAt(match, place)))).toEqual([]);
    expect(rules.filter(({ id }) => !matches.some(({ ruleId }) => ruleId === id))).toEqual([]);
  });
});

interface FoundPlace {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
}

function foundIn(step: string, folder: string, code: Code): readonly FoundPlace[] {
  const { findings } = upgradeFiles(code, stepOf(step));
  return findings.flatMap(({ rule, place: { path, line } }) =>
    rule !== null && path.endsWith(".cs") ? [{ rule, path: `${folder}/${path}`, line }] : [],
  );
}

function isAt({ ruleId, file, range }: AstGrepMatch, { rule, path, line }: FoundPlace): boolean {
  const isSame = ruleId === rule && file.replaceAll("\\", "/").replace(/^\.\//, "") === path;
  return isSame && range.start.line <= line - 1 && line - 1 <= range.end.line;
}
