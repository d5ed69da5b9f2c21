import { describe, expect, it } from "vitest";
import { moveNamespaces } from "../edits/code/move-namespaces.ts";
import { type RuleFixture, ruleFixtures } from "../edits/code/rule-fixtures.ts";
import { type Step, stepOf, upgradeFiles } from "../edits/code/upgrade.ts";
import type { Code } from "../findings/code-files.ts";
import { openCompiler } from "./compiler.ts";
import { type Diagnostic, isError, printDiagnostic } from "./csc.ts";

const compiler = await openCompiler();
if (!compiler.available) console.log(`No fixture of a guide is proved by compiler: ${compiler.reason}.`);

const fixtures = ruleFixtures().filter(({ before }) => Object.keys(before).some(isCSharp));

/** Reference assemblies may have to be made first. */
const timeout = 120_000;

function isCSharp(path: string): boolean {
  return path.endsWith(".cs");
}

async function errorsOf(line: string, code: Code): Promise<readonly Diagnostic[]> {
  if (!compiler.available) throw new Error(compiler.reason);
  const files = new Map(Object.entries(code).filter(([path]) => isCSharp(path)));
  return (await compiler.compile({ line, files })).filter(isError);
}

/** The rule of a fixture says that code stops compiling. */
function isSourceBreaking({ rule: id }: RuleFixture, { rules, guide }: Step): boolean {
  const rule = rules.find((each) => each.id === id);
  const change = guide.breakingChanges.find((each) => each.id === rule?.metadata.breakingChange);
  const isForPeople = rule?.metadata.outcome === "fixed" || rule?.metadata.outcome === "needs-you";
  return change?.kind === "source" && rule?.severity === "error" && isForPeople;
}

const named = fixtures.map((fixture) => [`${fixture.step}/${fixture.rule}`, fixture, stepOf(fixture.step)] as const);

describe.runIf(compiler.available)("the fixture", () => {
  it.concurrent.each(named)("%s is code of either line", { timeout }, async (_, fixture, { guide: { from, to } }) => {
    const sides = [
      errorsOf(from, fixture.before),
      errorsOf(from, fixture.mustNotChange),
      errorsOf(to, fixture.after ?? {}),
    ];
    const [before, mustNotChange, after] = await Promise.all(
      sides.map(async (errors) => (await errors).map(printDiagnostic)),
    );
    expect({ before, mustNotChange, after }).toEqual({ before: [], mustNotChange: [], after: [] });
  });

  const breaking = named.filter(([, fixture, step]) => isSourceBreaking(fixture, step));
  it.concurrent.each(breaking)("%s breaks at the step", { timeout }, async (_, { before, after }, step) => {
    const errors = await errorsOf(step.guide.to, moveNamespaces(before, step));
    expect(errors.length).toBeGreaterThan(0);
    // What compiles afterwards needs no better proof that nothing was missed.
    if (after !== undefined) return;
    const found = upgradeFiles(before, step).findings.map(({ place }) => `${place.path}:${place.line}`);
    const unfound = errors.filter(({ path, line }) => !found.includes(`${path}:${line}`));
    expect(unfound.map(printDiagnostic)).toEqual([]);
  });
});
