import { tryGit } from "./git.ts";

/** Name of the branch that is checked out, without `refs/heads/`; undefined when none is, or there is no repository. */
export function checkedOutBranch(folder: string): string | undefined {
  const answer = tryGit(".", ["-C", folder, "symbolic-ref", "--quiet", "--short", "HEAD"]);
  return answer.status === 0 ? answer.stdout.toString("utf8").trimEnd() : undefined;
}
