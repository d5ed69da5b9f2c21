import fc from "fast-check";
import semver from "semver";
import { describe, expect, test } from "vitest";
import { compareVersions, isStable, parseVersion, printVersion, releaseLine } from "../../src/nuget/version.ts";

function version(text: string) {
  const parsed = parseVersion(text);
  if (parsed === undefined) throw new Error(`${text} is no version`);
  return parsed;
}

describe("parse and print", () => {
  test.each([
    ["6", "6.0.0", "6.0"],
    ["6.3", "6.3.0", "6.3"],
    ["6.3.8", "6.3.8", "6.3"],
    ["6.3.8.0", "6.3.8", "6.3"],
    ["6.3.8.1", "6.3.8.1", "6.3"],
    ["06.03.002", "6.3.2", "6.3"],
    [" 6.3.8 ", "6.3.8", "6.3"],
    ["6.3.8+build.1", "6.3.8", "6.3"],
    ["8.0.0-Preview.5", "8.0.0-preview.5", "8.0"],
    ["7.1-rc.2+abc", "7.1.0-rc.2", "7.1"],
  ])("%s is %s of line %s", (text, printed, line) => {
    expect(printVersion(version(text))).toBe(printed);
    expect(releaseLine(version(text))).toBe(line);
  });

  test.each([
    "",
    "v6.3",
    "6.3.",
    ".3",
    "6.3.2.1.0",
    "6.3.2-",
    "6.3.2-01",
    "6.3.2-a..b",
    "6.*",
    "-1.0",
    "99999999999.0",
  ])("%j is no version", (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  test("a label makes a pre-release", () => {
    expect(isStable(version("8.0.0-preview.5"))).toBe(false);
    expect(isStable(version("8.0.0+build"))).toBe(true);
  });
});

describe("compare", () => {
  test.each([
    ["6.3.9", "6.3.10"],
    ["8.0.0-preview.6", "8.0.0"],
    ["8.0.0-preview.9", "8.0.0-preview.10"],
    ["7.0", "7.0.1"],
    ["6.3.2", "6.3.2.1"],
    ["6.3.2.1", "6.3.3-alpha"],
    ["7.4.8", "8"],
  ])("%s is lower than %s", (low, high) => {
    expect(compareVersions(version(low), version(high))).toBeLessThan(0);
    expect(compareVersions(version(high), version(low))).toBeGreaterThan(0);
  });

  test.each([
    ["7", "7.0.0.0"],
    ["6.3.2+a", "6.3.2+b"],
    ["8.0.0-RC.1", "8.0.0-rc.1"],
  ])("%s equals %s", (left, right) => {
    expect(compareVersions(version(left), version(right))).toBe(0);
  });

  test("agrees with semver on three numbers and a label", () => {
    const number = fc.integer({ min: 0, max: 30 });
    const label = fc.constantFrom("", "-alpha", "-beta.2", "-beta.10", "-rc.1");
    const text = fc.tuple(number, number, number, label).map(([a, b, c, tail]) => `${a}.${b}.${c}${tail}`);
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(compareVersions(version(left), version(right))).toBe(semver.compare(left, right));
      }),
    );
  });
});
