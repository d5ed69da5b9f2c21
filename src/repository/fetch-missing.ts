import { git, gitLine, tryGit } from "./git.ts";

/** Brings objects of a commit that a partial clone has left at its remote, with one request for many. */
export type FetchMissing = (oids: Iterable<string>) => void;

/**
 * Git itself would fetch them one by one as they are read. In a full clone this is a single look at the configuration.
 * https://git-scm.com/docs/partial-clone
 */
export function missingObjectsOf(root: string, commit: string): FetchMissing {
  let state: { readonly remote: string | undefined; readonly missing: Set<string> } | undefined;
  return (oids) => {
    state ??= stateOf(root, commit);
    const { remote, missing } = state;
    if (remote === undefined || missing.size === 0) return;
    const wanted = [...new Set(oids)].filter((oid) => missing.has(oid));
    if (wanted.length === 0) return;
    fetchObjects(root, remote, wanted);
    for (const oid of wanted) missing.delete(oid);
  };
}

function stateOf(root: string, commit: string) {
  const remote = promisorRemote(root);
  return { remote, missing: remote === undefined ? new Set<string>() : missingBelow(root, commit) };
}

/** The remote of a partial clone; undefined for a full one. */
function promisorRemote(root: string): string | undefined {
  const answer = tryGit(root, ["config", "--name-only", "--get-regexp", "^remote\\..*\\.promisor$"]);
  return /^remote\.(?<name>.*)\.promisor$/m.exec(answer.stdout.toString("utf8"))?.groups?.name;
}

function missingBelow(root: string, commit: string): Set<string> {
  const listed = gitLine(root, ["rev-list", "--objects", "--no-walk", "--missing=print", "--no-object-names", commit]);
  return new Set(listed.split("\n").flatMap((line) => (line.startsWith("?") ? [line.slice(1)] : [])));
}

function fetchObjects(root: string, remote: string, oids: readonly string[]): void {
  const quiet = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--recurse-submodules=no"];
  const command = ["-c", "fetch.negotiationAlgorithm=noop", "fetch", remote, ...quiet];
  git(root, [...command, "--filter=blob:none", "--stdin"], { input: oids.join("\n") });
}
