import { UpgradeError } from "../errors.ts";
import type { Inventory, Reference } from "../inventory/inventory.ts";
import { lineOf } from "../nuget/release-line.ts";
import { parseVersion } from "../nuget/version.ts";
import { admits, parseVersionRange } from "../nuget/version-range.ts";
import type { Member, PlannedUpgrade } from "../plan/plan.ts";
import { newIdOf } from "./renames.ts";

export interface Verification {
  readonly before: Inventory;
  readonly after: Inventory;
  readonly plan: PlannedUpgrade;
  /** Members that a person has to move. */
  readonly left: readonly Member[];
}

/**
 * Proves that the edits did what was planned and nothing else: each moved reference has the new id and a version that
 * takes the chosen one, every other reference of every project is as it was.
 *
 * @throws {UpgradeError} that names the first project and declaration that disagree; nothing may be published then.
 */
export function verifyEdits({ before, after, plan, left }: Verification): void {
  const moving = new Set(plan.moving.filter((member) => !left.includes(member)).map(({ reference }) => reference));
  const now = new Map(after.projects.map((project) => [project.path, project]));
  for (const { path, references } of before.projects) {
    const found = now.get(path)?.references ?? [];
    if (found.length !== references.length)
      fail(path, references[0], `has ${found.length} package references instead of ${references.length}`);
    for (const [index, reference] of references.entries()) {
      const result = found[index];
      if (!result) continue;
      const problem = moving.has(reference)
        ? problemOfMoved(reference, result, plan)
        : problemOfOther(reference, result);
      if (problem) fail(path, result, problem);
    }
  }
}

function problemOfMoved(reference: Reference, result: Reference, plan: PlannedUpgrade): string | undefined {
  const id = newIdOf(reference.id, plan);
  if (result.id.toLowerCase() !== id.toLowerCase()) return `has ${result.id} where ${id} was planned`;
  const { version } = plan.chosen;
  const range = result.version === null ? undefined : parseVersionRange(result.version);
  const chosen = parseVersion(version);
  const line = range && lineOf(range, [plan.to]);
  if (range && chosen && admits(range, chosen) && line?.known && line.line === plan.to) return undefined;
  return `resolves ${id} to ${result.version ?? "no version"} where ${version} was planned`;
}

function problemOfOther(reference: Reference, result: Reference): string | undefined {
  if (reference.id === result.id && reference.version === result.version) return undefined;
  return `would get ${result.id} ${result.version ?? ""} instead of ${reference.id} ${reference.version ?? ""}`;
}

function fail(path: string, reference: Reference | undefined, problem: string): never {
  throw new UpgradeError(`After the edits ${path} ${problem}.`, {
    remedy: "Nothing was published. Please report it with the files that declare this package.",
    place: reference?.place ?? { path, line: 1 },
  });
}
