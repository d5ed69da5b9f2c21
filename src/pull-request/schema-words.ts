import { posix } from "node:path";
import type { ColumnChange } from "../guides/guide.ts";
import { count, enumerate } from "./counts.ts";
import type { SchemaTask } from "./triage.ts";

/** What to do, as an imperative sentence. */
export function schemaTitle({ use, forgotten, step, commands }: SchemaTask): string {
  const official = use.bases.filter((base) => base !== use.context).map((base) => `\`${base}\``);
  const own = official.length === 0 ? "" : `, your ${enumerate(official)}`;
  const context = `\`${use.context}\`${own}${use.provider === undefined ? "" : ` (${use.provider})`}`;
  if (forgotten) return `Catch up with the schema of ${step}: the migrations of ${context} lack it.`;
  return `${commands.length === 0 ? "Change the schema of" : "Create a database migration for"} ${context}.`;
}

/** Where the migration goes: a sentence. */
export function whereMigrationsAre({ use, commands, forgotten }: SchemaTask): string {
  if (forgotten && commands.length === 0) return "The migration of this step, below, brings it along.";
  const folder = `\`${posix.join(posix.dirname(use.project), use.folder ?? "")}\``;
  if (use.migrations > 0) {
    return `${count(use.migrations, "migration")} of it ${use.migrations === 1 ? "is" : "are"} in ${folder}.`;
  }
  if (commands.length > 0) return `No migration of it is committed yet; the first one goes into ${folder}.`;
  return "No migration of it is committed: make the change in the way you change this database.";
}

/** What is missing in the command, where several projects could start: a sentence, or nothing. */
export function whichStarts({ use, commands }: SchemaTask): string {
  if (commands.length === 0 || use.startupProject !== undefined || use.startupCandidates.length === 0) return "";
  const folders = use.startupCandidates.map((path) => `\`${posix.dirname(path)}\``);
  return `Add \`--startup-project\` with the one that you run: ${folders.join(", ")}.`;
}

export function tableCreated(columns: number, indexes: number): string {
  const more = indexes === 0 ? "" : `, ${count(indexes, "index", "indexes")}`;
  return `new table, ${count(columns, "column")}${more}`;
}

export function columnChange({ change, type, was, nullable }: ColumnChange): string {
  const shape = `${type}, ${nullable ? "null" : "not null"}`;
  switch (change) {
    case "add":
      return shape;
    case "alter":
      return was === undefined || was === type ? `now ${shape}` : `${was} → ${shape}`;
    case "drop":
      return "dropped";
  }
}
