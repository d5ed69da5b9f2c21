import { compareVersions, type NuGetVersion, parseVersion, printVersion } from "../../nuget/version.ts";
import { admits, parseVersionRange } from "../../nuget/version-range.ts";
import { replacedIds } from "../renames.ts";
import { groupFor } from "./groups.ts";
import type { Case } from "./judge-conflicts.ts";
import { newestOf } from "./read-packages.ts";
import { lowestOf, type RestoredPackage } from "./restored.ts";

/** What can be done about a package that stands in the way, a sentence each; its newest version is looked at. */
export async function waysOut(found: RestoredPackage, framework: string, given: Case): Promise<readonly string[]> {
  const by = found.through ?? found;
  if (by.moves) return ["Take the step by hand, with the versions that restore accepts."];
  const newest = found.through === undefined ? await newestOf(by.id, given.metadata) : undefined;
  const present = lowestOf(by.range);
  const leave = `Replace ${by.id}, or ask its author for a release for ${given.plan.to}.`;
  if (newest === undefined || present === undefined)
    return [`Look for a release of ${by.id} for ${given.plan.to}.`, leave];
  const version = printVersion(newest);
  if (compareVersions(newest, present) <= 0) return [`${version} is its newest version.`, leave];
  if (await allows(newest, { by, framework }, given))
    return [`Move ${by.id} to ${version} first: that version allows the step.`];
  return [`Its newest version, ${version}, does not allow it either.`, leave];
}

async function allows(
  version: NuGetVersion,
  { by, framework }: { readonly by: RestoredPackage; readonly framework: string },
  { packages, plan }: Case,
): Promise<boolean> {
  const range = parseVersionRange(printVersion(version));
  const chosen = parseVersion(plan.chosen.version);
  if (!range || !chosen) return false;
  const later = { ...by, range };
  await packages.read([later]);
  const groups = packages.groupsOf(later);
  const old = replacedIds(plan);
  const family = new Set(plan.guides.flatMap((guide) => guide.family.map((id) => id.toLowerCase())));
  const asked = groups && (groups.length === 0 ? [] : groupFor(framework, groups)?.dependencies);
  if (asked === undefined) return false;
  return asked.every(({ id, range: wanted }) => {
    if (old.has(id.toLowerCase())) return false;
    return !family.has(id.toLowerCase()) || wanted === undefined || admits(wanted, chosen);
  });
}
