import type { Edit } from "./edit.ts";
import type { Bytes } from "./text.ts";

/** Path to new bytes, grouped into commits, over one base commit. File modes are those of the base. */
export interface ChangeSet {
  /** Full id of the commit that it was made for. */
  readonly base: string;
  readonly commits: readonly ChangeCommit[];
}

export interface ChangeCommit {
  readonly message: string;
  readonly files: ReadonlyMap<string, Bytes>;
  readonly edits: readonly Edit[];
}
