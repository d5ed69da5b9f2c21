import { UpgradeError } from "../errors.ts";
import type { Inventory, Reference } from "../inventory/inventory.ts";
import { projectsByPath } from "../inventory/project-graph.ts";
import { lineOf } from "../nuget/release-line.ts";
import { parseVersion, releaseLine } from "../nuget/version.ts";
import { admits, parseVersionRange } from "../nuget/version-range.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";
import { movableIn } from "../plan/platform/pins.ts";
import { newIdOf } from "../plan/renames.ts";

export interface Verification {
  readonly before: Inventory;
  readonly after: Inventory;
  readonly plan: PlannedUpgrade;
  /** References that a person has to move. */
  readonly left: readonly Reference[];
}

/**
 * Proves that the edits did what was planned and nothing else: each moved reference has the new id and a version that
 * takes the chosen one, every other reference of every project is as it was, and every project that should have risen is
 * built for what the packages of the family are built for.
 *
 * @throws {UpgradeError} that names the first project and declaration that disagree; nothing may be published then.
 */
export function verifyEdits({ before, after, plan, left }: Verification): void {
  const planned = versionsOf(plan);
  for (const reference of left) planned.delete(reference);
  const now = projectsByPath(after.projects);
  for (const project of before.projects) {
    const { path } = project;
    const references = movableIn(project);
    const found = movableIn(now.get(path));
    if (found.length !== references.length)
      fail(path, references[0], `has ${found.length} package references instead of ${references.length}`);
    for (const [index, reference] of references.entries()) {
      const result = found[index];
      if (!result) continue;
      const version = planned.get(reference);
      const problem =
        version === undefined
          ? problemOfOther(reference, result)
          : problemOfMoved(result, { id: newIdOf(reference.id, plan), version });
      if (problem) fail(path, result, problem);
    }
  }
}

/** The version that every reference gets. */
function versionsOf({ moving, chosen, platform }: PlannedUpgrade): Map<Reference, string> {
  return new Map([
    ...platform.packages.map(({ reference, to }) => [reference, to] as const),
    ...moving.map(({ reference }) => [reference, chosen.version] as const),
  ]);
}

function problemOfMoved(
  result: Reference,
  { id, version }: { readonly id: string; readonly version: string },
): string | undefined {
  if (result.id.toLowerCase() !== id.toLowerCase()) return `has ${result.id} where ${id} was planned`;
  const range = result.version === null ? undefined : parseVersionRange(result.version);
  const chosen = parseVersion(version);
  const line = range && chosen && lineOf(range, [releaseLine(chosen)]);
  if (range && chosen && admits(range, chosen) && line?.known && line.line === releaseLine(chosen)) return undefined;
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
