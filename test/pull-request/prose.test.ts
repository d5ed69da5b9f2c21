import { describe, expect, it } from "vitest";
import { paragraph, table } from "../../src/pull-request/markdown/nodes.ts";
import { printMarkdown } from "../../src/pull-request/markdown/print.ts";
import { code, prose } from "../../src/pull-request/markdown/prose.ts";
import { linksOf, nodesOf, valuesOf } from "./markdown-back.ts";

const plainTypes = ["root", "paragraph", "text", "inlineCode"];

/** Texts that mean something to a markdown parser, or to GitHub after it. */
const hostile = [
  "`",
  "``` js",
  "a`b``c",
  "](https://evil.example)",
  "[x](javascript:alert(1))",
  "![i](http://evil.example/i.png)",
  "<img src=x onerror=alert(1)>",
  "--></details>",
  "<!-- open",
  "<https://evil.example>",
  "a | b | c",
  "# heading",
  "- [ ] box",
  "1. one",
  "> quote",
  "***",
  "**bold** _it_ ~~no~~",
  "line\nbreak\n\n# two",
  "&lt;b&gt; &amp;",
  "[^1]: note",
  "[ref]: https://evil.example",
  "https://evil.example/a",
  "www.evil.example",
  "a@evil.example",
  "$a$ $(Version)/$(Other)",
  "\u202Etxt.exe",
  "\u001B[31mred",
  "trailing  \nspaces",
  "\\",
  "\\`",
  ":tada:",
  "    indented",
  "a\\|b",
] as const;

describe("prose", () => {
  it.each(hostile)("keeps %j a plain sentence", (text) => {
    const markdown = printMarkdown([paragraph("Before ", text, " after.")]);
    expect(nodesOf(markdown).filter(({ type }) => !plainTypes.includes(type))).toEqual([]);
    expect(nodesOf(markdown).filter(({ type }) => type === "paragraph")).toHaveLength(1);
  });

  it.each(hostile)("keeps %j in one cell of a table, as words and as code", (text) => {
    const markdown = printMarkdown([table(["a", "b"], [[text, [code(text)]]])]);
    expect(nodesOf(markdown).filter(({ type }) => type === "tableCell")).toHaveLength(4);
    expect(linksOf(markdown)).toEqual([]);
    expect(valuesOf(markdown, "html")).toEqual([]);
  });

  it.each([
    ["@everyone", "@everyone"],
    ["see #12.", "#12"],
    ["(GH-12)", "(GH-12)"],
    ["owner/name#1", "owner/name#1"],
    ["at 1b34a93 it broke", "1b34a93"],
    ["owner/name@1b34a93c", "owner/name@1b34a93c"],
    [":tada:", ":tada:"],
    ["https://evil.example, then", "https://evil.example"],
    ["$(A)/$(B)", "$(A)/$(B)"],
  ])("puts what GitHub would link in %j into code", (text, expected) => {
    expect(prose(text)).toContainEqual({ type: "inlineCode", value: expected });
  });

  it.each(["C# and F# files", "6.2 → 6.3", "2024-11-12", "node-12", "00:00:00", "a: b"])(
    "leaves %j as it is",
    (text) => {
      expect(valuesOf(printMarkdown([paragraph(text)]), "text").join("")).toBe(text);
      expect(prose(text).every(({ type }) => type === "text")).toBe(true);
    },
  );

  it("takes backticks for code", () => {
    expect(prose("Set `a.B` first.")).toEqual([
      { type: "text", value: "Set " },
      { type: "inlineCode", value: "a.B" },
      { type: "text", value: " first." },
    ]);
  });
});

describe("code", () => {
  it.each([
    ["a\nb", "a\\nb"],
    ["\u001B[2J", "\\u{1b}[2J"],
    ["\u202Eabc", "\\u{202e}abc"],
    ["", " "],
    ["ünï ☃ 𝒜", "ünï ☃ 𝒜"],
    ["\uD800", "\\u{d800}"],
  ])("shows %j as %j", (text, expected) => {
    expect(code(text).value).toBe(expected);
  });

  it("clips what nobody reads", () => {
    expect(code("a".repeat(5000)).value).toHaveLength(300);
  });

  it.each(hostile)("survives a round trip with %j", (text) => {
    const expected = code(text).value;
    const markdown = printMarkdown([{ type: "paragraph", children: [code(text)] }]);
    expect(valuesOf(markdown, "inlineCode")).toEqual([expected]);
  });
});
