import type { Task } from "../edits/edits.ts";
import type { TableChange } from "../guides/guide.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";
import { unlistedTitle } from "./code-words.ts";
import { count } from "./counts.ts";
import type { StepWork } from "./result.ts";
import { columnChange, schemaTitle, tableCreated, whereMigrationsAre } from "./schema-words.ts";
import { codeTodos, siteLines } from "./terminal-code.ts";
import type { LineChange, SchemaTask, Triage } from "./triage.ts";
import { clip } from "./visible-text.ts";

/** Numbered: database work first, then what a machine must not do, then what is not searched yet. */
export function todoLines(triage: Triage, { edits, schema: all }: StepWork): readonly string[] {
  const { schema, loud, code } = triage;
  const items = [
    ...schema.map(schemaLines),
    ...edits.tasks.map(taskLines),
    ...(code === undefined ? [] : codeTodos(code)),
    ...(loud.length === 0 ? [] : [loudLines(loud, code !== undefined)]),
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

function taskLines({ title, why, places, commands, patch = [] }: Task): readonly string[] {
  const where = places.map(({ path, line }) => `at ${path}:${line}`);
  return [title, why, ...where, ...[...commands, ...patch].map((line) => `  ${line}`)];
}

function loudLines(changes: readonly LineChange[], searched: boolean): readonly string[] {
  const points = changes.map(({ title, affects }) => `- ${title}. Concerns: ${affects}`);
  const number = count(changes.length, "change");
  const title = searched
    ? `Read ${number} that no search of code can decide:`
    : `Look for ${number} in your code. Not searched yet:`;
  return [title, ...points];
}

/** Changes that nothing shows, each with the setting that undoes it. */
export function knowLines({ silent, code }: Triage): readonly string[] {
  const listed = silent.flatMap(({ title, line, affects, keep, findings }) => [
    `  - From ${line} on: ${title}.${findings.length === 0 ? ` Concerns: ${affects}` : ""}`,
    ...siteLines(findings).map((site) => `    ${site}`),
    ...(keep === undefined ? [] : [`    To keep it as it was: ${keep}`]),
  ]);
  const unlisted = (code?.silent.unlisted ?? []).flatMap(({ kind, findings }) => [
    `  - ${unlistedTitle(kind)}.`,
    ...siteLines(findings).map((site) => `    ${site}`),
  ]);
  return [...listed, ...unlisted];
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
