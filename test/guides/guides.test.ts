import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { guidesFolder, readGuideFiles } from "../../scripts/guide-files.mjs";
import { guidesPlugin } from "../../scripts/guides-plugin.mjs";
import { guides } from "../../src/guides/guides.ts";

describe("guides", () => {
  it("are those of the step folders, oldest line first", () => {
    expect(guides()).toEqual(readGuideFiles(guidesFolder).map((file) => file.guide));
    expect(guides().map((guide) => `${guide.from}-to-${guide.to}`)).toEqual(
      readGuideFiles(guidesFolder).map((file) => file.step),
    );
  });
});

describe("reading guide files", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "guides-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(step: string, text: string): void {
    mkdirSync(join(folder, step));
    writeFileSync(join(folder, step, "guide.yml"), text);
  }

  it("orders lines by number, not by letter", () => {
    for (const step of ["10.0-to-10.1", "9.1-to-10.0", "9.0-to-9.1"]) write(step, "from: x");
    expect(readGuideFiles(folder).map((file) => file.step)).toEqual(["9.0-to-9.1", "9.1-to-10.0", "10.0-to-10.1"]);
  });

  it.each([
    ["bad indentation", "from: '1.0'\nproduct:\n  from: a\n bad: [\n", 4],
    ["a key given twice", "from: '1.0'\nto: '1.1'\nfrom: '1.2'\n", 3],
  ])("names file and line of malformed YAML: %s", (_, text, line) => {
    write("1.0-to-1.1", text);
    expect(() => readGuideFiles(folder)).toThrow(new RegExp(`1\\.0-to-1\\.1/guide\\.yml:${line}: `));
  });

  it("finds the line of a key, of an item, and of the nearest node above a missing one", () => {
    write("1.0-to-1.1", "from: '1.0'\nschema:\n  - context: a\n    changes:\n      - table: b\n");
    const [file] = readGuideFiles(folder);
    const keys = [
      ["from"],
      ["schema", "0", "changes"],
      ["schema", "0", "changes", "0", "table"],
      ["schema", "0", "nothing"],
    ];
    expect(keys.map((way) => file?.lineOf(way))).toEqual([1, 4, 5, 3]);
  });

  it("answers the plugin's import alone", () => {
    write("1.0-to-1.1", "from: '1.0'\n");
    const plugin = guidesPlugin(folder);
    const watched: string[] = [];
    const load = (id: string) => plugin.load.call({ addWatchFile: (path) => watched.push(path) }, id);
    const id = plugin.resolveId("virtual:identityserver-guides");

    expect(plugin.resolveId("./guides.ts")).toBeNull();
    expect(load("guides.ts")).toBeNull();
    expect(load(id ?? "")).toBe(`export const guidesJson = ${JSON.stringify('[{"from":"1.0"}]')};`);
    expect(readFileSync(watched[0] ?? "", "utf8")).toContain("1.0");
  });
});
