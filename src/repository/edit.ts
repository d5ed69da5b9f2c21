import type { Place, Span } from "./text.ts";

/** A span of a file and what takes its place. `before` must be what the span holds, or applying fails. */
export interface Edit {
  readonly place: Place;
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  /** Why, for the report and the pull request: a plain sentence, never from the repository. */
  readonly because: string;
}

/** One commit to be: its edits refer to the snapshot as the commits before it leave it. */
export interface PlannedCommit {
  readonly message: string;
  readonly edits: readonly Edit[];
}
