import { groupBy } from "../../csharp/api/collect.ts";
import type { Guide, PackageAdvice } from "../../guides/guide.ts";
import type { PackageFamily } from "../../guides/platform/package-family.ts";
import type { Project, Reference } from "../../inventory/inventory.ts";
import { neighboursOf } from "../../inventory/project-graph.ts";
import { compareVersions, isStable, parseVersion, printVersion } from "../../nuget/version.ts";
import { parseVersionRange } from "../../nuget/version-range.ts";
import { isNamed } from "../package-names.ts";
import type { ChoosePackage } from "./follow-packages.ts";
import { familiesInUse, familyFinder, isFrozen, isOlder } from "./package-wish.ts";
import type { WishQuestion } from "./package-wishes.ts";
import { movableInStep } from "./pins.ts";
import type { PackageMove } from "./platform.ts";

interface Use {
  readonly project: Project;
  readonly reference: Reference;
  readonly advice: PackageAdvice;
  readonly family: PackageFamily | undefined;
}

/**
 * Moves what the guides ask to align, up and never down: packages of one family to one version, the lowest that the step
 * allows or the latest of them that is there already.
 */
export async function alignPackages(question: WishQuestion, choose: ChoosePackage): Promise<readonly PackageMove[]> {
  const groups = groupBy(usesOf(question), ({ reference, family }) =>
    family?.isReleasedTogether ? family.name : reference.id.toLowerCase(),
  );
  const moved = await Promise.all([...groups.values()].map((group) => movesOf(group, choose)));
  return moved.flat();
}

function usesOf({ plan, inventory, families }: WishQuestion): readonly Use[] {
  const hosts = plan.hosts.flatMap(({ projects }) => projects);
  const inUse = familiesInUse(families, inventory.projects);
  const familyFor = familyFinder(families);
  // Where lines are passed, the last word on a package counts.
  const advice = plan.guides.flatMap(({ packages }: Guide) => packages).toReversed();
  const movable = movableInStep(plan, inventory.projects);
  return neighboursOf(hosts, inventory.projects).flatMap((project) =>
    movable(project).flatMap((reference): readonly Use[] => {
      const found = advice.find(({ id }) => isNamed(id, reference.id));
      const family = familyFor(reference.id);
      const isOurs = family === undefined || (family.follows === "step" && inUse.includes(family));
      const isFree = !isFrozen(parseVersionRange(reference.version ?? ""));
      return found?.advice === "align" && isOurs && isFree ? [{ project, reference, advice: found, family }] : [];
    }),
  );
}

async function movesOf(group: readonly Use[], choose: ChoosePackage): Promise<readonly PackageMove[]> {
  const to = await targetOf(group, choose);
  const behind = group.filter(({ reference, advice }) => isOlder(reference, lowestOf(advice) ?? ""));
  if (to === undefined || behind.length === 0) return [];
  return group
    .filter(({ reference }) => isOlder(reference, to))
    .map(({ project, reference, advice }) => ({
      project,
      reference,
      to,
      why: `${reference.id} is aligned. ${advice.why}`,
    }));
}

/** Of a window the newest in it; of a version alone that one, or a later one that some of the group have already. */
async function targetOf(group: readonly Use[], choose: ChoosePackage): Promise<string | undefined> {
  const [{ advice, family } = {}] = group;
  const range = parseVersionRange(advice?.version ?? "");
  if (range?.lower === undefined || advice === undefined) return undefined;
  const least = range.lower.version;
  if (range.kind === "interval") {
    const line = String(least.numbers[0]);
    const ids = [...new Set(group.map(({ reference }) => reference.id))];
    const known = knownOf(ids[0] ?? "", line, family) ?? printVersion(least);
    return (await choose({ ids, projects: group.map(({ project }) => project), line, known }))?.version;
  }
  const present = group.flatMap(({ reference }) => parseVersionRange(reference.version ?? "")?.lower?.version ?? []);
  const latest = [least, ...present.filter(isStable)].toSorted(compareVersions).at(-1) ?? least;
  return printVersion(latest);
}

function knownOf(id: string, line: string, family: PackageFamily | undefined): string | undefined {
  return family?.newestOf?.[id]?.[line] ?? family?.newest[line];
}

function lowestOf({ version }: PackageAdvice): string | undefined {
  const lower = parseVersionRange(version ?? "")?.lower;
  return lower && parseVersion(lower.text) && lower.text;
}
