import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Comparison, compare } from "./comparison.ts";
import { hasEngine, type Tree } from "./engine.ts";
import { tree } from "./made-up-trees.ts";
import { readTree } from "./tree-files.ts";

const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "engine-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function print(what: string, { equal, unknown, different, refused }: Comparison): void {
  console.log(
    `${what}: ${equal} values equal, ${unknown.length} unknown, ${different.length} different, ${refused.length} evaluations refused`,
  );
}

/** The first line of a difference, with the files that show it. */
function describeTree(difference: string, trees: readonly Tree[]): string {
  const index = Number(/^tree(\d+)/.exec(difference)?.[1]);
  const files = [...(trees[index] ?? [])].map(([path, text]) => `${path}: ${text}`);
  return [difference, ...files].join("\n");
}

const engine = hasEngine();
if (!engine) console.log("evaluation is not compared with the real MSBuild engine: there is no `dotnet` on the path");

describe.runIf(engine)("beside the real MSBuild engine (needs `dotnet` on the path)", () => {
  test("every fixture has the values of the engine, or is unknown", { timeout: 180_000 }, () => {
    const trees = new Map(readdirSync(fixtures).map((name) => [name, readTree(join(fixtures, name))]));
    const comparison = compare(temporaryFolder(), trees);
    print("fixtures", comparison);
    expect(comparison.different).toEqual([]);
    expect(comparison.refused).toEqual([]);
  });

  test("every made-up tree has the values of the engine, or is unknown", { timeout: 600_000 }, () => {
    const numRuns = Number(process.env.MSBUILD_TREES ?? 80);
    const seed = Number(process.env.MSBUILD_SEED ?? 1);
    const trees = fc.sample(tree, { numRuns, seed });
    const comparison = compare(temporaryFolder(), new Map(trees.map((files, index) => [`tree${index}`, files])));
    print(`${numRuns} made-up trees of seed ${seed}`, comparison);
    expect(comparison.different.map((line) => describeTree(line, trees))).toEqual([]);
    expect(comparison.equal).toBeGreaterThan(10 * numRuns);
  });
});
