import { describe, expect, test } from "vitest";
import { once } from "../../../../src/csharp/api/collect.ts";
import { moveNamespaces } from "../move-namespaces.ts";
import { stepOf, upgradeFiles } from "../upgrade.ts";
import { signatureFixtures } from "./fixtures.ts";

const fixtures = signatureFixtures();

describe.each(fixtures.map((fixture) => [`${fixture.step}/${fixture.rule}`, fixture] as const))("%s", (_, fixture) => {
  const { step, before, after, mustNotChange } = fixture;
  const of = stepOf(step);
  const upgraded = once(() => upgradeFiles(before, of));

  test("is fixed by what the tables say", () => {
    expect(moveNamespaces(upgraded().fixed, of)).toEqual(after);
    expect(upgraded().findings.map(({ rule, outcome }) => `${rule} ${outcome}`)).toContain("null fixed");
  });

  test("is found only in lines that are fixed", () => {
    const left = upgraded().findings.filter(({ outcome }) => outcome !== "fixed");
    expect(left.map(({ place, note }) => `${place.path}:${place.line} ${note}`)).toEqual([]);
  });

  test("leaves alone what means something else", () => {
    expect(Object.keys(mustNotChange).length).toBeGreaterThan(0);
    const other = upgradeFiles(mustNotChange, of);
    expect(other.findings).toEqual([]);
    expect(other.suggested).toEqual(mustNotChange);
  });
});
