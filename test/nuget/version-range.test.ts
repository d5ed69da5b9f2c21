import { describe, expect, test } from "vitest";
import { parseVersion } from "../../src/nuget/version.ts";
import { admits, isPrerelease, parseVersionRange } from "../../src/nuget/version-range.ts";

function range(text: string) {
  const parsed = parseVersionRange(text);
  if (parsed === undefined) throw new Error(`${text} is no range`);
  return parsed;
}

test.each([
  ["6.3", "minimum"],
  [" 6.3.2 ", "minimum"],
  ["8.0.0-preview.5", "minimum"],
  ["[6.3.8]", "exact"],
  ["[ 6.3.8 ]", "exact"],
  ["[6.0,7.0)", "interval"],
  ["(,7.0)", "interval"],
  ["[6.0,)", "interval"],
  ["[6.*, 7.0)", "interval"],
  ["6.*", "floating"],
  ["6.3.*", "floating"],
  ["6.3.2.*", "floating"],
  ["*", "floating"],
  ["*-*", "floating"],
  ["6.3.*-*", "floating"],
  ["6.3.0-*", "floating"],
  ["8.0.0-rc.*", "floating"],
])("%j is read as %s", (text, kind) => {
  expect(range(text).kind).toBe(kind);
});

// Each of them is refused by NuGet too, except the last two: it reads them as 6.30 and 60.
test.each(
  ["", "[]", "(,)", "(6.3]", "[7.0,6.0]", "[6.3,6.3)", "[6.0,7.0", "6.0,7.0", "[6.0,7.*)", "[6.*]", "6.*.1", "[1,,2]"]
    .concat(["$(Version)", "6.3.*-0", "6.3.2-*+b", "latest"])
    .concat(["6.3*", "6*"]),
)("%j is not read", (text) => {
  expect(parseVersionRange(text)).toBeUndefined();
});

test("bounds know where they stand", () => {
  const parsed = range(" [ 6.0 , 7.0.1 )");
  const bounds = parsed.kind === "interval" ? [parsed.lower, parsed.upper] : [];
  expect(bounds.map((bound) => [bound?.start, bound?.text, bound?.inclusive])).toEqual([
    [3, "6.0", true],
    [9, "7.0.1", false],
  ]);
});

describe("admits", () => {
  test.each([
    ["6.3", "6.3.0", true],
    ["6.3", "8.0.0", true],
    ["6.3.2", "6.3.1", false],
    ["[6.3]", "6.3.0", true],
    ["[6.3]", "6.3.1", false],
    ["6.3.*", "6.3.10", true],
    ["6.3.*", "7.0.0", false],
    ["6.3.*", "6.3.10-rc.1", false],
    ["6.3.*-*", "6.3.10-rc.1", true],
    ["6.3.0-*", "6.3.0", true],
    ["6.3.0-*", "6.3.1", false],
    ["8.0.0-rc.*", "8.0.0-preview.1", false],
    ["8.0.0-rc.*", "8.0.0-RC.2", true],
    ["*", "8.0.0", true],
    ["[6.0,7.0)", "6.3.10", true],
    ["[6.0,7.0)", "7.0.0", false],
    ["[6.0,7.0]", "7.0.0", true],
    ["(6.0,7.0]", "6.0.0", false],
    ["(,7.0)", "5.2.0", true],
    ["[6.*,7.0)", "6.3.0", true],
    ["[6.*,7.0)", "7.0.0", false],
  ])("%s and %s: %s", (text, version, expected) => {
    const parsed = parseVersion(version);
    expect(parsed !== undefined && admits(range(text), parsed)).toBe(expected);
  });
});

test.each([
  ["8.0.0-preview.5", true],
  ["[8.0.0-rc.1]", true],
  ["[8.0.0-rc.1, 9.0)", true],
  ["8.0.0-rc.*", true],
  ["6.3.0-*", false],
  ["6.3.*-*", false],
  ["[6.0,7.0.0-0)", false],
  ["(,7.0)", false],
  ["6.3.2+build.1", false],
])("%s names a pre-release: %s", (text, expected) => {
  expect(isPrerelease(range(text))).toBe(expected);
});
