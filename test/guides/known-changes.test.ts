import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { type GuideFile, guidesFolder, readGuideFiles } from "../../scripts/guide-files.mjs";
import type { Guide } from "../../src/guides/guide.ts";

const path = "src/guides/identityserver/known-changes.yml";

interface Known {
  /** Id to the line where it stands. */
  readonly lines: ReadonlyMap<string, number>;
  readonly steps: Readonly<Record<string, readonly string[]>>;
  readonly outside: readonly string[];
}

function read(text: string): Known {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lines = new Map<string, number>();
  visit(document, {
    Scalar(key, node) {
      if (key !== "key" && isScalar(node) && node.range)
        lines.set(String(node.value), counter.linePos(node.range[0]).line);
    },
  });
  const { outside, reason: _, ...steps } = document.toJS();
  return { lines, steps, outside };
}

type Written = Pick<GuideFile, "path" | "step" | "lineOf"> & { readonly guide: Pick<Guide, "breakingChanges"> };

/** What is known and not written, or written and not known: with file and line. */
function gaps({ lines, steps, outside }: Known, files: readonly Written[]): readonly string[] {
  const idsOf = (step: string) => steps[step] ?? [];
  const missing = files.flatMap(({ step, path: guidePath, guide }) => {
    const written = new Set(guide.breakingChanges.map(({ id }) => id));
    const unwritten = idsOf(step).filter((id) => !written.has(id));
    return unwritten.map((id) => `${path}:${lines.get(id)}: ${id} has no entry in ${guidePath}`);
  });
  const unknown = files.flatMap(({ step, path: guidePath, guide, lineOf }) =>
    guide.breakingChanges.flatMap(({ id }, index) => {
      if (idsOf(step).includes(id) && !outside.includes(id)) return [];
      return [`${guidePath}:${lineOf(["breakingChanges", String(index), "id"])}: ${id} is not in ${path}`];
    }),
  );
  return [...missing, ...unknown];
}

function guideFiles(): readonly Written[] {
  return readGuideFiles().map((file) => ({ ...file, guide: file.guide as Guide }));
}

describe("the known changes", () => {
  const text = readFileSync(join(guidesFolder, "known-changes.yml"), "utf8");

  it("are each an entry of the guide of their step, and the other way round", () => {
    expect(gaps(read(text), guideFiles())).toEqual([]);
  });

  it("name the steps that there are, and each id once", () => {
    const { steps, outside } = read(text);
    expect(Object.keys(steps)).toEqual(readGuideFiles().map(({ step }) => step));
    const ids = [...Object.values(steps).flat(), ...outside];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("are told by file and line where one lacks its entry, or an entry its id", () => {
    const [first] = guideFiles();
    if (first === undefined) throw new Error("there is no guide");
    const known = read(`${first.step}:\n  - never-written\noutside: []\n`);
    const [own] = first.guide.breakingChanges;
    const told = gaps(known, [{ ...first, guide: { breakingChanges: own === undefined ? [] : [own] } }]);
    expect(told).toEqual([
      `${path}:2: never-written has no entry in ${first.path}`,
      expect.stringMatching(new RegExp(`^${first.path}:\\d+: ${own?.id} is not in ${path}$`)),
    ]);
  });
});
