import type { Finding } from "../findings/finding.ts";
import type { Edit } from "../repository/edit.ts";

/**
 * The line of a finding before and after its edits, and lines that come elsewhere, as lines of a diff. Undefined where
 * there is nothing to suggest, or where an edit cannot be shown so: only the trimmed line is known.
 */
export function suggestedDiff({ edits, place, text }: Finding): readonly string[] | undefined {
  const [here, elsewhere] = [edits.filter(isHere), edits.filter((edit) => !isHere(edit))];
  const isLine = ({ before, after }: Edit) => before.trim() === "" && /[\r\n]/.test(after);
  if (edits.length === 0 || !elsewhere.every(isLine)) return undefined;
  const inOrder = elsewhere.toSorted((a, b) => a.place.line - b.place.line);
  const added = inOrder.flatMap(({ after }) => after.split(/\r\n|\n|\r/)).filter((line) => line.trim() !== "");
  const changed = here.length === 0 ? text : editedLine(text, here);
  if (changed === undefined) return undefined;
  return [...added.map((line) => `+${line.trim()}`), ...(here.length === 0 ? [] : [`-${text}`, `+${changed}`])];

  function isHere(edit: Edit): boolean {
    return edit.place.line === place.line && !/[\r\n]/.test(edit.before + edit.after);
  }
}

/** Columns count from the start of the line, whose indentation is trimmed: it must be the only one that fits. */
function editedLine(text: string, edits: readonly Edit[]): string | undefined {
  const columns = edits.map(({ place }) => place.column ?? 1);
  const widest = Math.min(...columns) - 1;
  const indents = Array.from({ length: widest + 1 }, (_, indent) => indent).filter((indent) =>
    edits.every(({ before }, index) => {
      const at = (columns[index] ?? 1) - 1 - indent;
      return (
        at <= text.length && text.startsWith(before, at) && !/\w\w/.test(`${text[at - 1] ?? ""}${before[0] ?? ""}`)
      );
    }),
  );
  const [indent] = indents;
  if (indent === undefined || indents.length > 1) return undefined;
  const byColumn = edits.toSorted((left, right) => (right.place.column ?? 1) - (left.place.column ?? 1));
  return byColumn.reduce((line, { place, before, after }) => {
    const at = (place.column ?? 1) - 1 - indent;
    return `${line.slice(0, at)}${after}${line.slice(at + before.length)}`;
  }, text);
}
