import { applyEdits } from "../../../repository/apply-edits.ts";
import type { Edit } from "../../../repository/edit.ts";
import { type Bytes, readText } from "../../../repository/text.ts";

const CONTEXT = 3;
const UNENDED = "\n\\ No newline at end of file";

/** The lines of a patch for `git apply` that makes the edits of one file. */
export function unifiedDiff(path: string, bytes: Bytes, edits: readonly Edit[]): readonly string[] {
  const [before, after] = [linesOf(bytes), linesOf(applyEdits(bytes, path, edits))];
  const lines = hunks(before, after, edits).flatMap((line) => line.split("\n"));
  return [`--- a/${path}`, `+++ b/${path}`, ...lines];
}

/** A last line that nothing ends is told so, as it is another line then. */
function linesOf(bytes: Bytes): readonly string[] {
  const lines = readText(bytes).text.split(/\r\n|\n|\r/);
  const last = lines.pop() ?? "";
  return last === "" ? lines : [...lines, `${last}${UNENDED}`];
}

/** A run of lines that changes: from a line of the old text, counted from 0. */
interface Change {
  readonly start: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

function hunks(before: readonly string[], after: readonly string[], edits: readonly Edit[]): readonly string[] {
  let grown = 0;
  return grouped(changes(before, after, edits)).flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    const start = Math.max(0, first.start - CONTEXT);
    const end = Math.min(before.length, last.start + last.removed.length + CONTEXT);
    const lines = body(before, group, { start, end });
    const added = group.reduce((sum, { added, removed }) => sum + added.length - removed.length, 0);
    const head = `@@ -${start + 1},${end - start} +${start + 1 + grown},${end - start + added} @@`;
    grown += added;
    return [head, ...lines];
  });
}

/** Edits stay within lines, and only add some: the old lines that they touch tell all. */
function changes(before: readonly string[], after: readonly string[], edits: readonly Edit[]): readonly Change[] {
  const lines = [...new Set(edits.map(({ place }) => place.line - 1))].toSorted((one, other) => one - other);
  let grown = 0;
  return lines.map((start) => {
    const more = edits
      .filter(({ place }) => place.line - 1 === start)
      .reduce((sum, edit) => sum + lineEnds(edit.after) - lineEnds(edit.before), 0);
    const added = after.slice(start + grown, start + grown + 1 + more);
    grown += more;
    const [line = ""] = before.slice(start, start + 1);
    return added[0] === line
      ? { start: start + 1, removed: [], added: added.slice(1) }
      : { start, removed: [line], added };
  });
}

function lineEnds(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}

/** Changes so near that their contexts meet are one hunk. */
function grouped(all: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of all) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.start - (last.start + last.removed.length) <= 2 * CONTEXT) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

function body(
  before: readonly string[],
  group: readonly Change[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly string[] {
  const lines: string[] = [];
  let at = start;
  for (const { start: from, removed, added } of group) {
    lines.push(
      ...before.slice(at, from).map((line) => ` ${line}`),
      ...removed.map((line) => `-${line}`),
      ...added.map((line) => `+${line}`),
    );
    at = from + removed.length;
  }
  return [...lines, ...before.slice(at, end).map((line) => ` ${line}`)];
}
