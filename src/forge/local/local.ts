import { UpgradeError } from "../../errors.ts";
import { decidePublication, type FoundBranch } from "../../pull-request/decide.ts";
import type { Draft } from "../../pull-request/draft.ts";
import type { Publication } from "../../pull-request/publication.ts";
import { commitsBetween, headOf, mergeBaseOf } from "../../repository/branches.ts";
import { writeBranch } from "../../repository/write-branch.ts";
import type { Forge, Target } from "../forge.ts";
import { readCommits } from "../ours.ts";

export interface LocalOptions {
  /** Top folder of the repository, or the repository itself when it is bare. */
  readonly root: string;
  /** Of the commits. */
  readonly date: Date;
}

/** Branches in a repository on disk, without pull requests: index, work tree and current branch stay as they are. */
export function createLocalForge(options: LocalOptions): Forge {
  return {
    async publish(draft, target) {
      try {
        return publish(draft, target, options);
      } catch (error) {
        if (!(error instanceof UpgradeError)) throw error;
        return { kind: "failed", branch: draft.branch, reason: `${error.message} ${error.remedy}` };
      }
    },
  };
}

function publish(draft: Draft, { base, retry }: Target, { root, date }: LocalOptions): Publication {
  const { branch, changeSet, fingerprint } = draft;
  const found = findBranch(root, branch, changeSet.base);
  const decision = decidePublication({ branch: found, pullRequest: undefined }, { draft, base, retry });
  switch (decision.kind) {
    case "left-alone":
    case "declined":
      return { kind: decision.kind, branch, reason: decision.reason };
    case "unchanged":
      return { kind: "unchanged", branch };
    case "create":
    case "update":
      // Also for a branch that is to be kept: here it may have to follow to another base, and nobody waits for a merge.
      return {
        branch,
        kind: writeBranch(root, { branch, changeSet, fingerprint, date, expectedHead: found?.head }).kind,
      };
  }
}

function findBranch(root: string, branch: string, base: string): FoundBranch | undefined {
  const head = headOf(root, branch);
  if (head === undefined) return undefined;
  const mergeBase = mergeBaseOf(root, base, head);
  if (mergeBase === undefined) return { head, mergeBase: base, foreign: [head], fingerprint: undefined };
  return { head, mergeBase, ...readCommits(commitsBetween(root, mergeBase, head)) };
}
