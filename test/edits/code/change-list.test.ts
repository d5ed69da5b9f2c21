import { describe, expect, test } from "vitest";
import { childrenOfKind } from "../../../src/csharp/syntax/node.ts";
import { changeList, type Entry } from "../../../src/edits/code/change-list.ts";
import { applyChanges } from "../../../src/edits/code/text-change.ts";
import { firstOf, rootOf } from "./parse.ts";

/** `now` is what the list becomes: numbers are old arguments, texts are new. */
function changed(call: string, now: readonly (number | string)[]): string {
  const text = `class A { void M() { ${call}; } }`;
  const list = firstOf(rootOf(text), "argument_list");
  const old = childrenOfKind(list, "argument");
  const entries = now.map((entry): Entry => (typeof entry === "string" ? entry : (old[entry] ?? list)));
  return applyChanges(text, changeList(list, old, entries)).slice("class A { void M() { ".length, -"; } }".length);
}

describe("a list of arguments", () => {
  test.each([
    ["stays", "f(a, b)", [0, 1], "f(a, b)"],
    ["loses its first", "f(a, b, c)", [1, 2], "f(b, c)"],
    ["loses its first two", "f(a, b, c)", [2], "f(c)"],
    ["loses one in the middle", "f(a, b, c)", [0, 2], "f(a, c)"],
    ["loses its last", "f(a, b, c)", [0, 1], "f(a, b)"],
    ["loses all", "f(a, b)", [], "f()"],
    ["gains a first", "f(a)", ["x", 0], "f(x, a)"],
    ["gains one in the middle", "f(a, b)", [0, "x", 1], "f(a, x, b)"],
    ["gains a last", "f(a)", [0, "x"], "f(a, x)"],
    ["gains two", "f(a)", ["x", 0, "y"], "f(x, a, y)"],
    ["gains its only ones", "f()", ["x", "y"], "f(x, y)"],
    ["has one replaced", "f(a, b)", ["x", 1], "f(x, b)"],
    ["has the last replaced", "f(a, b)", [0, "x"], "f(a, x)"],
    ["has all replaced", "f(a, b)", ["x"], "f(x)"],
    ["changes its order", "f(a, b, c)", [2, 0, 1], "f(c, a, b)"],
    ["keeps its lines", "f(\n  a,\n  b)", [0, "x", 1], "f(\n  a,\n  x,\n  b)"],
    ["keeps its comments", "f(a, /* why */ b)", ["x", 0, 1], "f(x, a, /* why */ b)"],
  ])("%s", (_, before, now, after) => {
    expect(changed(before, now)).toBe(after);
  });
});
