import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readGuideFiles } from "../../scripts/guide-files.mjs";
import { complaints } from "./complaints.ts";

describe.each(readGuideFiles().map((file) => [file.step, file] as const))("guide %s", (step, file) => {
  it("is as schema/guide.json describes it", () => {
    expect(complaints(file)).toEqual([]);
  });

  it("tells editors its schema, and is named after its lines", () => {
    const text = readFileSync(file.file, "utf8");
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/\.\.\/schema\/guide\.json\n/);
    expect(file.guide).toMatchObject({ from: step.split("-to-")[0], to: step.split("-to-")[1] });
  });
});

const valid = `from: '1.0'
to: '1.1'
product: { from: IdentityServer4, to: IdentityServer4 }
lastKnownPatch: 1.1.9
released: '2020-02-29'
family: [IdentityServer4]
frameworks:
  default: [net6.0]
minimumHostFramework: net6.0
entityFrameworkCore: { net6.0: '6.0' }
releaseTags:
  - { repository: Owner/name, prefix: is- }
packages:
  - id: AutoMapper
    advice: align
    version: '[11.0.0,12.0.0)'
    why: The packages demand it.
    sources: [https://example.com/a]
schema:
  - context: ConfigurationDbContext
    migration: Update_1_1
    summary: One column.
    changes:
      - table: Clients
        change: alter
        columns:
          - { name: A, change: add, type: nvarchar(20), nullable: true }
    cautions: []
    sources: [https://example.com/b]
breakingChanges: []
rollout: []
errata: []
links:
  releaseNotes: https://example.com/c
`;

describe("schema/guide.json", () => {
  it.each([
    ["nothing in a valid guide", "", "", undefined],
    ["an unknown key", "rollout: []", "rollout: []\nrolout: []", ":32: rolout must NOT have additional properties"],
    ["a missing key", "errata: []\n", "", ":1: must have required property 'errata'"],
    ["a line that YAML takes for a number", "to: '1.1'", "to: 1.1", ":2: to must be string"],
    ["a date of no month", "2020-02-29", "2020-13-29", ":5: released must match pattern"],
    ["a version that floats", "1.1.9", "1.1.*", ":4: lastKnownPatch must match pattern"],
    ["a page without its address", "https://example.com/b", "example", ":29: schema 0 sources 0 must match pattern"],
    ["a swap without its new package", "align", "swap", ":14: packages 0 must have required property 'to'"],
    ["a text of 61 words", "One column.", "word ".repeat(61).trim(), ":22: schema 0 summary must match pattern"],
    [
      "a created table without columns",
      "change: alter\n        columns:\n          - {",
      "change: create\n#",
      ":24: schema 0",
    ],
  ])("finds %s", (_, before, after, expected) => {
    const [first] = check(valid.replace(before, after));
    expect(first?.slice(first.indexOf("guide.yml:") + 9).slice(0, expected?.length)).toBe(expected);
  });
});

function check(text: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "guide-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "1.0-to-1.1"));
  writeFileSync(join(folder, "1.0-to-1.1", "guide.yml"), text);
  return readGuideFiles(folder).flatMap(complaints);
}
