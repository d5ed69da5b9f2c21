import type { Project, Reference } from "../../inventory/inventory.ts";
import type { PlannedUpgrade } from "../plan.ts";

/** Everything with a version that a step may move in a project; nothing where it is gone. */
export function movableIn(project: Project | undefined): readonly Reference[] {
  return [...(project?.references ?? []), ...(project?.pins ?? [])];
}

/**
 * The same for one step. A pin is the step's alone where no project references the package, whose version would go by
 * that, and where only hosts of the step have it beside the family.
 */
export function movableInStep(
  { hosts }: PlannedUpgrade,
  projects: readonly Project[],
): (project: Project) => readonly Reference[] {
  const ofStep = new Set(hosts.flatMap((host) => host.projects.map(({ path }) => path)));
  const pinning = projects.filter(({ pins = [] }) => pins.length > 0);
  const elsewhere =
    pinning.length === 0
      ? []
      : projects.flatMap(({ path, references, pins = [] }) => [...references, ...(ofStep.has(path) ? [] : pins)]);
  const taken = new Set(elsewhere.map(({ id }) => id.toLowerCase()));
  return (project) => movableIn(project).filter(({ id, pinned }) => !pinned || !taken.has(id.toLowerCase()));
}
