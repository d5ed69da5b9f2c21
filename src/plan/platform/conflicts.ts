import type { Dependency } from "../../nuget/nuspec.ts";
import { compareVersions, type NuGetVersion } from "../../nuget/version.ts";
import { admits, type VersionRange } from "../../nuget/version-range.ts";
import { type Asked, askedIn } from "./asked.ts";
import { type GroupsOf, groupFor } from "./groups.ts";
import { lowestOf, type Restore, type RestoredPackage } from "./restored.ts";

/** What restore will say, by NuGet's own code. https://learn.microsoft.com/nuget/reference/errors-and-warnings */
export type Conflict =
  /** A direct reference is below what another package asks for. */
  | { readonly code: "NU1605"; readonly by: RestoredPackage; readonly of: RestoredPackage; readonly asks: VersionRange }
  /** A direct reference is beyond what another package allows. */
  | { readonly code: "NU1608"; readonly by: RestoredPackage; readonly of: RestoredPackage; readonly asks: VersionRange }
  /** Two packages ask for versions of a third that exclude each other. */
  | { readonly code: "NU1107"; readonly by: RestoredPackage; readonly and: RestoredPackage; readonly id: string }
  /** A package is not built for the framework. */
  | { readonly code: "NU1202"; readonly by: RestoredPackage };

/** What the packages of one project and framework make restore complain about. */
export function conflictsOf(restore: Restore, groupsOf: GroupsOf): readonly Conflict[] {
  const { framework, packages, inherited } = restore;
  const direct = new Map(packages.map((each) => [each.id.toLowerCase(), each]));
  const asked = askedIn(restore, groupsOf);
  // What stays may have been used in spite of its groups: analyzers, and what falls back to .NET Framework.
  const incompatible = packages.filter((by) => {
    const groups = groupsOf(by);
    return by.moves && groups !== undefined && groups.length > 0 && groupFor(framework, groups) === undefined;
  });
  const known = new Set([...direct.keys(), ...inherited.map(({ id }) => id.toLowerCase())]);
  return [
    ...incompatible.map((by): Conflict => ({ code: "NU1202", by })),
    ...asked.flatMap(({ by, dependency }) => againstDirect(by, dependency, direct)),
    ...asked.flatMap(({ by, dependency }) => againstInherited(by, dependency, { direct, inherited })),
    ...inherited.flatMap((by) => againstDirect(by, { id: by.id, range: by.range }, direct)),
    ...amongOthers(
      asked.filter(({ isEclipsed }) => !isEclipsed),
      known,
    ),
  ];
}

function againstDirect(
  by: RestoredPackage,
  { id, range }: Dependency,
  direct: ReadonlyMap<string, RestoredPackage>,
): readonly Conflict[] {
  const of = direct.get(id.toLowerCase());
  const version = of && lowestOf(of.range);
  if (!of || !version || !range) return [];
  if (range.lower && compareVersions(version, range.lower.version) < 0)
    return [{ code: "NU1605", by, of, asks: range }];
  return isBeyond(range, version) ? [{ code: "NU1608", by, of, asks: range }] : [];
}

/** A project that is referenced asks for its packages at the same distance as a package does for its own. */
function againstInherited(
  by: RestoredPackage,
  { id, range }: Dependency,
  { direct, inherited }: { direct: ReadonlyMap<string, unknown>; inherited: readonly RestoredPackage[] },
): readonly Conflict[] {
  const key = id.toLowerCase();
  if (direct.has(key) || range === undefined) return [];
  const and = inherited.find((each) => {
    const version = each.id.toLowerCase() === key ? lowestOf(each.range) : undefined;
    return version !== undefined && isBeyond(range, version);
  });
  return and ? [{ code: "NU1107", by, and, id }] : [];
}

function isBeyond(range: VersionRange, version: NuGetVersion): boolean {
  const hasEnd = range.kind === "exact" || (range.kind === "interval" && range.upper !== undefined);
  return hasEnd && !admits(range, version);
}

/** Of what nobody references directly, restore takes the highest lower bound; who does not allow that is in conflict. */
function amongOthers(asked: readonly Asked[], known: ReadonlySet<string>): readonly Conflict[] {
  const ids = new Set(asked.map(({ dependency }) => dependency.id.toLowerCase()).filter((id) => !known.has(id)));
  return [...ids].flatMap((id): readonly Conflict[] => {
    const same = asked.filter(({ dependency }) => dependency.id.toLowerCase() === id);
    const highest = same.toSorted((left, right) => -compareLower(left, right))[0];
    const taken = highest?.dependency.range && lowestOf(highest.dependency.range);
    const against = taken && same.find(({ dependency: { range } }) => range !== undefined && isBeyond(range, taken));
    return against ? [{ code: "NU1107", by: against.by, and: highest.by, id: against.dependency.id }] : [];
  });
}

function compareLower(left: Asked, right: Asked): number {
  const [a, b] = [left, right].map(({ dependency }) => dependency.range?.lower?.version);
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return compareVersions(a, b);
}
