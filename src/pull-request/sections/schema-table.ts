import type { BlockContent } from "mdast";
import type { ColumnChange, SchemaChange, TableChange } from "../../guides/guide.ts";
import { type Phrase, paragraph, table } from "../markdown/nodes.ts";
import { code } from "../markdown/prose.ts";
import { columnChange, tableCreated } from "../schema-words.ts";
import type { Detail } from "./section.ts";

/** Tables and columns that change, as a table of markdown; new and dropped tables take one row. */
export function schemaTable(changes: readonly SchemaChange[], { columns, meanings }: Detail): readonly BlockContent[] {
  const tables = changes.flatMap((change) => change.changes);
  if (!columns)
    return [paragraph(`Tables: ${[...new Set(tables.map((change) => `\`${change.table}\``))].join(", ")}.`)];
  const rows = tables.flatMap(rowsOf);
  const head = ["column", "change", "existing rows", "meaning"];
  const width = meanings && rows.some(([, , , meaning]) => meaning !== "") ? 4 : 3;
  return rows.length === 0
    ? []
    : [
        table(
          head.slice(0, width),
          rows.map((row) => row.slice(0, width)),
        ),
      ];
}

/** What the columns of a table do not tell. */
export function tableNotes({ changes }: SchemaChange): readonly string[] {
  return changes.flatMap(({ table: name, note }) => (note === undefined ? [] : `\`${name}\`: ${note}`));
}

type Row = readonly [what: Phrase, change: string, existingRows: string, meaning: string];

function rowsOf({ table: name, change, columns = [], indexes = [], droppedIndexes = [] }: TableChange): readonly Row[] {
  switch (change) {
    case "create":
      return [[[code(name)], tableCreated(columns.length, indexes.length), "none", ""]];
    case "drop":
      return [[[code(name)], "table dropped", "lost", ""]];
    case "alter":
      return [
        ...columns.map((column) => columnRow(name, column)),
        ...indexes.map((index): Row => [[code(name)], `new index \`${index}\``, "", ""]),
        ...droppedIndexes.map((index): Row => [[code(name)], `index \`${index}\` dropped`, "", ""]),
      ];
  }
}

function columnRow(table: string, column: ColumnChange): Row {
  const { name, existingRows = "", meaning = "" } = column;
  return [[code(`${table}.${name}`)], columnChange(column), existingRows, meaning];
}
