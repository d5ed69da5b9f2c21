import type { Edit } from "../../../repository/edit.ts";
import type { Place, SourceText } from "../../../repository/text.ts";

/** A text file that is looked at. */
export interface TextFile {
  readonly path: string;
  readonly source: SourceText;
}

/** Offsets count UTF-16 units of `source.text`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function editOf(
  { path, source }: TextFile,
  { start, end }: Range,
  change: Pick<Edit, "after" | "because">,
): Edit {
  const before = source.text.slice(start, end);
  return { place: source.place(path, start), span: source.span(start, end), before, ...change };
}

export function placeAt({ path, source }: TextFile, offset: number): Place {
  return source.place(path, offset);
}
