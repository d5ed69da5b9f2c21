import type { Edit } from "./edit.ts";
import { decode, detectEncoding, encode } from "./encoding.ts";
import type { Bytes } from "./text.ts";

/**
 * Replaces spans in one pass; every byte outside them stays. Edits at the same offset keep their order. Throws when two
 * overlap, when one lies outside the file, or when a span does not hold its `before`.
 */
export function applyEdits(bytes: Bytes, path: string, edits: readonly Edit[]): Bytes {
  const { encoding, bom } = detectEncoding(bytes);
  const pieces: Bytes[] = [];
  let position = 0;
  for (const edit of inOrder(edits)) {
    const { start, end } = edit.span;
    if (start < position && pieces.length > 0) throw wrong(path, edit, "overlaps the edit before it");
    if (!(start >= bom && start <= end && end <= bytes.length)) throw wrong(path, edit, "lies outside the text");
    const found = decode(bytes.subarray(start, end), encoding);
    if (found !== edit.before) throw wrong(path, edit, `expects ${quoted(edit.before)} but finds ${quoted(found)}`);
    pieces.push(bytes.subarray(position, start), encode(edit.after, encoding));
    position = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(position)]);
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function wrong(path: string, edit: Edit, what: string): Error {
  return new Error(`The edit of ${path} at bytes ${edit.span.start} to ${edit.span.end} ${what}.`);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
}
