import type { Edit } from "../../repository/edit.ts";
import type { Place, Span } from "../../repository/text.ts";
import { because, type MovedNames } from "./moved-names.ts";

/** The text of a `<Using>` item as it is written in `Include`, `Update` or `Remove`. */
export interface WrittenUsing {
  readonly text: string;
  readonly source: { readonly place: Place; readonly span: Span };
}

/** Edits of one `<Using>` item; it may name several namespaces or types. Aliases and properties stay. */
export function moveUsingItem({ text, source }: WrittenUsing, names: MovedNames): readonly Edit[] {
  return [...text.matchAll(/[^;\s]+/g)].flatMap(({ 0: name, index }) => {
    const root = names.roots.find((one) => name === one || name.startsWith(`${one}.`));
    if (root === undefined || names.wanted(name) === name) return [];
    return [editOf({ text, source }, { at: index, before: root, after: names.from.inNextLine(root) }, names)];
  });
}

function editOf(
  { text, source: { place, span } }: WrittenUsing,
  { at, before, after }: { readonly at: number; readonly before: string; readonly after: string },
  names: MovedNames,
): Edit {
  // Names are ASCII: a character is one byte, or two in UTF-16.
  const width = (span.end - span.start) / text.length;
  const start = span.start + at * width;
  return {
    place: { ...place, ...(place.column !== undefined && { column: place.column + at }) },
    span: { start, end: start + before.length * width },
    before,
    after,
    because: because(names),
  };
}
