import { describe, expect, test } from "vitest";
import { readRuleFiles } from "../../../scripts/rule-files.mjs";
import { once } from "../../../src/csharp/api/collect.ts";
import type { Code } from "../../findings/code-files.ts";
import { moveNamespaces } from "./move-namespaces.ts";
import { type RuleFixture, ruleFixtures } from "./rule-fixtures.ts";
import { stepOf, type Upgraded, upgradeFiles } from "./upgrade.ts";

const fixtures = ruleFixtures();
const rules = readRuleFiles().flatMap(({ step, rules: ofStep }) => ofStep.map(({ id }) => `${step}/${id}`));

test("every rule has a fixture, and every fixture a rule", () => {
  expect(fixtures.map(({ step, rule }) => `${step}/${rule}`).sort()).toEqual(rules.toSorted());
});

describe.each(fixtures.map((fixture) => [`${fixture.step}/${fixture.rule}`, fixture] as const))("%s", (_, fixture) => {
  const { rule, step, before, after, mustNotChange } = fixture;
  const of = stepOf(step);
  const upgradedBefore = once(() => upgradeFiles(before, of));
  const upgradedOther = once(() => upgradeFiles(mustNotChange, of));
  const isUnaffected = of.rules.find(({ id }) => id === rule)?.metadata.outcome === "unaffected";

  if (isUnaffected)
    test("takes from the safety net what goes on as before, and that alone", () => {
      expect(places(ofRule(upgradedBefore(), null))).toEqual([]);
      expect(places(ofRule(upgradedOther(), null))).toEqual(markedPlaces(mustNotChange));
    });
  else
    test("finds what it should", () => {
      const upgraded = upgradedBefore();
      expect(ofRule(upgraded, rule).length).toBeGreaterThan(0);
      const marked = markedPlaces(before);
      if (after === undefined || marked.length > 0) expect(places(ofRule(upgraded, rule))).toEqual(marked);
    });

  test("changes what it should, and nothing else", () => {
    const { suggested } = upgradedBefore();
    expect(moved(suggested, fixture)).toEqual(after ?? before);
  });

  test("leaves alone what means something else", () => {
    expect(Object.keys(mustNotChange).length).toBeGreaterThan(0);
    const upgraded = upgradedOther();
    expect(ofRule(upgraded, rule)).toEqual([]);
    expect(upgraded.suggested).toEqual(mustNotChange);
  });
});

function ofRule({ findings }: Upgraded, rule: string | null): Upgraded["findings"] {
  return findings.filter((finding) => finding.rule === rule);
}

function places(findings: Upgraded["findings"]): readonly string[] {
  return [...new Set(findings.map(({ place }) => `${place.path}:${place.line}`))];
}

function markedPlaces(code: Code): readonly string[] {
  return Object.entries(code).flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) => (line.includes("// here") ? [`${path}:${index + 1}`] : [])),
  );
}

/** Steps that rename namespaces do that too. */
function moved(code: Code, { step, after }: RuleFixture): Code {
  return after === undefined ? code : moveNamespaces(code, stepOf(step));
}
