import type { Project } from "../../../inventory/inventory.ts";
import type { PlannedUpgrade } from "../../../plan/plan.ts";
import type { PlannedCommit } from "../../../repository/edit.ts";
import type { Snapshot } from "../../../repository/snapshot.ts";
import type { Task } from "../../edits.ts";
import { efCoreMoves } from "./ef-core.ts";
import { surroundingEdits } from "./surrounding-edits.ts";

export interface MovedSurroundings {
  /** Absent when nothing around the projects is edited. */
  readonly commit?: PlannedCommit;
  readonly tasks: readonly Task[];
}

/**
 * The commit that takes what is around the projects of a step along with them. It touches no file of MSBuild, and so
 * may come before or after those that do.
 *
 * @param plan as it was before any project was raised.
 */
export function moveSurroundings(
  plan: PlannedUpgrade,
  world: {
    readonly snapshot: Snapshot;
    readonly projects: readonly Project[];
    readonly workflowFiles: "patch" | "write";
  },
): MovedSurroundings {
  const { snapshot, projects, workflowFiles } = world;
  const { raises } = plan.platform;
  const mayWriteWorkflows = workflowFiles === "write";
  const { edits, tasks } = surroundingEdits({
    snapshot,
    projects,
    raises,
    efCore: efCoreMoves(plan),
    mayWriteWorkflows,
  });
  return edits.length === 0 ? { tasks } : { commit: { message: messageOf(plan), edits }, tasks };
}

function messageOf({ platform: { raises } }: PlannedUpgrade): string {
  return raises.length === 0
    ? "Move the EF Core tool with EF Core"
    : "Move SDK, images and pipelines with the framework";
}
