import { expect, test } from "vitest";
import { lineOf } from "../../src/nuget/release-line.ts";
import { parseVersionRange } from "../../src/nuget/version-range.ts";

const knownLines = ["8.0", "5.0", "5.2", "6.0", "6.3", "6.2", "7.0", "7.4"];

function line(text: string, lines: readonly string[] = knownLines) {
  const range = parseVersionRange(text);
  if (range === undefined) throw new Error(`${text} is no range`);
  const result = lineOf(range, lines);
  return result.known ? result.line : result.reason;
}

test.each([
  ["6.3.2", "6.3"],
  ["6.3", "6.3"],
  ["6", "6.0"],
  ["[6.3.8]", "6.3"],
  ["6.3.*", "6.3"],
  ["6.3.*-*", "6.3"],
  ["6.3.0-*", "6.3"],
  ["6.3.2.*", "6.3"],
  ["[6.3.2, 6.4)", "6.3"],
  ["[6.0,7.0)", "6.0"],
  ["[6.0,)", "6.0"],
  ["(6.3.2, 6.4)", "6.3"],
  ["(6.3.2, 6.3.9]", "6.3"],
  ["8.0.0-preview.5", "8.0"],
  ["6.*", "6.3"],
  ["[6.*, 6.3)", "6.2"],
  ["(6.*, 7.0)", "6.3"],
  ["*", "8.0"],
])("%s stands for %s", (text, expected) => {
  expect(line(text)).toBe(expected);
});

test.each([
  ["(,7.0)", /no lower bound/],
  ["(6.3.2, 7.0)", /excludes its lower bound/],
  ["(6.3.2, 6.4]", /excludes its lower bound/],
  ["6.*-*", /pre-releases of any line/],
  ["*-*", /pre-releases of any line/],
  ["9.*", /not known/],
])("%s: the line cannot be told", (text, reason) => {
  expect(line(text)).toMatch(reason);
});

test("lines are compared as numbers", () => {
  expect(line("6.*", ["6.9", "6.10", "6.3"])).toBe("6.10");
});
