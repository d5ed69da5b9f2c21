import { describe, expect, test } from "vitest";
import { applyChanges, insertion, overlaps, trimChange } from "../../../src/edits/code/text-change.ts";

describe("a change is trimmed", () => {
  test.each([
    ["at its beginning", "Find(key)", "Find(key, ct)", [8, 8, ", ct"]],
    ["at its end", "new Dictionary { 1 }", "new Parameters { 1 }", [4, 14, "Parameters"]],
    ["by whole words", "RemoveAsync", "RemoveAllAsync", [0, 11, "RemoveAllAsync"]],
    ["to nothing", "same", "same", [4, 4, ""]],
    ["where a word comes twice", "a", "a a", [1, 1, " a"]],
  ])("%s", (_, before, after, [start, end, text]) => {
    const change = trimChange({ start: 0, end: before.length, text: after }, before);
    expect(change).toEqual({ start, end, text });
    expect(applyChanges(before, [change])).toBe(after);
  });
});

test.each([
  ["the same span", { start: 2, end: 4, text: "" }, { start: 2, end: 4, text: "x" }, true],
  ["neighbours", { start: 2, end: 4, text: "" }, { start: 4, end: 6, text: "" }, false],
  ["an insertion at the edge", insertion(4, "x"), { start: 2, end: 4, text: "" }, false],
  ["an insertion inside", insertion(3, "x"), { start: 2, end: 4, text: "" }, true],
  ["two insertions at one place", insertion(3, "x"), insertion(3, "y"), false],
])("changes overlap: %s", (_, a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
  expect(overlaps(b, a)).toBe(expected);
});
