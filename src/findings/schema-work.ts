import { posix } from "node:path";
import type { SchemaChange } from "../guides/guide.ts";
import type { OfficialContext } from "../inventory/context-classes.ts";
import type { ContextUse } from "../inventory/contexts.ts";
import type { Project } from "../inventory/inventory.ts";
import type { Ladder } from "../plan/ladder.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";
import { forgottenChanges } from "./forgotten-changes.ts";
import { quoted } from "./shell.ts";

/** Database work that one step asks of this repository. */
export interface SchemaWork {
  /** `6.2 -> 6.3`; of passed lines: `4.1 -> 5.2`. */
  readonly step: string;
  readonly context: OfficialContext;
  /** One per guide that changes this context, in order. */
  readonly changes: readonly SchemaChange[];
  /** Where it is to be done; undefined when the repository has no such context that we can see. */
  readonly use: ContextUse | undefined;
  /** Exact command lines, from the root of the repository. */
  readonly commands: readonly string[];
  /** The schema of an earlier step that the committed migrations lack. */
  readonly forgotten: boolean;
}

export interface SchemaSearch {
  readonly contexts: readonly ContextUse[];
  readonly projects: readonly Project[];
  readonly ladder: Ladder;
}

/** What the step asks of each context in use, and what earlier steps left undone there. */
export function schemaWork(plan: PlannedUpgrade, search: SchemaSearch): readonly SchemaWork[] {
  const changes = plan.guides.flatMap(({ schema }) => schema);
  const contexts = [...new Set(changes.map(({ context }) => context))];
  const due = contexts.flatMap((context) => dueWork(context, changes, { plan, search }));
  return [...due, ...forgottenWork(plan, due, search)];
}

interface StepSearch {
  readonly plan: PlannedUpgrade;
  readonly search: SchemaSearch;
}

function dueWork(
  context: OfficialContext,
  all: readonly SchemaChange[],
  { plan, search }: StepSearch,
): readonly SchemaWork[] {
  const changes = all.filter((change) => change.context === context);
  const step = `${plan.from} -> ${plan.to}`;
  const uses = search.contexts.filter(({ bases }) => bases.includes(context));
  if (uses.length === 0) return [{ step, context, changes, use: undefined, commands: [], forgotten: false }];
  const migration = migrationName(plan, changes);
  return uses.map((use) => ({
    step,
    context,
    changes,
    use,
    commands: [addMigration(migration, use, search.projects)],
    forgotten: false,
  }));
}

/** The official name; where lines are passed, the one that covers the whole way. */
function migrationName({ guides }: PlannedUpgrade, changes: readonly SchemaChange[]): string {
  const [first] = guides;
  const passesAll = first?.passThrough !== undefined && guides.at(-1)?.to === first.passThrough.to;
  return (passesAll ? first?.passThrough?.migration : changes.at(-1)?.migration) ?? "Update_IdentityServer";
}

function addMigration(
  name: string,
  { context, project, startupProject, folder }: ContextUse,
  projects: readonly Project[],
): string {
  const words = [
    "dotnet",
    "ef",
    "migrations",
    "add",
    name,
    "--context",
    context,
    "--project",
    projectArgument(project, projects),
  ];
  if (startupProject !== undefined) words.push("--startup-project", projectArgument(startupProject, projects));
  if (folder !== undefined && folder !== "") words.push("--output-dir", folder);
  return words.map(quoted).join(" ");
}

/** The folder, as people type it, unless several projects share it. */
function projectArgument(path: string, projects: readonly Project[]): string {
  const folder = posix.dirname(path);
  return projects.filter((other) => posix.dirname(other.path) === folder).length > 1 ? path : folder;
}

function forgottenWork(
  plan: PlannedUpgrade,
  due: readonly SchemaWork[],
  { contexts, projects, ladder }: SchemaSearch,
): readonly SchemaWork[] {
  return contexts.flatMap((use) =>
    forgottenChanges(use, ladder.before(plan.from)).map(({ guide, changes }): SchemaWork => {
      const isCovered = due.some((work) => work.use === use);
      const commands = isCovered
        ? []
        : [addMigration(changes.at(-1)?.migration ?? "Update_IdentityServer", use, projects)];
      const [context = "ConfigurationDbContext"] = use.bases;
      return { step: `${guide.from} -> ${guide.to}`, context, changes, use, commands, forgotten: true };
    }),
  );
}
