import type { Bytes } from "./text.ts";

/** What git's tree mode says an entry is. Only `file` and `executable` can be read and edited. */
export type EntryKind = "file" | "executable" | "symlink" | "submodule";

export interface Entry {
  readonly kind: EntryKind;
  /** Object id in git; of an overlaid file: the id that its new bytes would have. */
  readonly oid: string;
}

export interface GrepOptions {
  /** Fixed strings; a file that has one of them is found. Matched without regard to case, unless they are words. */
  readonly strings: readonly string[];
  /** The strings are whole words, in the case that they are written in. */
  readonly words?: boolean;
  /** Beside words: what may stand within one, too. */
  readonly texts?: readonly string[];
  /** File names are matched against these endings (".csproj"), without regard to case; empty: every file. */
  readonly endings: readonly string[];
}

/**
 * The files of a repository at one commit, from git objects: never the working tree. Paths are relative to the
 * root of the repository, with forward slashes, as git has them. Symbolic links, submodules, LFS pointers and
 * binary files are known as such and are never followed.
 */
export interface Snapshot {
  /** Full id of the commit; of an overlay: of the commit below it. */
  readonly commit: string;
  /** Every entry, in git's order. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The bytes of a regular file; undefined when there is none, or when it is a link, a submodule or too large. */
  read(path: string): Bytes | undefined;
  /** Reads many files with one call of git, so that `read` answers from memory. Unknown paths are ignored. */
  preload(paths: Iterable<string>): void;
  /** Paths of the text files with one of the strings, in git's order. */
  grep(options: GrepOptions): readonly string[];
  /** Says what will be searched for: the next search of that kind, in files with the same endings, answers it as well. */
  expect(options: GrepOptions): void;
}
