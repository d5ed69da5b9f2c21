import type { ChangeSet } from "../repository/change-set.ts";

/** What is published for one step: rendered, complete, the same on every forge. */
export interface Draft {
  readonly title: string;
  /** Head branch, without `refs/heads/`. */
  readonly branch: string;
  readonly labels: readonly string[];
  /** Markdown with the hidden marker. */
  readonly body: string;
  /** Of the edits, whatever the base commit is: same edits, same fingerprint. */
  readonly fingerprint: string;
  readonly changeSet: ChangeSet;
}
