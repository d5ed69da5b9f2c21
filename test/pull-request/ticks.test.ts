import { describe, expect, test } from "vitest";
import { askOnce, keepTicks } from "../../src/pull-request/ticks.ts";

describe("keepTicks", () => {
  test.each([
    ["nothing ticked", "- [ ] a\n- [ ] b", "- [ ] a\n- [ ] b", "- [ ] a\n- [ ] b"],
    ["the same box", "- [x] a\n- [ ] b", "- [ ] a\n- [ ] b", "- [x] a\n- [ ] b"],
    ["boxes in another order", "- [ ] a\n- [X] b", "- [ ] b\n- [ ] new\n- [ ] a", "- [x] b\n- [ ] new\n- [ ] a"],
    ["a box that is gone", "- [x] a", "- [ ] b", "- [ ] b"],
    [
      "line links that moved",
      "- [x] See [x.cs:1](u/1#L1).",
      "- [ ] See [x.cs:1](u/2#L1).",
      "- [x] See [x.cs:1](u/2#L1).",
    ],
    ["the second of two equal boxes", "- [ ] a\n- [x] a", "- [ ] a\n- [ ] a", "- [ ] a\n- [x] a"],
    ["CRLF in the old body", "- [x] a\r\n- [ ] b\r\n", "- [ ] a\n- [ ] b\n", "- [x] a\n- [ ] b\n"],
    ["other list markers and depth", "* [x] a\n1. [x] b", "  - [ ] a\n- [ ] b", "  - [x] a\n- [x] b"],
    ["code that looks like a box", "- [x] a", "```md\n- [ ] a\n```\n- [ ] a", "```md\n- [ ] a\n```\n- [x] a"],
    ["longer fences", "- [x] a", "````\n```\n- [ ] a\n````\n- [ ] a", "````\n```\n- [ ] a\n````\n- [x] a"],
  ])("%s", (_, before, after, expected) => {
    expect(keepTicks(before, after)).toBe(expected);
  });

  test("lets go of a box that asks once", () => {
    const body = (tick: string) => `- [${tick}] Rebuild this branch ${askOnce}`;
    expect(keepTicks(body("x"), body(" "))).toBe(body(" "));
  });

  test("changes nothing but ticks", () => {
    const body = "# Title\n\ntext [ ] text\n- [ ] a\n\n<!-- hidden -->";
    expect(keepTicks(body.replace("[ ] a", "[x] a"), body)).toBe(body.replace("- [ ] a", "- [x] a"));
  });
});
