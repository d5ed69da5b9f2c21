import type { Draft } from "../pull-request/draft.ts";
import type { Publication } from "../pull-request/publication.ts";

/** The side that holds branches and pull requests: GitHub, or a repository on disk. */
export interface Forge {
  publish(draft: Draft): Promise<Publication>;
}
