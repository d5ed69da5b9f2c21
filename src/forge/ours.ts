import type { FoundBranch } from "../pull-request/decide.ts";

/** A commit of a branch, as every forge tells it. */
export interface BranchCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Of the change set it is made of, when its trailer and its tree say that it is ours and as we made it. */
  readonly fingerprint: string | undefined;
}

/**
 * Which commits of a branch beyond its base branch are not ours, and what ours are made of. Who committed tells
 * nothing: a token may be a person's. So a commit that somebody amended, rebased or merged into counts as theirs.
 */
export function readCommits(commits: readonly BranchCommit[]): Pick<FoundBranch, "foreign" | "fingerprint"> {
  const fingerprint = commits.at(-1)?.fingerprint;
  const foreign = commits.filter((commit) => commit.fingerprint === undefined || commit.parents.length > 1);
  const mixed = commits.filter((commit) => commit.fingerprint !== fingerprint);
  return { foreign: (foreign.length > 0 ? foreign : mixed).map(({ id }) => id), fingerprint };
}
