import type { EditPlan } from "../edits/edits.ts";
import type { SchemaWork } from "../findings/schema-work.ts";
import type { BreakingChange, BreakingChangeKind } from "../guides/guide.ts";
import type { ContextUse } from "../inventory/contexts.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";
import { type CodeTriage, type FoundChange, triageCode } from "./code-triage.ts";
import type { StepWork } from "./result.ts";

/** What a step brings, sorted by what the reader has to do with it. */
export interface Triage {
  /** Database work in contexts of this repository; what an earlier step left undone comes first. */
  readonly schema: readonly SchemaTask[];
  /** Database work in contexts that we did not find, though the EF stores are referenced. */
  readonly unseen: readonly SchemaWork[];
  /** Database work of EF stores that no project references. */
  readonly unused: readonly SchemaWork[];
  /** Changes that a build or a start shows, and of which no search tells where they are met. */
  readonly loud: readonly LineChange[];
  /** Changes that nothing shows, with the places where they are met; none where no search tells. */
  readonly silent: readonly FoundChange[];
  /** Changes nothing for anybody who does nothing. */
  readonly harmless: readonly LineChange[];
  /** Concerns packages that are not referenced. */
  readonly absent: readonly LineChange[];
  /** Absent where the code is not searched yet. */
  readonly code?: CodeTriage;
}

export interface SchemaTask extends SchemaWork {
  readonly use: ContextUse;
}

export interface LineChange extends BreakingChange {
  /** Release line that brings it. */
  readonly line: string;
}

const silentKinds: ReadonlySet<BreakingChangeKind> = new Set(["behaviour", "configuration"]);

export function triage(plan: PlannedUpgrade, work: Pick<StepWork, "schema" | "code" | "edits">): Triage {
  const tasks = mergeAlike(work.schema.flatMap((item) => (item.use === undefined ? [] : [{ ...item, use: item.use }])));
  const elsewhere = work.schema.filter(({ use }) => use === undefined);
  const changes = plan.guides.flatMap(({ to, breakingChanges }) =>
    breakingChanges.filter((change) => isOpen(change, plan, work.edits)).map((change) => ({ ...change, line: to })),
  );
  const code = work.code === undefined ? undefined : triageCode(work.code, changes);
  const untold = code === undefined ? changes : code.unsearchable;
  const referenced = new Set(referencedIds(plan));
  const isAbsent = ({ whereReferenced }: BreakingChange) =>
    whereReferenced?.every((id) => !referenced.has(id.toLowerCase())) === true;
  const harmless = untold.filter((change) => change.harmless === true);
  const absent = untold.filter(isAbsent);
  const open = untold.filter((change) => !harmless.includes(change) && !absent.includes(change));
  return {
    schema: tasks.toSorted((left, right) => Number(right.forgotten) - Number(left.forgotten)),
    unseen: usesStores(plan) ? elsewhere : [],
    unused: usesStores(plan) ? [] : elsewhere,
    loud: open.filter(({ kind }) => !silentKinds.has(kind)),
    silent: [
      ...(code?.silent.listed ?? []),
      ...open.filter(({ kind }) => silentKinds.has(kind)).map((change) => ({ ...change, findings: [] })),
    ],
    harmless,
    absent,
    ...(code !== undefined && { code }),
  };
}

/** What our own edits see to is nothing to look for, nor are tables that nobody has. */
function isOpen({ kind, doneBy }: BreakingChange, plan: PlannedUpgrade, { tasks }: EditPlan): boolean {
  if (kind === "database" && !usesStores(plan)) return false;
  return doneBy === undefined || (doneBy === "frameworks" && tasks.some((task) => task.kind === "framework"));
}

/** A class that stands for both official contexts takes one migration for both. */
function mergeAlike(tasks: readonly SchemaTask[]): readonly SchemaTask[] {
  const merged = new Map<string, SchemaTask>();
  for (const task of tasks) {
    const { step, forgotten, commands, use } = task;
    const key = JSON.stringify([step, forgotten, commands, use.context, use.place, use.provider, use.project]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? task : { ...known, changes: [...known.changes, ...task.changes] });
  }
  return [...merged.values()];
}

/** The family's packages with EF stores, by the names that they have on either side of the step. */
export function storePackages({ guides }: PlannedUpgrade): readonly string[] {
  const ids = guides.flatMap(({ family, renames }) => [...family, ...Object.keys(renames ?? {})]);
  return [...new Set(ids)].filter((id) => /\.EntityFramework(\.|$)/.test(id));
}

function usesStores(plan: PlannedUpgrade): boolean {
  const ids = new Set(storePackages(plan).map((id) => id.toLowerCase()));
  return referencedIds(plan).some((id) => ids.has(id));
}

/** Ids of the packages that projects of the plan reference, in lower case. */
export function referencedIds({ hosts }: Pick<PlannedUpgrade, "hosts">): readonly string[] {
  return hosts.flatMap(({ projects }) =>
    projects.flatMap(({ references }) => references.map(({ id }) => id.toLowerCase())),
  );
}
