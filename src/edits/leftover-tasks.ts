import { quoted } from "../findings/shell.ts";
import type { Inventory, Project } from "../inventory/inventory.ts";
import { neighboursOf } from "../inventory/project-graph.ts";
import { canUse } from "../plan/frameworks.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";
import type { Place } from "../repository/text.ts";
import { distinctPlaces } from "./distinct-places.ts";
import type { Task } from "./edits.ts";
import { packageTasks } from "./package-tasks.ts";

/** What the step asks for and the package edits do not do: each becomes a box in the pull request. */
export function leftoverTasks(inventory: Inventory, plan: PlannedUpgrade): readonly Task[] {
  const projects = plan.hosts.flatMap(({ projects }) => projects);
  return [
    ...frameworkTasks(plan),
    ...heldTasks(plan),
    ...packageTasks(plan, neighboursOf(projects, inventory.projects)),
    ...lockFileTask(inventory, projects),
    ...unknownTasks(projects),
  ];
}

/** Projects whose framework the packages of the target line are not built for. */
function frameworkTasks({ guides, moving, to }: PlannedUpgrade): readonly Task[] {
  const target = guides.at(-1);
  if (!target) return [];
  const behind = new Map<string, { project: Project; frameworks: Set<string> }>();
  for (const { project, reference } of moving) {
    const offered = target.frameworks[reference.id] ?? target.frameworks.default ?? [];
    for (const framework of reference.framework ? [reference.framework] : project.frameworks) {
      if (offered.some((candidate) => canUse(framework, candidate) !== false)) continue;
      const entry = behind.get(project.path) ?? { project, frameworks: new Set<string>() };
      behind.set(project.path, { ...entry, frameworks: entry.frameworks.add(framework) });
    }
  }
  return [...behind.values()].map(({ project, frameworks }) => ({
    kind: "framework",
    title: `Raise ${project.path} from ${[...frameworks].join(", ")} to ${target.minimumHostFramework} or later.`,
    why: `The packages of ${to} are not built for it, so the restore fails until the project and all that reference it are raised.`,
    places: placesOfFrameworks(project),
    commands: [],
  }));
}

function placesOfFrameworks({ frameworkFragments, path }: Project): readonly Place[] {
  const places = frameworkFragments.flatMap(({ source }) => source?.place ?? []);
  return places.length > 0 ? places : [{ path, line: 1 }];
}

function heldTasks({ held, to }: PlannedUpgrade): readonly Task[] {
  return held.map(({ project, reference }) => ({
    kind: "framework",
    title: `Decide what becomes of ${reference.framework ?? "the old framework"} in ${project.path}.`,
    why: `${reference.id} stays at ${reference.version ?? "its version"} there: ${to} is not built for that framework.`,
    places: [reference.place],
    commands: [],
  }));
}

function lockFileTask({ lockFiles }: Inventory, projects: readonly Project[]): readonly Task[] {
  const locked = projects.flatMap(({ path }) => {
    const lock = lockFiles.get(path);
    return lock === undefined ? [] : [{ project: path, lock }];
  });
  if (locked.length === 0) return [];
  return [
    {
      kind: "lock-file",
      title: "Regenerate the lock files.",
      why: "They hold the content hashes of the new packages, which only a restore can write; a locked restore fails until then.",
      places: distinctPlaces(locked.map(({ lock }) => ({ path: lock, line: 1 }))),
      commands: locked.map(({ project }) => `dotnet restore ${quoted(project)} --force-evaluate`),
    },
  ];
}

function unknownTasks(projects: readonly Project[]): readonly Task[] {
  const reasons = new Map<string, Place[]>();
  for (const { reason, place } of projects.flatMap(({ unknowns }) => unknowns)) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), place]);
  }
  if (reasons.size === 0) return [];
  return [...reasons].map(([reason, places]) => ({
    kind: "unknown",
    title: "Check what could not be evaluated.",
    why: `${reason}. If it sets versions or frameworks, they are not in this pull request.`,
    places: distinctPlaces(places),
    commands: [],
  }));
}
