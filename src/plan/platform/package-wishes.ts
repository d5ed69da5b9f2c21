import type { Guide } from "../../guides/guide.ts";
import type { PackageFamily } from "../../guides/platform/package-family.ts";
import type { Inventory, Project, Reference } from "../../inventory/inventory.ts";
import { neighboursOf } from "../../inventory/project-graph.ts";
import { canUse, isModern, latestOf } from "../frameworks.ts";
import { compareLines } from "../ladder.ts";
import { isNamed } from "../package-names.ts";
import type { Member, PlannedUpgrade } from "../plan.ts";
import {
  type FamilyFinder,
  familiesInUse,
  familyFinder,
  isOlder,
  type PackageWish,
  standingOf,
} from "./package-wish.ts";
import { movableInStep } from "./pins.ts";
import type { FrameworkRaise } from "./platform.ts";

export interface WishQuestion {
  readonly plan: PlannedUpgrade;
  /** Before the raise. */
  readonly inventory: Inventory;
  readonly families: readonly PackageFamily[];
}

/** Every reference that follows the framework that its project was raised to, or the EF Core that the step needs. */
export function packageWishes({ plan, inventory, families }: WishQuestion): readonly PackageWish[] {
  const scope = scopeOf(plan, inventory);
  const inUse = familiesInUse(families, inventory.projects).filter(({ follows }) => follows !== "step");
  const familyFor = familyFinder(inUse);
  const movable = movableInStep(plan, inventory.projects);
  return inventory.projects.flatMap((project) => {
    const wishes = movable(project).flatMap((reference) => wishOf(project, reference, { ...scope, familyFor }) ?? []);
    return [...wishes, ...fellowsOf(project, wishes, familyFor)];
  });
}

interface Scope {
  readonly guide: Guide | undefined;
  /** By the paths of the projects that rise. */
  readonly raises: ReadonlyMap<string, FrameworkRaise>;
  /** Paths of the projects that run or are restored with the family, and of those with its EF stores. */
  readonly withFamily: ReadonlySet<string>;
  readonly withStores: ReadonlySet<string>;
}

function scopeOf({ guides, moving, platform }: PlannedUpgrade, { projects }: Inventory): Scope {
  const stores = moving.filter(({ reference }) => reference.id.includes(".EntityFramework"));
  const around = (members: readonly Member[]) =>
    new Set(
      neighboursOf(
        members.map(({ project }) => project),
        projects,
      ).map(({ path }) => path),
    );
  return {
    guide: guides.at(-1),
    raises: new Map(platform.raises.map((raise) => [raise.project.path, raise])),
    withFamily: around(moving),
    withStores: around(stores),
  };
}

interface FamilyScope extends Scope {
  readonly familyFor: FamilyFinder;
}

function wishOf(project: Project, reference: Reference, scope: FamilyScope): PackageWish | undefined {
  const family = scope.familyFor(reference.id);
  const line = family && lineFor(project, reference, { ...scope, family });
  if (family === undefined || line === undefined) return undefined;
  const standing = standingOf(reference, line, family);
  if (standing === "ahead" || standing === "apart") return undefined;
  const least = leastOf(reference.id, line, { family, guide: scope.guide });
  const isBehind = standing === "behind" || (least !== undefined && isOlder(reference, least));
  return { project, reference, family, line, isBehind };
}

/**
 * What is released together with a package that leaves its line moves along, in the same project and framework; with a
 * package of the framework also what comes with the framework otherwise, as it asks for that.
 */
function fellowsOf(project: Project, wishes: readonly PackageWish[], familyFor: FamilyFinder): readonly PackageWish[] {
  const leaders = wishes.filter((wish) => wish.family.isReleasedTogether && isBehindLine(wish));
  const known = new Set(wishes.map(({ reference }) => reference));
  return project.references.flatMap((reference): readonly PackageWish[] => {
    const family = known.has(reference) ? undefined : familyFor(reference.id);
    const leader = leaders.find((each) => each.reference.framework === reference.framework && goesWith(family, each));
    if (family === undefined || leader === undefined) return [];
    const line = family.isByMajor ? (leader.line.split(".")[0] ?? leader.line) : leader.line;
    const fellow = { project, reference, family, line, isBehind: true };
    return isBehindLine(fellow) ? [fellow] : [];
  });
}

