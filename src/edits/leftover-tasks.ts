import { quoted } from "../findings/shell.ts";
import type { PackageFamily } from "../guides/platform/package-family.ts";
import type { Inventory, Project } from "../inventory/inventory.ts";
import { neighboursOf } from "../inventory/project-graph.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";
import type { Place } from "../repository/text.ts";
import { distinctPlaces } from "./distinct-places.ts";
import type { Task } from "./edits.ts";
import { packageTasks } from "./package-tasks.ts";

/** What the step asks for and the package edits do not do: each becomes a box in the pull request. */
export function leftoverTasks(
  inventory: Inventory,
  plan: PlannedUpgrade,
  families: readonly PackageFamily[] = [],
): readonly Task[] {
  const projects = plan.hosts.flatMap(({ projects }) => projects);
  return [
    ...heldTasks(plan),
    ...packageTasks(plan, { projects: neighboursOf(projects, inventory.projects), families }),
    ...lockFileTask(inventory, projects),
    ...unknownTasks(projects),
  ];
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
