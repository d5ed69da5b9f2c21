import { realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { UpgradeError } from "../errors.ts";
import { failure, gitLine, tryGit } from "./git.ts";
import { GitSnapshot } from "./git-snapshot.ts";
import type { Snapshot } from "./snapshot.ts";

export interface OpenOptions {
  /** A repository (bare too), or a folder inside one. */
  readonly path: string;
  /** Branch, tag, id, or any other name of a commit. */
  readonly ref: string;
}

export interface OpenedRepository {
  readonly snapshot: Snapshot;
  /** Top of the work tree, or the folder of a bare repository: where git is run. */
  readonly root: string;
  /** The folder inside the repository that was named, with forward slashes; empty at the top. */
  readonly scope: string;
  readonly bare: boolean;
}

/**
 * Opens the commit that `ref` names. Throws an UpgradeError when there is no such path, repository, commit or committed
 * folder.
 */
export function openSnapshot({ path, ref }: OpenOptions): OpenedRepository {
  const folder = existingFolder(path);
  const { root, scope, bare } = locate(folder);
  const snapshot = new GitSnapshot(root, resolveCommit(root, ref));
  if (scope !== "" && !hasFolder(snapshot, scope)) {
    throw new UpgradeError(`The folder ${scope} holds no file that is committed at ${ref}.`, {
      remedy: "Commit its files, or name another folder or --ref.",
    });
  }
  return { snapshot, root, scope, bare };
}

function existingFolder(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    throw new UpgradeError(`There is no folder ${path}.`, { remedy: "Name a git repository or a folder inside one." });
  }
  const real = realpathSync(path);
  return found.isDirectory() ? real : dirname(real);
}

function locate(folder: string): { readonly root: string; readonly scope: string; readonly bare: boolean } {
  const args = ["rev-parse", "--show-toplevel"];
  const answer = tryGit(folder, args);
  if (answer.status === 0) {
    const root = answer.stdout.toString("utf8").replace(/\n$/, "");
    return { root, scope: gitLine(folder, ["rev-parse", "--show-prefix"]).replace(/\/$/, ""), bare: false };
  }
  if (/must be run in a work tree/.test(answer.stderr)) {
    return { root: gitLine(folder, ["rev-parse", "--absolute-git-dir"]), scope: "", bare: true };
  }
  if (!/not a git repository/i.test(answer.stderr)) throw failure(args, answer);
  throw new UpgradeError(`${folder} is not in a git repository.`, {
    remedy: "Clone the repository with git; an unpacked archive has no commits to read. Or run `git init` and commit.",
  });
}

/** Full id of the commit; `--verify` and `--end-of-options` keep a name like `--all` from being an option. */
function resolveCommit(root: string, ref: string): string {
  const answer = tryGit(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (answer.status === 0) return answer.stdout.toString("utf8").trim();
  const anyRef = gitLine(root, ["for-each-ref", "--count=1"]);
  if (anyRef === "" && ref === "HEAD") {
    throw new UpgradeError("The repository is empty: it has no commit yet.", { remedy: "Commit the files first." });
  }
  throw new UpgradeError(`There is no commit named "${ref}".`, {
    remedy:
      "Name a branch, a tag or a commit; if it is on the remote only, run `git fetch` first (shallow clones lack most).",
  });
}

function hasFolder(snapshot: Snapshot, folder: string): boolean {
  for (const path of snapshot.entries.keys()) if (path.startsWith(`${folder}/`)) return true;
  return false;
}
