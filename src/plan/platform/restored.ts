import type { Inventory, Project, Reference } from "../../inventory/inventory.ts";
import { type Closure, projectsByPath } from "../../inventory/project-graph.ts";
import type { parseVersion } from "../../nuget/version.ts";
import { parseVersionRange, type VersionRange } from "../../nuget/version-range.ts";
import { canUse, latestOf } from "../frameworks.ts";
import type { PlannedUpgrade } from "../plan.ts";
import { newIdOf } from "../renames.ts";

/** What restore is given for one project and framework, before the step or after it. */
export interface Restore {
  readonly project: Project;
  /** As the project evaluates it. */
  readonly framework: string;
  readonly packages: readonly RestoredPackage[];
  /** Of the projects that it reaches: those that the step moves. What others keep to themselves cannot be told here. */
  readonly inherited: readonly RestoredPackage[];
}

export interface RestoredPackage {
  readonly reference: Reference;
  readonly id: string;
  readonly range: VersionRange;
  /** Before the step. */
  readonly old: VersionRange;
  /** The step writes its version. */
  readonly moves: boolean;
  /** Of the family. */
  readonly family: boolean;
  /** The package of the project that brings it along; absent for one that the project references. */
  readonly through?: RestoredPackage;
}

/** A project and framework on both sides of the step. */
export interface RestorePair {
  readonly before: Restore;
  readonly after: Restore;
}

/** What the step gives to restore: each project of its hosts, and what reaches them, in each framework. */
export function restoresOf(inventory: Inventory, plan: PlannedUpgrade, closure: Closure): readonly RestorePair[] {
  const inner = new Set(plan.hosts.flatMap(({ projects }) => projects.map(({ path }) => path)));
  const touched = inventory.projects.filter(({ path }) => [...closure(path)].some((reached) => inner.has(reached)));
  const planned = plannedPackages(inventory, plan);
  const byPath = projectsByPath(inventory.projects);
  const raises = new Map(plan.platform.raises.map(({ project, frameworks }) => [project.path, frameworks]));
  return touched.flatMap((project) => {
    const raised = raises.get(project.path);
    const reached = [...closure(project.path)]
      .flatMap((path) => byPath.get(path) ?? [])
      .filter((other) => other !== project);
    return project.frameworks.flatMap((framework): readonly RestorePair[] => {
      const next = raised?.get(framework);
      if (next === null) return [];
      const own = (planned.get(project.path) ?? []).filter(({ reference }) => isIn(reference, framework));
      const inherited = reached.flatMap((other) => {
        const taken = latestOf(other.frameworks.filter((each) => canUse(framework, each) !== false));
        return (planned.get(other.path) ?? []).filter(({ reference, moves }) => moves && isIn(reference, taken ?? ""));
      });
      const before = { project, framework, packages: own.map(asBefore), inherited: inherited.map(asBefore) };
      return [{ before, after: { project, framework: next ?? framework, packages: own, inherited } }];
    });
  });
}

function isIn(reference: Reference, framework: string): boolean {
  return reference.framework === null || reference.framework === framework;
}

function asBefore(restored: RestoredPackage): RestoredPackage {
  return { ...restored, id: restored.reference.id, range: restored.old };
}

/** By the path of the project; what has no version that can be told is left out. */
function plannedPackages(inventory: Inventory, plan: PlannedUpgrade): ReadonlyMap<string, readonly RestoredPackage[]> {
  const family = new Set(plan.moving.map(({ reference }) => reference));
  const moved = new Map(plan.platform.packages.map(({ reference, to }) => [reference, to]));
  const plannedOf = (reference: Reference): readonly RestoredPackage[] => {
    const old = parseVersionRange(reference.version ?? "");
    const to = family.has(reference) ? plan.chosen.version : moved.get(reference);
    const range = to === undefined ? old : parseVersionRange(to);
    if (!old || !range || reference.pinned) return [];
    const isFamily = family.has(reference);
    const id = isFamily ? newIdOf(reference.id, plan) : reference.id;
    return [{ reference, id, range, old, moves: to !== undefined, family: isFamily }];
  };
  return new Map(inventory.projects.map(({ path, references }) => [path, references.flatMap(plannedOf)]));
}

/** The version that restore takes, where that can be told without asking: the lowest that is allowed. */
export function lowestOf({ lower }: VersionRange): ReturnType<typeof parseVersion> {
  return lower === undefined || lower.floating !== undefined || !lower.inclusive ? undefined : lower.version;
}

/** `Admin.UI 2.0.0`, as in a sentence; what is brought along says by whom. */
export function named({ id, range, through }: RestoredPackage): string {
  const own = `${id} ${range.lower?.text ?? range.text}`;
  return through === undefined ? `${id} ${range.text}` : `${own}, which ${named(through)} brings along,`;
}
