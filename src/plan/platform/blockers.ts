import { groupBy } from "../../csharp/api/collect.ts";
import type { Guide, PackageAdvice } from "../../guides/guide.ts";
import type { Project, Reference } from "../../inventory/inventory.ts";
import { admits, parseVersionRange } from "../../nuget/version-range.ts";
import { isNamed } from "../package-names.ts";
import type { Blocker } from "./platform.ts";

/** What stands in the way of a step by what its guides know of packages: one per package, with every place of it. */
export function knownBlockers(projects: readonly Project[], guides: readonly Guide[]): readonly Blocker[] {
  const advice = guides.flatMap(({ packages }) => packages).filter((each) => each.advice === "blocks");
  const byId = groupBy(
    projects.flatMap(({ references }) => references),
    ({ id }) => id.toLowerCase(),
  );
  return [...byId].flatMap(([id, references]) => {
    const found = advice.find((each) => isNamed(each.id, id));
    const blocking = found ? references.filter((reference) => !isSolved(reference, found)) : [];
    return found && blocking.length > 0 ? [blockerOf(blocking, found)] : [];
  });
}

/** A version that is known to fit the target line is no obstacle. */
function isSolved({ version }: Reference, advice: PackageAdvice): boolean {
  const [own, fitting] = [parseVersionRange(version ?? ""), parseVersionRange(advice.version ?? "")];
  return own?.lower !== undefined && fitting !== undefined && admits(fitting, own.lower.version);
}

function blockerOf(references: readonly Reference[], { why, version, sources }: PackageAdvice): Blocker {
  const id = references[0]?.id ?? "";
  const versions = [...new Set(references.flatMap((reference) => reference.version ?? []))];
  const since = version === undefined ? [] : [`${id} is no obstacle from ${version} on.`];
  return {
    id: "package",
    places: references.map(({ place }) => place),
    what: `${[id, versions.join(" and ")].join(" ").trim()} stands in the way.`,
    ways: [why, ...since],
    sources,
  };
}
