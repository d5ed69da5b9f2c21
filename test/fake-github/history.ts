import type { File, FlatTree, GitStore, StoredCommit } from "./git-store.ts";

/** Commits that `head` has and `base` has not, oldest first. */
export function commitsBetween(git: GitStore, base: string, head: string): readonly StoredCommit[] {
  const known = ancestors(git, git.commit(base).sha);
  return [...ancestors(git, git.commit(head).sha)].filter((sha) => !known.has(sha)).map((sha) => git.commit(sha));
}

/** Where two commits part; undefined when they share nothing. */
export function mergeBase(git: GitStore, one: string, other: string): string | undefined {
  const theirs = ancestors(git, git.commit(other).sha);
  return [...ancestors(git, git.commit(one).sha)].findLast((sha) => theirs.has(sha));
}

/** Tree of the merge of two commits, file by file; undefined when both changed one. */
export function mergeTree(git: GitStore, one: string, other: string): string | undefined {
  const base = mergeBase(git, one, other);
  const before: FlatTree = base === undefined ? new Map() : git.files(base);
  const [ours, theirs] = [git.files(one), git.files(other)];
  const changes = new Map<string, File | undefined>();
  for (const path of new Set([...before.keys(), ...theirs.keys()])) {
    const [was, here, there] = [before, ours, theirs].map((files) => files.get(path));
    if (isSame(was, there) || isSame(here, there)) continue;
    if (!isSame(was, here)) return undefined;
    changes.set(path, there);
  }
  return git.writeTree(git.commit(one).tree, changes);
}

/** Paths that differ, with their modes before and after: `src/a.csproj 100644 100644`. */
export function changedFiles(git: GitStore, before: string, after: string): readonly string[] {
  const [old, now] = [git.files(before), git.files(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  const changed = paths.filter((path) => !isSame(old.get(path), now.get(path)));
  return changed.map((path) => `${path} ${old.get(path)?.mode ?? "none"} ${now.get(path)?.mode ?? "none"}`);
}

/** A commit and all before it, parents first. */
function ancestors(git: GitStore, sha: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const parent of git.commit(sha).parents) {
    if (!seen.has(parent) && git.type(parent) !== undefined) ancestors(git, parent, seen);
  }
  return seen.add(sha);
}

function isSame(one: File | undefined, other: File | undefined): boolean {
  return one?.sha === other?.sha && one?.mode === other?.mode;
}
