import type { Inventory, Project, Reference } from "../../inventory/inventory.ts";
import { projectsByPath } from "../../inventory/project-graph.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import { distinctPlaces } from "../distinct-places.ts";
import type { Task } from "../edits.ts";

/**
 * A box for packages that a project references before the raise and not after it: a condition holds no longer, such as one
 * for every framework but the new one. Those of a framework that is dropped go with it.
 *
 * @param after as it is after the raise.
 */
export function lostReferenceTasks(after: Inventory, raises: readonly FrameworkRaise[]): readonly Task[] {
  const now = projectsByPath(after.projects);
  const lost = raises.flatMap((raise) => lostBy(raise, now.get(raise.project.path)));
  if (lost.length === 0) return [];
  const ids = [...new Set(lost.map(({ id }) => id))].join(", ");
  return [
    {
      kind: "framework",
      title: "Check the conditions of packages that projects lose with their framework.",
      why: `The new framework gets none of these, and no other condition gives them to it: ${ids}.`,
      places: distinctPlaces(lost.map(({ place }) => place)),
      commands: [],
    },
  ];
}

function lostBy({ project, frameworks }: FrameworkRaise, now: Project | undefined): readonly Reference[] {
  const kept = new Set(now?.references.map(({ id }) => id.toLowerCase()));
  const gone = [...frameworks].flatMap(([old, next]) => (next === null ? old : []));
  return project.references.filter(
    ({ id, framework }) => !kept.has(id.toLowerCase()) && (framework === null || !gone.includes(framework)),
  );
}
