import type { Snapshot } from "../../repository/snapshot.ts";

/** Files by folder and by name, without regard to case, so that a pattern looks only at the files that it can match. */
export interface FileIndex {
  /** Paths of files with this name in any letter case. */
  named(path: string): readonly string[];
  /** Files below a folder, with one of the endings; `""` is the root. */
  below(folder: string): readonly string[];
  /** In git's order. */
  inOrder(paths: Iterable<string>): readonly string[];
}

interface Indexed {
  readonly key: string;
  readonly path: string;
  readonly position: number;
}

/** Indexes the regular files with one of the endings (`.cs`). */
export function indexFiles({ entries }: Snapshot, endings: readonly string[]): FileIndex {
  const files: Indexed[] = [];
  const positions = new Map<string, number>();
  for (const [path, { kind }] of entries) {
    const key = path.toLowerCase();
    if ((kind !== "file" && kind !== "executable") || !endings.some((ending) => key.endsWith(ending))) continue;
    positions.set(path, files.length);
    files.push({ key, path, position: files.length });
  }
  const sorted = files.toSorted(byKey);
  return {
    named: (path) => between(sorted, path.toLowerCase(), `${path.toLowerCase()}\0`),
    below: (folder) => {
      const key = folder.toLowerCase();
      return key === "" ? sorted.map(({ path }) => path) : between(sorted, `${key}/`, `${key}0`);
    },
    inOrder: (paths) => [...paths].toSorted((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0)),
  };
}

function byKey(left: Indexed, right: Indexed): number {
  if (left.key === right.key) return left.position - right.position;
  return left.key < right.key ? -1 : 1;
}

/** Paths with keys from `low` (included) to `high` (excluded); `0` is the character after `/`. */
function between(sorted: readonly Indexed[], low: string, high: string): readonly string[] {
  return sorted.slice(firstFrom(sorted, low), firstFrom(sorted, high)).map(({ path }) => path);
}

function firstFrom(sorted: readonly Indexed[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.key ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
