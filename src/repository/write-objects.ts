import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Person } from "./branches.ts";
import type { ChangeSet } from "./change-set.ts";
import { git, gitLine, tryGit } from "./git.ts";
import { listTree } from "./read-objects.ts";
import type { Entry } from "./snapshot.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";
import type { Bytes } from "./text.ts";
import { withTrailer } from "./trailer.ts";

export type Environment = Readonly<Record<string, string>>;

/** A commit to write: a tree in the object store, and the whole message. */
export interface TreeWithMessage {
  readonly tree: string;
  readonly message: string;
}

/**
 * Writes the blobs and trees of a change set, in the order of its commits. Index and work tree stay as they are: a
 * second index in a temporary folder is used. `environment` may name another object store.
 */
export function writeTrees(
  root: string,
  { changeSet, fingerprint }: { readonly changeSet: ChangeSet; readonly fingerprint: string },
  environment: Environment = {},
): readonly TreeWithMessage[] {
  const entries = listTree(root, changeSet.base);
  return withTemporaryFolder((folder) => {
    const env = { ...environment, GIT_INDEX_FILE: join(folder, "index") };
    git(root, [...wholeIndex, "read-tree", changeSet.base], { env });
    return changeSet.commits.map(({ message, files }) => {
      const blobs = writeBlobs({ root, folder, env }, [...files.values()]);
      const lines = [...files.keys()].map((path, index) => `${modeOf(entries, path)} ${blobs[index]}\t${path}\0`);
      git(root, [...wholeIndex, "update-index", "-z", "--index-info"], { env, input: lines.join("") });
      // A partial clone lacks most blobs of the tree, and is not to fetch them for this.
      const tree = gitLine(root, [...wholeIndex, "write-tree", "--missing-ok"], { env });
      return { tree, message: withTrailer(message, { fingerprint, tree }) };
    });
  });
}

// Without the settings of a sparse checkout, which would leave files out of the second index.
const wholeIndex = ["-c", "core.sparseCheckout=false", "-c", "index.sparse=false"];

/** One call of git for all; `--no-filters` keeps line ends and everything else as they are. */
function writeBlobs(
  { root, folder, env }: { readonly root: string; readonly folder: string; readonly env: Environment },
  contents: readonly Bytes[],
): readonly string[] {
  const paths = contents.map((bytes, index) => {
    const path = join(folder, String(index));
    writeFileSync(path, bytes);
    return path;
  });
  return gitLine(root, ["hash-object", "-w", "--no-filters", "--stdin-paths"], { env, input: paths.join("\n") }).split(
    "\n",
  );
}

function modeOf(entries: ReadonlyMap<string, Entry>, path: string): string {
  const kind = entries.get(path)?.kind ?? "file";
  if (kind === "symlink" || kind === "submodule") throw new Error(`${path} is a ${kind} and cannot be written`);
  return kind === "executable" ? "100755" : "100644";
}

/** Writes commits, each on top of the one before, and gives the id of the last; `base` when there are none. */
export function writeCommits(
  root: string,
  {
    base,
    trees,
    author,
    date,
  }: {
    readonly base: string;
    readonly trees: readonly TreeWithMessage[];
    readonly author: Person;
    readonly date: Date;
  },
  environment: Environment = {},
): string {
  const env = { ...environment, ...signedBy(author, date) };
  let head = base;
  for (const { tree, message } of trees) {
    head = gitLine(root, ["commit-tree", tree, "-p", head, "-F", "-"], { env, input: message });
  }
  return head;
}

/** Variables that make a person the author and the committer at a time. */
export function signedBy({ name, email }: Person, date: Date): Environment {
  const when = `@${Math.floor(date.getTime() / 1000)} +0000`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: when,
  };
}

/** The identity that the user has configured for the repository, or our own when there is none. */
export function configuredIdentity(root: string): Person {
  const answer = tryGit(root, ["-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT"]);
  const { name, email } =
    /^(?<name>.*) <(?<email>.*)> \d+ [+-]\d+$/.exec(answer.stdout.toString("utf8").trim())?.groups ?? {};
  if (name === undefined || email === undefined) return ourselves;
  return { name, email };
}

const ourselves: Person = { name: "duende-upgrade", email: "duende-upgrade@users.noreply.github.com" };
