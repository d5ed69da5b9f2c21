import type { Inventory, Project } from "../../inventory/inventory.ts";
import { projectsByPath } from "../../inventory/project-graph.ts";
import { retakeInventory } from "../../inventory/take-inventory.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import { changeSetOf } from "../../repository/build-change-set.ts";
import type { PlannedCommit } from "../../repository/edit.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { frameworkEdits } from "./framework-edits.ts";
import { raisedFrameworks } from "./raised-frameworks.ts";

export interface RaisedProjects {
  /** Absent when nothing rises. */
  readonly commit?: PlannedCommit;
  readonly snapshot: Snapshot;
  readonly inventory: Inventory;
  /** Those that a person has to raise. */
  readonly left: readonly FrameworkRaise[];
}

/**
 * Raises the projects and evaluates them anew. One whose frameworks do not come out as planned is left to a person, with
 * all its edits; the others are raised all the same.
 */
export function raiseProjects(
  snapshot: Snapshot,
  inventory: Inventory,
  raises: readonly FrameworkRaise[],
): RaisedProjects {
  const left: FrameworkRaise[] = [];
  for (;;) {
    const rising = raises.filter((raise) => !left.includes(raise));
    const { edits, left: unwritten } = frameworkEdits(snapshot, inventory, rising);
    if (edits.length === 0) return { snapshot, inventory, left: raises };
    const commit = { message: `Raise the projects to ${targetsOf(rising).join(" and ")}`, edits };
    const { after } = changeSetOf(snapshot, [commit]);
    const raised = retakeInventory(inventory, after, new Set(edits.map(({ place }) => place.path)));
    const now = projectsByPath(raised.projects);
    const wrong = rising.filter((raise) => !unwritten.includes(raise) && !isRaised(raise, now));
    left.push(...wrong);
    if (wrong.length === 0) return { commit, snapshot: after, inventory: raised, left: [...left, ...unwritten] };
  }
}

/** Without what begins with a dash: `net8.0-windows` is net8.0 to the reader of a title. */
function targetsOf(raises: readonly FrameworkRaise[]): readonly string[] {
  const targets = raises.flatMap(({ frameworks }) => [...frameworks.values()]);
  return [...new Set(targets.flatMap((target) => target?.replace(/-.*/, "") ?? []))].toSorted();
}

function isRaised(raise: FrameworkRaise, now: ReadonlyMap<string, Project>): boolean {
  return raisedFrameworks(raise) === (now.get(raise.project.path)?.frameworks ?? []).join(";");
}
