import { failure, git, gitLine, tryGit } from "./git.ts";
import { trailerOf } from "./trailer.ts";

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly tree: string;
  readonly author: Person;
  readonly committer: Person;
  /** With trailers, without a line end after it. */
  readonly message: string;
  /** Fingerprint of the change set, when the commit is ours and as we made it. */
  readonly fingerprint: string | undefined;
}

/** Id of the newest commit of a local branch; undefined when there is no such branch. */
export function headOf(root: string, branch: string): string | undefined {
  return lineOrNothing(root, ["rev-parse", "--verify", "--quiet", `refs/heads/${branch}^{commit}`]);
}

/** Where two commits part; undefined when they share nothing, or nothing that a shallow clone holds. */
export function mergeBaseOf(root: string, one: string, other: string): string | undefined {
  return lineOrNothing(root, ["merge-base", one, other]);
}

/** Whether some work tree of the repository stands on the branch, so that moving it would confuse its owner. */
export function isCheckedOut(root: string, branch: string): boolean {
  const lines = gitLine(root, ["worktree", "list", "--porcelain"]).split("\n");
  return lines.includes(`branch refs/heads/${branch}`);
}

/** Commits of `head` that `base` does not have, oldest first. Both are full ids. */
export function commitsBetween(root: string, base: string, head: string): readonly Commit[] {
  const args = [
    "log",
    "-z",
    "--topo-order",
    "--reverse",
    "--no-mailmap",
    "--encoding=UTF-8",
    format,
    `${base}..${head}`,
  ];
  return git(root, [...args, "--"])
    .toString("utf8")
    .split("\0")
    .filter((record) => record !== "")
    .map(parseCommit);
}

const format = "--format=%H%n%P%n%T%n%an%n%ae%n%cn%n%ce%n%B";

function parseCommit(record: string): Commit {
  const [id = "", parents = "", tree = "", ...rest] = record.split("\n");
  const [authorName = "", authorEmail = "", name = "", email = "", ...lines] = rest;
  const message = lines.join("\n").trimEnd();
  const trailer = trailerOf(message);
  return {
    id,
    parents: parents === "" ? [] : parents.split(" "),
    tree,
    author: { name: authorName, email: authorEmail },
    committer: { name, email },
    message,
    fingerprint: trailer?.tree === tree ? trailer.fingerprint : undefined,
  };
}

function lineOrNothing(root: string, args: readonly string[]): string | undefined {
  const answer = tryGit(root, args);
  if (answer.status > 1) throw failure(args, answer);
  return answer.status === 0 ? answer.stdout.toString("utf8").trim() : undefined;
}
