import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, onTestFinished } from "vitest";
import schema from "../../schema/support.json" with { type: "json" };
import { readSupportFile } from "../../scripts/support-file.mjs";
import { guides } from "../../src/guides/guides.ts";
import { supportOfLines } from "../../src/guides/support.ts";

const lines = [...new Set(guides().flatMap(({ from, to }) => [from, to]))];
const { lines: ends, advisories } = supportOfLines();

describe("the support of the lines", () => {
  it("is as schema/support.json describes it, and embedded as it is written", () => {
    const { support } = readSupportFile();
    const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema);
    expect(validate(support), JSON.stringify(validate.errors)).toBe(true);
    expect(supportOfLines()).toEqual(support);
  });

  it("is told of every line, by days that there are", () => {
    expect(Object.keys(ends).toSorted()).toEqual(lines.toSorted());
    const days = Object.values(ends).flatMap(({ fixesUntil, onFrameworks }) => [
      fixesUntil,
      ...Object.values(onFrameworks ?? {}),
    ]);
    expect(days.filter((day) => new Date(day).toISOString().slice(0, 10) !== day)).toEqual([]);
  });

  it("says each advisory once, of lines that there are, in few words", () => {
    expect(new Set(advisories.map(({ id }) => id)).size).toBe(advisories.length);
    const named = advisories.flatMap(({ openOn = [], fixedBy = {} }) => [...openOn, ...Object.keys(fixedBy)]);
    expect(named.filter((line) => !lines.includes(line))).toEqual([]);
    const patches = advisories.flatMap(({ fixedBy = {} }) => Object.entries(fixedBy));
    expect(patches.filter(([line, patch]) => !patch.startsWith(`${line}.`))).toEqual([]);
    expect(advisories.filter(({ title, cure }) => `${title} ${cure}`.split(/\s+/).length > 60)).toEqual([]);
  });

  it("is told by file and line where it is malformed", () => {
    const folder = mkdtempSync(join(tmpdir(), "support-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "support.yml");
    writeFileSync(file, "lines:\n  '6.3': { fixesUntil: 2024-11-12\n");
    expect(() => readSupportFile(file)).toThrow(/support\.yml:\d+: /);
  });
});