function goesWith(family: PackageFamily | undefined, leader: PackageWish): boolean {
  return family === leader.family || (family?.follows === "framework" && leader.family.follows === "framework");
}

function isBehindLine({ reference, line, family }: PackageWish): boolean {
  return standingOf(reference, line, family) === "behind";
}

function lineFor(
  project: Project,
  reference: Reference,
  { family, ...scope }: Scope & { readonly family: PackageFamily },
): string | undefined {
  const raise = scope.raises.get(project.path);
  const leg = legAfter(reference.framework ?? project.frameworks[0], raise);
  if (leg === undefined) return undefined;
  const target = raise && targetOf(raise);
  const isRaised = target !== undefined && (family.isPortable || canUse(leg, target) === true);
  const ofFramework = isRaised ? lineOfFramework(target) : undefined;
  const isWithEf = family.follows === "entity-framework" || family.withEntityFramework?.includes(reference.id);
  const ofEf =
    isWithEf && scope.withStores.has(project.path) ? reachable(lineOfEf(leg, scope), leg, family) : undefined;
  const ofFamily = scope.withFamily.has(project.path) ? lineAsked(reference.id, leg, { family, ...scope }) : undefined;
  const ofBoth = laterOf(laterOf(ofFramework, ofEf), ofFamily);
  const line = family.follows === "entity-framework" ? (ofEf ?? ofFramework) : ofBoth;
  if (line === undefined) return undefined;
  const builtFor = family.builtFor?.[line];
  if (builtFor !== undefined && canUse(leg, builtFor) === false) return undefined;
  return family.isByMajor ? line.split(".")[0] : line;
}

/** Of a line of EF Core what a package of the family can follow to: what goes by the framework is not built for a later one. */
function reachable(line: string | undefined, leg: string, family: PackageFamily): string | undefined {
  const own = lineOfFramework(leg);
  const isBound = family.follows === "framework" && !family.isPortable && isModern(leg);
  if (!isBound || line === undefined || own === undefined) return line;
  return compareLines(own, line) < 0 ? own : line;
}

/** undefined for a leg that goes. */
function legAfter(leg: string | undefined, raise: FrameworkRaise | undefined): string | undefined {
  const moved = leg === undefined ? undefined : raise?.frameworks.get(leg);
  return moved === undefined ? leg : (moved ?? undefined);
}

/** What a project rises to; where a leg goes, the one that takes its place. */
function targetOf({ project, frameworks }: FrameworkRaise): string | undefined {
  const raised = [...frameworks.values()].filter((each) => each !== null);
  return latestOf(raised) ?? latestOf(project.frameworks.filter((each) => !frameworks.has(each)));
}

/** The EF Core that the packages need in a framework. */
export function lineOfEf(leg: string, { guide }: { readonly guide: Guide | undefined }): string | undefined {
  const table = guide?.entityFrameworkCore ?? {};
  const built = latestOf(Object.keys(table).filter((each) => canUse(leg, each)));
  return built === undefined ? undefined : table[built];
}

interface Asking {
  readonly family: PackageFamily;
  readonly guide: Guide | undefined;
}

/** The patch of a line that the packages of the step ask for, where the family or the guide names one. */
function leastOf(id: string, line: string, asking: Asking): string | undefined {
  const advice = asking.guide?.packages.find((each) => each.advice === "align" && isNamed(each.id, id));
  return [...askedOf(id, asking), advice?.version].find((version) => version?.startsWith(`${line}.`));
}

/** The line that the packages of the family ask for in a framework: they do so where nothing rises, too. */
function lineAsked(id: string, leg: string, asking: Asking): string | undefined {
  const built = latestOf((asking.guide?.frameworks.default ?? []).filter((each) => canUse(leg, each)));
  const line = built === undefined ? undefined : lineOfFramework(built);
  return askedOf(id, asking).some((version) => version.startsWith(`${line}.`)) ? line : undefined;
}

function askedOf(id: string, { family, guide }: Asking): readonly string[] {
  const [, asked] = Object.entries(family.asked ?? {}).find(([pattern]) => isNamed(pattern, id)) ?? [];
  return (guide && asked?.[guide.to]) ?? [];
}

/** `8.0` for `net8.0-windows`. */
function lineOfFramework(framework: string): string | undefined {
  return /\d+\.\d+/.exec(framework)?.[0];
}

function laterOf(left: string | undefined, right: string | undefined): string | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return compareLines(left, right) < 0 ? right : left;
}
