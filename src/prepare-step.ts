import type { Settings } from "./configuration/configuration.ts";
import { type CodeTools, codeWork } from "./edits/code-step/code-work.ts";
import type { EditPlan } from "./edits/edits.ts";
import { leftoverTasks } from "./edits/leftover-tasks.ts";
import { packageEdits } from "./edits/package-edits.ts";
import { moveSurroundings } from "./edits/platform/around/move-surroundings.ts";
import { doubtTasks } from "./edits/platform/doubt-tasks.ts";
import { lostReferenceTasks } from "./edits/platform/lost-references.ts";
import { otherFrameworkTasks } from "./edits/platform/other-frameworks.ts";
import { type RaisedProjects, raiseProjects } from "./edits/platform/raise-projects.ts";
import { raiseTasks } from "./edits/platform/raise-tasks.ts";
import { staleConditionTasks } from "./edits/platform/stale-conditions.ts";
import { verifyPlatform } from "./edits/platform/verify-platform.ts";
import { verifyEdits } from "./edits/verify.ts";
import { contextsOfPlan } from "./findings/contexts-of-plan.ts";
import { namesSaid } from "./findings/names-said.ts";
import { schemaWork } from "./findings/schema-work.ts";
import { platformPackages } from "./guides/platform/platform-packages.ts";
import { supportOfLines } from "./guides/support.ts";
import type { ContextUse } from "./inventory/contexts.ts";
import type { Inventory } from "./inventory/inventory.ts";
import { retakeInventory } from "./inventory/take-inventory.ts";
import type { Ladder } from "./plan/ladder.ts";
import type { PlannedUpgrade } from "./plan/plan.ts";
import { planAfterRaise } from "./plan/platform/after-raise.ts";
import { whyNow } from "./plan/why-now.ts";
import { type DraftNaming, draftPullRequest } from "./pull-request/draft.ts";
import type { LinkTo } from "./pull-request/markdown/places.ts";
import type { PlannedResult, StepWork } from "./pull-request/result.ts";
import { changeSetOf } from "./repository/build-change-set.ts";
import type { Snapshot } from "./repository/snapshot.ts";

/** What all steps of one run share. */
export interface Run {
  readonly snapshot: Snapshot;
  readonly inventory: Inventory;
  readonly ladder: Ladder;
  readonly settings: Settings;
  readonly links: LinkTo;
  readonly tool: string;
  codeTools(): Promise<CodeTools>;
  /** The database contexts of the repository; looked for when a step asks first. */
  contexts(): readonly ContextUse[];
  /** The only host that was asked for. */
  readonly host?: string;
  /** Day of the run, ISO 8601; without one nothing is said of support. */
  readonly today?: string;
}

/** Edits, proves and drafts one step; nothing leaves the process. */
export async function prepareStep(planned: PlannedUpgrade, run: Run): Promise<PlannedResult> {
  const { snapshot, settings } = run;
  const families = platformPackages();
  const raised = raiseProjects(snapshot, run.inventory, planned.platform.raises);
  const { inventory } = raised;
  const plan = planAfterRaise(planned, raised, run.ladder);
  const packages = packageEdits(inventory, plan);
  const around = moveSurroundings(planned, {
    snapshot: raised.snapshot,
    projects: run.inventory.projects,
    workflowFiles: settings.workflowFiles,
  });
  const tasks = [
    ...packages.tasks,
    ...raiseTasks(raised.left),
    ...staleConditionTasks(raised, plan.platform.raises),
    ...lostReferenceTasks(inventory, plan.platform.raises),
    ...otherFrameworkTasks(raised, plan.platform.raises),
    ...around.tasks,
    ...doubtTasks(plan),
    ...leftoverTasks(inventory, plan, families),
  ];
  const { after } = changeSetOf(raised.snapshot, packages.commits);
  const code = await codeWork(plan, { snapshot: after, inventory }, await run.codeTools());
  const commits = [raised.commit ?? [], around.commit ?? [], packages.commits, code.commits].flat();
  const { changeSet, after: upgraded } = changeSetOf(snapshot, commits);
  const changed = new Set(changeSet.commits.flatMap(({ files }) => [...files.keys()]));
  verifyUpgrade({ plan, raised, packages, after: retakeInventory(inventory, upgraded, changed) });
  const work: StepWork = {
    edits: { ...packages, tasks, commits },
    code: code.work,
    ...outlook(plan, run),
    ...reasonsToMove(planned, run),
  };
  return { plan, work, draft: draftPullRequest({ plan, work, changeSet, ...run, naming: namingOf(plan, run) }) };
}

interface Upgraded {
  readonly plan: PlannedUpgrade;
  readonly raised: RaisedProjects;
  readonly packages: EditPlan;
  readonly after: Inventory;
}

/** The second inventory must be the first one and the plan, and nothing else. */
function verifyUpgrade({ plan, raised, packages, after }: Upgraded): void {
  verifyEdits({ before: raised.inventory, after, plan, left: packages.left });
  const left = { raises: raised.left, references: packages.left };
  verifyPlatform({ after, plan, left, families: platformPackages() });
}

function namingOf({ from, to }: PlannedUpgrade, { settings, ladder, host }: Run): DraftNaming {
  return {
    branchPrefix: settings.branchPrefix,
    labels: settings.labels,
    ...(ladder.stopBefore(to) !== from && { unusualStart: from }),
    ...(host !== undefined && { host }),
  };
}

function outlook(
  plan: PlannedUpgrade,
  { contexts, inventory, ladder }: Run,
): Pick<StepWork, "schema" | "road" | "next"> {
  const search = { projects: inventory.projects, family: ladder.family };
  const used = usesStores(plan) ? contextsOfPlan(plan, contexts(), search) : [];
  const newest = ladder.lines.at(-1) ?? plan.to;
  return {
    schema: schemaWork(plan, { contexts: used, projects: inventory.projects, ladder }),
    road: [
      ...ladder.before(plan.from).map(({ to }) => to),
      ...(ladder.road(plan.from, newest) ?? []).map(({ to }) => to),
    ],
    next: ladder.road(plan.to, newest) ?? [],
  };
}

/** Told of the frameworks that the hosts have before the step. */
function reasonsToMove(plan: PlannedUpgrade, { snapshot, inventory, today }: Run): Pick<StepWork, "whyNow"> {
  if (today === undefined) return {};
  const namesIn = (names: readonly string[]) => namesSaid({ snapshot, inventory, hosts: plan.hosts }, names);
  const reasons = whyNow(plan, { support: supportOfLines(), today, namesIn });
  return reasons === undefined ? {} : { whyNow: reasons };
}

/** The contexts come with the packages of the EF stores. */
function usesStores({ moving }: PlannedUpgrade): boolean {
  return moving.some(({ reference }) => reference.id.includes(".EntityFramework"));
}
