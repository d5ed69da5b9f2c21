import { describe, expect, it } from "vitest";
import { paragraph } from "../../src/pull-request/markdown/nodes.ts";
import { linkToBlobs, noLinks, places } from "../../src/pull-request/markdown/places.ts";
import { printMarkdown } from "../../src/pull-request/markdown/print.ts";
import { linksOf, valuesOf } from "./markdown-back.ts";

const links = linkToBlobs({ server: "https://github.example", repository: "acme/login", commit: "abc" });
const at = (path: string, ...lines: readonly number[]) => lines.map((line) => ({ path, line }));

describe("linkToBlobs", () => {
  it.each([
    [{ path: "src/A.cs", line: 3 }, "src/A.cs#L3"],
    [{ path: "src/A.cs", line: 3, end: 5 }, "src/A.cs#L3-L5"],
    [{ path: "a b/#1/(x)?.cs", line: 1 }, "a%20b/%231/(x)%3F.cs#L1"],
    [{ path: "lone\uD800.cs", line: 1 }, "lone%EF%BF%BD.cs#L1"],
  ])("leads to %j", (lines, expected) => {
    expect(links(lines)).toBe(`https://github.example/acme/login/blob/abc/${expected}`);
  });
});

describe("places", () => {
  it.each([
    ["neighbours as one", at("A.cs", 4, 3, 5), ["A.cs:3-5"]],
    ["the same line once", at("A.cs", 7, 7), ["A.cs:7"]],
    ["gaps apart", at("A.cs", 3, 5), ["A.cs:3", "A.cs:5"]],
    ["files apart, in order", [...at("B.cs", 4), ...at("A.cs", 3)], ["A.cs:3", "B.cs:4"]],
  ])("names %s", (_, all, expected) => {
    expect(valuesOf(printMarkdown([paragraph(places(all, { links: noLinks, limit: 9 }))]), "inlineCode")).toEqual(
      expected,
    );
  });

  it("links each, and counts what is over the limit", () => {
    const markdown = printMarkdown([paragraph(places(at("A.cs", 1, 3, 5, 7), { links, limit: 2 }))]);
    expect(linksOf(markdown)).toEqual([links({ path: "A.cs", line: 1 }), links({ path: "A.cs", line: 3 })]);
    expect(markdown).toMatch(/ and 2 more$/m);
  });

  it("keeps a path of markup in its link", () => {
    const markdown = printMarkdown([paragraph(places(at("a](x)`<b>/@me.cs", 2), { links, limit: 1 }))]);
    expect(linksOf(markdown)).toEqual([links({ path: "a](x)`<b>/@me.cs", line: 2 })]);
    expect(valuesOf(markdown, "inlineCode")).toEqual(["a](x)`<b>/@me.cs:2"]);
  });
});
