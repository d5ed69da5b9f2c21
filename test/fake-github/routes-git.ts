import { commitAnswer, listedCommit, refAnswer, repositoryAnswer } from "./answers.ts";
import type { FakeRepository } from "./repository.ts";
import { type Answer, type Call, notFound, type Routes, unprocessable } from "./route.ts";

interface RequestedEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha?: string | null;
  readonly content?: string;
}

export const gitRoutes: Routes = {
  "GET /repos/{owner}/{repo}": ({ repository }) => ({ status: 200, body: repositoryAnswer(repository) }),
  "GET /repos/{owner}/{repo}/compare/{basehead}": compare,
  "GET /repos/{owner}/{repo}/git/ref/{ref}": ({ repository, last }) => {
    const sha = repository.git.ref(last);
    return sha === undefined ? notFound : { status: 200, body: refAnswer(`refs/${last}`, sha) };
  },
  "GET /repos/{owner}/{repo}/git/matching-refs/{ref}": ({ repository, last }) => {
    const refs = repository.git.refsBelow(last).map(({ ref, sha, type }) => refAnswer(ref, sha, type));
    return { status: 200, body: refs };
  },
  "POST /repos/{owner}/{repo}/git/refs": createRef,
  "PATCH /repos/{owner}/{repo}/git/refs/{ref}": updateRef,
  "DELETE /repos/{owner}/{repo}/git/refs/{ref}": ({ repository, last }) => {
    if (repository.git.ref(last) === undefined) return unprocessable("Reference does not exist");
    repository.deleteBranch(last.replace("heads/", ""));
    return { status: 204 };
  },
  "POST /repos/{owner}/{repo}/git/blobs": ({ repository, body }) => {
    const sha = repository.git.writeBlob(Buffer.from(body.content, body.encoding === "base64" ? "base64" : "utf8"));
    return { status: 201, body: { sha } };
  },
  "POST /repos/{owner}/{repo}/git/trees": createTree,
  "GET /repos/{owner}/{repo}/git/commits/{commit_sha}": ({ repository, last }) => {
    if (repository.git.type(last) !== "commit") return notFound;
    return { status: 200, body: commitAnswer(repository, repository.git.commit(last)) };
  },
  "POST /repos/{owner}/{repo}/git/commits": createCommit,
};

function compare({ repository, last, query }: Call): Answer {
  const { git } = repository;
  const [base, head] = last.split("...").map((name) => git.ref(`heads/${name}`));
  if (base === undefined || head === undefined) return notFound;
  const mergeBase = git.mergeBase(base, head);
  if (mergeBase === undefined) {
    return { status: 404, body: { message: `No common ancestor between ${last.replace("...", " and ")}.` } };
  }
  const ahead = git.commitsBetween(base, head);
  const behind = git.commitsBetween(head, base).length;
  const status = ahead.length > 0 ? (behind > 0 ? "diverged" : "ahead") : behind > 0 ? "behind" : "identical";
  const body = {
    status,
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    base_commit: listedCommit(repository, git.commit(base)),
    merge_base_commit: listedCommit(repository, git.commit(mergeBase)),
    commits: ahead.slice(0, Number(query.get("per_page") ?? 250)).map((commit) => listedCommit(repository, commit)),
  };
  return { status: 200, body };
}

function createRef({ repository, body }: Call): Answer {
  const name = body.ref.replace(/^refs\//, "");
  if (repository.git.ref(name) !== undefined) return unprocessable("Reference already exists");
  if (repository.git.type(body.sha) !== "commit") return unprocessable("Object does not exist");
  repository.moveBranch(name.replace("heads/", ""), body.sha);
  return { status: 201, body: refAnswer(body.ref, body.sha) };
}

function updateRef({ repository, last, body }: Call): Answer {
  const { git } = repository;
  const now = git.ref(last);
  if (now === undefined) return unprocessable("Reference does not exist");
  if (git.type(body.sha) !== "commit") return unprocessable("Object does not exist");
  if (!body.force && git.mergeBase(now, body.sha) !== now) return unprocessable("Update is not a fast forward");
  repository.moveBranch(last.replace("heads/", ""), body.sha);
  return { status: 200, body: refAnswer(`refs/${last}`, body.sha) };
}

function createTree({ repository, body }: Call): Answer {
  const { git } = repository;
  const entries: readonly RequestedEntry[] = body.tree;
  if (body.base_tree !== undefined && git.type(body.base_tree) !== "tree") return notFound;
  if (entries.some((entry) => !isWritable(repository, body.base_tree, entry))) {
    return unprocessable("GitRPC::BadObjectState");
  }
  const tree = git.writeTree(
    body.base_tree,
    entries.map(({ path, mode, sha, content }) => ({
      path,
      mode,
      sha: content === undefined ? (sha ?? null) : git.writeBlob(Buffer.from(content)),
    })),
  );
  const top = git.line(["ls-tree", tree]) ?? "";
  const listed = top.split("\n").filter(Boolean).map(listedEntry);
  return { status: 201, body: { sha: tree, truncated: false, tree: listed } };
}

/** An entry has either a content or an object that is there; only what is there can be removed. */
function isWritable(
  { git }: FakeRepository,
  base: string | undefined,
  { path, sha, content }: RequestedEntry,
): boolean {
  if (content !== undefined) return sha === undefined;
  if (sha === null) return base !== undefined && git.mode(base, path) !== undefined;
  return sha !== undefined && git.type(sha) !== undefined;
}

function listedEntry(line: string) {
  const [mode = "", type = "", sha = "", path = ""] = line.split(/[ \t]/);
  return { mode, type, sha, path };
}

function createCommit({ repository, body }: Call): Answer {
  const { git } = repository;
  if (git.type(body.tree) !== "tree") return unprocessable("Tree SHA does not exist");
  const parents: readonly string[] = body.parents ?? [];
  if (parents.some((parent) => git.type(parent) !== "commit")) {
    return unprocessable("Parent SHA does not exist or is not a commit object");
  }
  const sha = git.writeCommit({
    tree: body.tree,
    parents,
    message: body.message,
    ...(body.author && { author: body.author }),
  });
  return { status: 201, body: commitAnswer(repository, git.commit(sha)) };
}
