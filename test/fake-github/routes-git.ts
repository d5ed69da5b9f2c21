import { commitAnswer, listedCommit, refAnswer, repositoryAnswer } from "./answers.ts";
import { commitsBetween, mergeBase } from "./history.ts";
import { bot, type FakeRepository } from "./repository.ts";
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
    const sha = repository.git.refs.get(`refs/${last}`);
    return sha === undefined ? notFound : { status: 200, body: refAnswer(`refs/${last}`, sha) };
  },
  "GET /repos/{owner}/{repo}/git/matching-refs/{ref}": ({ repository, last }) => {
    const refs = [...repository.git.refs].filter(([ref]) => ref.startsWith(`refs/${last}`));
    return { status: 200, body: refs.map(([ref, sha]) => refAnswer(ref, sha, repository.git.type(sha))) };
  },
  "POST /repos/{owner}/{repo}/git/refs": createRef,
  "PATCH /repos/{owner}/{repo}/git/refs/{ref}": updateRef,
  "DELETE /repos/{owner}/{repo}/git/refs/{ref}": ({ repository, last }) => {
    if (repository.git.refs.get(`refs/${last}`) === undefined) return unprocessable("Reference does not exist");
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
  const [base, head] = last.split("...").map((name) => repository.branch(name));
  if (base === undefined || head === undefined) return notFound;
  const parting = mergeBase(git, base, head);
  if (parting === undefined) {
    return { status: 404, body: { message: `No common ancestor between ${last.replace("...", " and ")}.` } };
  }
  const ahead = commitsBetween(git, base, head);
  const behind = commitsBetween(git, head, base).length;
  const status = ahead.length > 0 ? (behind > 0 ? "diverged" : "ahead") : behind > 0 ? "behind" : "identical";
  const body = {
    status,
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    base_commit: listedCommit(repository, git.commit(base)),
    merge_base_commit: listedCommit(repository, git.commit(parting)),
    commits: ahead.slice(0, Number(query.get("per_page") ?? 250)).map((commit) => listedCommit(repository, commit)),
  };
  return { status: 200, body };
}

function createRef({ repository, body }: Call): Answer {
  const name = body.ref.replace(/^refs\//, "");
  if (repository.git.refs.get(body.ref) !== undefined) return unprocessable("Reference already exists");
  if (repository.git.type(body.sha) !== "commit") return unprocessable("Object does not exist");
  repository.moveBranch(name.replace("heads/", ""), body.sha);
  return { status: 201, body: refAnswer(body.ref, body.sha) };
}

function updateRef({ repository, last, body }: Call): Answer {
  const { git } = repository;
  const now = git.refs.get(`refs/${last}`);
  if (now === undefined) return unprocessable("Reference does not exist");
  if (git.type(body.sha) !== "commit") return unprocessable("Object does not exist");
  if (!body.force && mergeBase(git, now, body.sha) !== now) return unprocessable("Update is not a fast forward");
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
  const changes = entries.map(({ path, mode, sha, content }) => {
    const id = content === undefined ? sha : git.writeBlob(content);
    return [path, typeof id === "string" ? { mode, sha: id } : undefined] as const;
  });
  const tree = git.writeTree(body.base_tree, new Map(changes));
  const listed = git.items(tree).map(({ name, mode, sha }) => ({
    path: name,
    mode: mode.padStart(6, "0"),
    type: mode === "40000" ? "tree" : "blob",
    sha,
  }));
  return { status: 201, body: { sha: tree, truncated: false, tree: listed } };
}

/** An entry has either a content or an object that is there; only what is there can be removed. */
function isWritable(
  { git }: FakeRepository,
  base: string | undefined,
  { path, sha, content }: RequestedEntry,
): boolean {
  if (content !== undefined) return sha === undefined;
  if (sha === null) return base !== undefined && git.files(base).has(path);
  return sha !== undefined && git.type(sha) !== undefined;
}

function createCommit({ repository, body }: Call): Answer {
  const { git } = repository;
  if (git.type(body.tree) !== "tree") return unprocessable("Tree SHA does not exist");
  const parents: readonly string[] = body.parents ?? [];
  if (parents.some((parent) => git.type(parent) !== "commit")) {
    return unprocessable("Parent SHA does not exist or is not a commit object");
  }
  const { tree, message, author = bot } = body;
  const sha = git.writeCommit({ tree, parents, message, author });
  return { status: 201, body: commitAnswer(repository, git.commit(sha)) };
}
