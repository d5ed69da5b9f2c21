import type { Draft } from "../pull-request/draft.ts";
import type { Publication } from "../pull-request/publication.ts";
import type { Snapshot } from "../repository/snapshot.ts";

/** The side that holds branches and pull requests: GitHub, or a repository on disk. */
export interface Forge {
  /** Looks, decides and writes. A refusal of the forge is an answer (`failed`), not an exception. */
  publish(draft: Draft, target: Target): Promise<Publication>;
}

/** Where a draft goes. */
export interface Target {
  /** Base branch, without `refs/heads/`. */
  readonly base: string;
  /** Of the snapshot at the base commit of the change set: edited files keep their modes. */
  readonly entries: Snapshot["entries"];
  /** Publish again what a person closed without merging it. */
  readonly retry: boolean;
}
