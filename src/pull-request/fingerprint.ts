import { createHash } from "node:crypto";
import type { ChangeCommit, ChangeSet } from "../repository/change-set.ts";

/**
 * SHA-256 in hex of what the edits do: path, text before and text after, in the order of each file. Where they stand,
 * which base they were made for and how they are told does not count. A file without edits counts with its bytes.
 */
export function fingerprintOf({ commits }: Pick<ChangeSet, "commits">): string {
  const entries = commits.flatMap((commit) => [...editEntries(commit), ...fileEntries(commit)]);
  const hash = createHash("sha256");
  for (const entry of entries) hash.update(`${JSON.stringify(entry)}\n`);
  return hash.digest("hex");
}

type Entry = readonly string[];

function editEntries({ edits }: ChangeCommit): readonly Entry[] {
  const inOrder = edits.toSorted((left, right) => {
    return compare(left.place.path, right.place.path) || left.span.start - right.span.start;
  });
  return inOrder.map(({ place, before, after }) => [place.path, before, after]);
}

function fileEntries({ files, edits }: ChangeCommit): readonly Entry[] {
  const edited = new Set(edits.map(({ place }) => place.path));
  const others = [...files].filter(([path]) => !edited.has(path)).toSorted(([left], [right]) => compare(left, right));
  return others.map(([path, bytes]) => [path, createHash("sha256").update(bytes).digest("hex")]);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
