import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { readGuideFiles } from "../../scripts/guide-files.mjs";
import { treatmentOf } from "../../scripts/step-page.mjs";
import { pagesFolder, stepPages } from "../../scripts/step-pages.mjs";
import { guides } from "../../src/guides/guides.ts";

const pages = stepPages();
const readText = (...path: readonly string[]) => readFileSync(join(...path), "utf8");

describe("the pages of the steps", () => {
  it("are one for each guide, and a table of them", () => {
    const names = [...readGuideFiles().map(({ step }) => `${step}.md`), "README.md"];
    expect(readdirSync(pagesFolder).toSorted()).toEqual(names.toSorted());
  });

  it.each([...pages])("%s is up to date: `npm run steps` makes it", (name, text) => {
    expect(readText(pagesFolder, name)).toBe(text);
  });

  it.each(guides().map((guide) => [`${guide.from}-to-${guide.to}`, guide] as const))(
    "%s tells every breaking change, migration and erratum",
    (step, guide) => {
      const text = pages.get(`${step}.md`) ?? "";
      const told = [
        ...guide.breakingChanges.flatMap(({ id, title, affects, do: advice }) => [`\`${id}\``, title, affects, advice]),
        ...guide.schema.map(({ migration }) => migration),
        ...guide.errata.map(({ truth }) => truth),
      ];
      expect(told.filter((part) => !text.includes(part))).toEqual([]);
    },
  );

  it.each([...pages.keys()])("%s links only to pages that there are", (name) => {
    const links = [...readText(pagesFolder, name).matchAll(/\]\((?<page>[^)#:]+\.md)\)/g)];
    expect(links.map((link) => link.groups?.page).filter((page) => page === undefined || !pages.has(page))).toEqual([]);
    expect(fromMarkdown(readText(pagesFolder, name)).children.length).toBeGreaterThan(3);
  });

  it("are linked from the README", () => {
    expect(readText(fileURLToPath(new URL("../..", import.meta.url)), "README.md")).toContain("(docs/steps/README.md)");
  });
});

describe("what the tool does about a change", () => {
  const rule = (outcome: "fixed" | "needs-you" | "changes-silently", fix?: string) => ({
    metadata: { breakingChange: "a", outcome },
    ...(fix !== undefined && { fix }),
  });

  it.each([
    ["fixed", { id: "a" }, [rule("needs-you"), rule("fixed", "x")]],
    ["fixed", { id: "a", doneBy: "packages" as const }, []],
    ["fixed", { id: "a", commit: "Take tokens" }, []],
    ["fixed", { id: "a", symbols: ["N:IdentityModel"] }, []],
    ["suggested", { id: "a" }, [rule("needs-you", "x")]],
    ["found", { id: "a" }, [rule("changes-silently")]],
    ["found", { id: "a", symbols: ["T:A"] }, []],
    ["found", { id: "a", partOf: "b" }, []],
    ["advice", { id: "b" }, [rule("fixed", "x")]],
  ])("is %s for %j", (treatment, change, rules) => {
    expect(treatmentOf(change, rules)).toBe(treatment);
  });
});
