import { UpgradeError } from "../errors.ts";
import { commitsBetween, headOf, isCheckedOut } from "./branches.ts";
import type { ChangeSet } from "./change-set.ts";
import { failure, type GitAnswer, tryGit } from "./git.ts";
import { configuredIdentity, signedBy, type TreeWithMessage, writeCommits, writeTrees } from "./write-objects.ts";

export interface BranchRequest {
  /** Without `refs/heads/`. */
  readonly branch: string;
  readonly changeSet: ChangeSet;
  /** One word, for the trailer. */
  readonly fingerprint: string;
  /** Of the commits, as author and committer. */
  readonly date: Date;
  /** Head that the branch had when it was decided to write it; undefined: there was no such branch. */
  readonly expectedHead: string | undefined;
}

export interface WrittenBranch {
  readonly kind: "created" | "updated" | "unchanged";
  readonly head: string;
}

/**
 * Puts a branch with the commits of a change set into the local repository; index, work tree and current branch stay.
 * A branch that holds just these commits on this base already is left as it is. Throws an UpgradeError when the branch
 * is checked out, has moved from `expectedHead`, or cannot have its name.
 */
export function writeBranch(root: string, request: BranchRequest): WrittenBranch {
  const { branch, changeSet, date, expectedHead } = request;
  const current = headOf(root, branch);
  if (current !== expectedHead) throw hasMoved(branch);
  const trees = writeTrees(root, request);
  if (current !== undefined && holdsJust(root, { base: changeSet.base, head: current, trees })) {
    return { kind: "unchanged", head: current };
  }
  if (isCheckedOut(root, branch)) {
    throw new UpgradeError(`The branch ${branch} is checked out, so it is not rewritten.`, {
      remedy: "Switch that work tree to another branch, then run again.",
    });
  }
  const author = configuredIdentity(root);
  const head = writeCommits(root, { base: changeSet.base, trees, author, date });
  const old = current ?? "0".repeat(head.length);
  const args = ["update-ref", "-m", "duende-upgrade: write branch", `refs/heads/${branch}`, head, old];
  const answer = tryGit(root, args, { env: signedBy(author, date) });
  if (answer.status !== 0) throw refused(branch, args, answer);
  return { kind: current === undefined ? "created" : "updated", head };
}

/** Compares trees and messages, not ids: those also depend on the time. */
function holdsJust(
  root: string,
  { base, head, trees }: { readonly base: string; readonly head: string; readonly trees: readonly TreeWithMessage[] },
): boolean {
  const commits = commitsBetween(root, base, head);
  if (commits.length !== trees.length) return false;
  return commits.every(({ parents, tree, message }, index) => {
    const parent = index === 0 ? base : commits[index - 1]?.id;
    const wanted = trees[index];
    return (
      parents.length === 1 && parents[0] === parent && tree === wanted?.tree && message === wanted.message.trimEnd()
    );
  });
}

function hasMoved(branch: string): UpgradeError {
  return new UpgradeError(`The branch ${branch} has changed while we were at work.`, { remedy: "Run again." });
}

function refused(branch: string, args: readonly string[], answer: GitAnswer): Error {
  const said = answer.stderr;
  if (/but expected|reference already exists|unable to resolve reference/.test(said)) return hasMoved(branch);
  if (/exists; cannot create/.test(said)) {
    return new UpgradeError(`The branch ${branch} cannot be made beside a branch of which it would be a folder.`, {
      remedy: "Rename or delete the other branch, or choose another branch prefix.",
    });
  }
  if (/bad name|invalid refspec|not a valid ref/i.test(said)) {
    return new UpgradeError(`${branch} is no name for a branch.`, { remedy: "Choose another branch prefix." });
  }
  return failure(args, answer);
}
