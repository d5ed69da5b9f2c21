import { memoize } from "../../csharp/api/collect.ts";
import type { PackageFamily } from "../../guides/platform/package-family.ts";
import type { Project, Reference } from "../../inventory/inventory.ts";
import { compareVersions, type NuGetVersion, parseVersion, releaseLine } from "../../nuget/version.ts";
import { parseVersionRange, type VersionRange } from "../../nuget/version-range.ts";
import { compareLines } from "../ladder.ts";
import { isNamed } from "../package-names.ts";

/** A reference that follows the platform, and the line that it follows to: `8.0`. */
export interface PackageWish {
  readonly project: Project;
  readonly reference: Reference;
  readonly family: PackageFamily;
  readonly line: string;
  /** Behind that line; else it is on it, and moves only where others that are released with it do. */
  readonly isBehind: boolean;
}

/** The family of the longest pattern that names an id; undefined where that says it has versions of its own. */
export function familyOf(id: string, families: readonly PackageFamily[]): PackageFamily | undefined {
  let best: { readonly family: PackageFamily; readonly length: number } | undefined;
  for (const family of families) {
    if (family.except?.some((each) => isNamed(each.id, id))) return undefined;
    for (const pattern of family.packages)
      if (isNamed(pattern, id) && pattern.length > (best?.length ?? 0)) best = { family, length: pattern.length };
  }
  return best?.family;
}

export type FamilyFinder = (id: string) => PackageFamily | undefined;

/** The same for many references: what was found for an id is remembered. */
export function familyFinder(families: readonly PackageFamily[]): FamilyFinder {
  return memoize((id: string) => familyOf(id, families));
}

/** The families that count in a repository: some only matter beside another package. */
export function familiesInUse(
  families: readonly PackageFamily[],
  projects: readonly Project[],
): readonly PackageFamily[] {
  const referenced = projects.flatMap(({ references }) => references.map(({ id }) => id));
  return families.filter(
    ({ onlyWith }) => onlyWith === undefined || onlyWith.some((id) => referenced.some((each) => isNamed(id, each))),
  );
}

/** What the version of a reference is, compared with a line of its family. */
export type Standing = "behind" | "on" | "ahead" | "apart";

/** `apart`: no version, one that NuGet would refuse, or a relic from before the family followed anything. */
export function standingOf({ version }: Reference, line: string, family: PackageFamily): Standing {
  const lower = parseVersionRange(version ?? "")?.lower?.version;
  if (lower === undefined || compareLines(lineOf(lower, {}), family.since) < 0) return "apart";
  const order = compareLines(lineOf(lower, family), line);
  if (order === 0) return lower.label === "" ? "on" : "behind";
  return order < 0 ? "behind" : "ahead";
}

/** `8.0`, or `8` where a family counts by majors. */
function lineOf({ numbers: [major, minor] }: NuGetVersion, { isByMajor }: Pick<PackageFamily, "isByMajor">): string {
  return isByMajor ? `${major}` : `${major}.${minor}`;
}

/** Held on purpose: no other version is let in. */
export function isFrozen(range: VersionRange | undefined): boolean {
  return range?.kind === "exact";
}

/** Whether a reference asks for less than a version; one that floats, for an older line. */
export function isOlder({ version }: Reference, than: string): boolean {
  const lower = parseVersionRange(version ?? "")?.lower;
  const target = parseVersion(than);
  if (lower === undefined || target === undefined) return false;
  if (lower.floating !== undefined) return compareLines(releaseLine(lower.version), releaseLine(target)) < 0;
  return compareVersions(lower.version, target) < 0;
}
