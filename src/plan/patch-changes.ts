import type { BreakingChange, Guide } from "../guides/guide.ts";
import { compareVersions, parseVersion } from "../nuget/version.ts";
import { parseVersionRange } from "../nuget/version-range.ts";
import type { Member } from "./plan.ts";

/** Exact versions: the oldest that the moving references may stand for now, and the one that they get. */
interface Versions {
  readonly moving: readonly Member[];
  readonly chosen: string;
}

/** Leaves out what came with a patch that these versions do not pass. */
export function guidesBetween(guides: readonly Guide[], { moving, chosen }: Versions): readonly Guide[] {
  const lowest = moving.flatMap(({ reference }) => parseVersionRange(reference.version ?? "")?.lower?.version ?? []);
  const oldest = lowest.toSorted(compareVersions)[0];
  const isOlder = (patch: string) => {
    const version = parseVersion(patch);
    return oldest === undefined || version === undefined || compareVersions(oldest, version) < 0;
  };
  const isPassed = ({ patch, until }: BreakingChange) =>
    (patch === undefined || (isOlder(patch) && !isBefore(chosen, patch))) &&
    (until === undefined || isBefore(chosen, until));
  return guides.map((guide) => ({ ...guide, breakingChanges: guide.breakingChanges.filter(isPassed) }));
}

function isBefore(version: string, other: string): boolean {
  const [a, b] = [parseVersion(version), parseVersion(other)];
  return a !== undefined && b !== undefined && compareVersions(a, b) < 0;
}
