import type { CodeWork } from "../edits/code-step/code-work.ts";
import type { EditPlan } from "../edits/edits.ts";
import type { SchemaWork } from "../findings/schema-work.ts";
import type { Guide } from "../guides/guide.ts";
import type { Inventory } from "../inventory/inventory.ts";
import type { Host, NoUpgrade, PlannedUpgrade } from "../plan/plan.ts";
import type { WhyNow } from "../plan/why-now.ts";
import type { Draft } from "./draft.ts";
import type { Publication } from "./publication.ts";

/** Everything a run found out; the report, the job summary and the terminal output are made of it. */
export interface UpgradeResult {
  readonly tool: string;
  readonly repository: string;
  readonly ref: string;
  readonly commit: string;
  readonly inventory: Inventory;
  readonly hosts: readonly Host[];
  readonly pullRequests: readonly PullRequestResult[];
}

export type PullRequestResult = { readonly plan: NoUpgrade } | PlannedResult;

export interface PlannedResult {
  readonly plan: PlannedUpgrade;
  readonly work: StepWork;
  readonly draft: Draft;
  /** Absent in a dry run. */
  readonly publication?: Publication;
}

/** What one step means for this repository: the input of the body. */
export interface StepWork {
  readonly edits: EditPlan;
  readonly schema: readonly SchemaWork[];
  /** What the C# of the hosts has to do with the step; absent where it was not searched. */
  readonly code?: CodeWork;
  /** The lines of the road, and the guides of the steps after this one. */
  readonly road: readonly string[];
  readonly next: readonly Guide[];
  /** Why not to wait; absent where nothing is known of the lines. */
  readonly whyNow?: WhyNow;
}
