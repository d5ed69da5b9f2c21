import type { Edit } from "../../src/repository/edit.ts";
import type { Snapshot } from "../../src/repository/snapshot.ts";
import { readText } from "../../src/repository/text.ts";

/** The edit that replaces the first `before` in a file of the snapshot. */
export function editOf(snapshot: Snapshot, path: string, [before, after]: readonly [string, string]): Edit {
  const source = readText(snapshot.read(path) ?? new Uint8Array());
  const at = source.text.indexOf(before);
  const place = source.place(path, at);
  return { place, span: source.span(at, at + before.length), before, after, because: "The test wants it." };
}
