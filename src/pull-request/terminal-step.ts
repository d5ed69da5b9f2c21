import type { Task } from "../edits/edits.ts";
import type { TableChange } from "../guides/guide.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";
import { count } from "./counts.ts";
import type { StepWork } from "./result.ts";
import { columnChange, schemaTitle, tableCreated, whereMigrationsAre } from "./schema-words.ts";
import type { LineChange, SchemaTask, Triage } from "./triage.ts";
import { clip } from "./visible-text.ts";

/** Numbered: database work first, then what a machine must not do, then what is not searched yet. */
export function todoLines({ schema, loud }: Triage, { edits, schema: all }: StepWork): readonly string[] {
  const items = [
    ...schema.map(schemaLines),
    ...edits.tasks.map(taskLines),
    ...(loud.length === 0 ? [] : [loudLines(loud)]),
  ];
  const numbered = items.flatMap(([first = "", ...rest], index) => [
    `  ${index + 1}. ${first}`,
    ...rest.map((line) => `     ${line}`),
  ]);
  return all.length === 0 ? ["  No schema change in this step.", ...numbered] : numbered;
}

function schemaLines(task: SchemaTask): readonly string[] {
  const { changes, commands, use } = task;
  return [
    schemaTitle(task),
    `${changes.map(({ summary }) => summary).join(" ")} ${whereMigrationsAre(task)}`,
    `Found at ${use.place.path}:${use.place.line}`,
    ...commands.map((command) => `  ${command}`),
    ...changes.flatMap((change) => change.changes.flatMap(tableLines)),
    ...changes.flatMap(({ cautions }) => cautions.map((caution) => `- ${caution}`)),
  ];
}

function tableLines({ table, change, columns = [], indexes = [] }: TableChange): readonly string[] {
  switch (change) {
    case "create":
      return [`- ${table}: ${tableCreated(columns.length, indexes.length)}`];
    case "drop":
      return [`- ${table}: table dropped`];
    case "alter":
      return columns.map((column) => {
        const rows = column.existingRows === undefined ? "" : `; existing rows: ${column.existingRows}`;
        return `- ${table}.${column.name}: ${columnChange(column)}${rows}`;
      });
  }
}

function taskLines({ title, why, places, commands }: Task): readonly string[] {
  const where = places.map(({ path, line }) => `at ${path}:${line}`);
  return [title, why, ...where, ...commands.map((command) => `  ${command}`)];
}

function loudLines(changes: readonly LineChange[]): readonly string[] {
  const points = changes.map(({ title, affects }) => `- ${title}. Concerns: ${affects}`);
  return [`Look for ${count(changes.length, "change")} in your code. Not searched yet:`, ...points];
}

/** Changes that nothing shows, each with the setting that undoes it. */
export function knowLines({ silent }: Triage): readonly string[] {
  return silent.flatMap(({ title, line, affects, keep }) => [
    `  - From ${line} on: ${title}. Concerns: ${affects}`,
    ...(keep === undefined ? [] : [`    To keep it as it was: ${keep}`]),
  ]);
}

/** Every edit: where, what it was, what it is now. */
export function doneLines({ edits }: StepWork): readonly string[] {
  return edits.commits.flatMap((commit) => [
    `  ${commit.message}`,
    ...commit.edits.map(({ place, before, after }) => {
      return `    ${place.path}:${place.line}  ${clip(before, 120)} -> ${clip(after, 120)}`;
    }),
  ]);
}

export function rolloutLines({ guides }: PlannedUpgrade): readonly string[] {
  return guides.flatMap(({ rollout }) => rollout.map(({ text }) => `  - ${text}`));
}
