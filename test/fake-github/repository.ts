import { GitStore } from "./git-store.ts";
import { commitsBetween, mergeTree } from "./history.ts";

export interface Pull {
  readonly number: number;
  readonly createdAt: string;
  title: string;
  body: string;
  readonly head: string;
  base: string;
  /** What it showed last; moves with the branch while it is open. */
  headSha: string;
  state: "open" | "closed";
  mergedAt: string | null;
  closedAt: string | null;
  updatedAt: string;
  labels: string[];
}

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

const person = { name: "Ada", email: "ada@example.test" };

/** Who commits when a request names nobody: GitHub itself, for the owner of the token. */
export const bot = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };

/** One repository of the fake: its git data, its pull requests, and what people do to it in a browser or with git. */
export class FakeRepository {
  readonly git = new GitStore();
  readonly pulls: Pull[] = [];
  readonly fullName: string;
  readonly defaultBranch = "main";
  #minutes = 0;

  /** `source`: a repository on disk whose branches and tags it starts with. */
  constructor(fullName: string, source?: string) {
    this.fullName = fullName;
    if (source !== undefined) this.git.import(source);
  }

  get owner(): string {
    return this.fullName.split("/")[0] ?? "";
  }

  now(): string {
    this.#minutes += 1;
    return new Date(Date.UTC(2024, 6, 1, 0, this.#minutes)).toISOString().replace(".000Z", "Z");
  }

  pull(number: number): Pull {
    const pull = this.pulls.find((candidate) => candidate.number === number);
    if (!pull) throw new Error(`no pull request #${number}`);
    return pull;
  }

  branch(name: string): string | undefined {
    return this.git.refs.get(`refs/heads/${name}`);
  }

  open(fields: Pick<Pull, "title" | "body" | "head" | "base">): Pull {
    const at = this.now();
    const headSha = this.branch(fields.head) ?? "";
    const times = { createdAt: at, updatedAt: at, mergedAt: null, closedAt: null };
    const pull: Pull = { number: this.pulls.length + 1, ...times, ...fields, headSha, state: "open", labels: [] };
    this.pulls.push(pull);
    return pull;
  }

  /** Somebody commits to a branch, or to a new one with a history of its own, and pushes it. `null` removes a file. */
  push(branch: string, files: Files, message = "Fix by hand"): string {
    const parent = this.branch(branch);
    const sha = this.git.writeCommit({
      tree: this.treeWith(parent, files),
      parents: parent === undefined ? [] : [parent],
      message,
      author: person,
    });
    this.moveBranch(branch, sha);
    return sha;
  }

  /** Tree of a commit with other files laid over it; they keep their modes. */
  treeWith(commit: string | undefined, files: Files): string {
    const before = commit === undefined ? undefined : this.git.files(commit);
    const changes = Object.entries(files).map(([path, content]) => {
      const mode = before?.get(path)?.mode ?? "100644";
      return [path, content === null ? undefined : { mode, sha: this.git.writeBlob(content) }] as const;
    });
    return this.git.writeTree(commit === undefined ? undefined : this.git.commit(commit).tree, new Map(changes));
  }

  /** Somebody makes another commit of the newest of a branch, and force-pushes it. */
  amend(branch: string, files: Files): string {
    const { message, parents } = this.git.commit(branch);
    const tree = this.treeWith(this.branch(branch), files);
    const sha = this.git.writeCommit({ tree, parents, message, author: person });
    this.moveBranch(branch, sha);
    return sha;
  }

  /** Somebody merges one branch into another. */
  mergeBranch(from: string, into: string): string {
    const parents = [this.git.commit(into).sha, this.git.commit(from).sha];
    const tree = mergeTree(this.git, into, from);
    if (tree === undefined) throw new Error(`${from} conflicts with ${into}`);
    const sha = this.git.writeCommit({ tree, parents, message: `Merge ${from} into ${into}`, author: person });
    this.moveBranch(into, sha);
    return sha;
  }

  /** Sets a branch, and lets open pull requests follow as GitHub does. */
  moveBranch(branch: string, sha: string): void {
    this.git.refs.set(`refs/heads/${branch}`, sha);
    for (const pull of this.#openFrom(branch)) {
      pull.headSha = sha;
      pull.updatedAt = this.now();
      if (commitsBetween(this.git, pull.base, sha).length === 0) this.close(pull.number);
    }
  }

  deleteBranch(branch: string): void {
    this.git.refs.delete(`refs/heads/${branch}`);
    for (const pull of this.#openFrom(branch)) this.close(pull.number);
  }

  close(number: number): void {
    const pull = this.pull(number);
    pull.state = "closed";
    pull.closedAt = pull.updatedAt = this.now();
  }

  mergeable(pull: Pull): boolean {
    return mergeTree(this.git, pull.base, pull.headSha) !== undefined;
  }

  /** Somebody merges a pull request; the branch stays. Gives the new commit of the base branch. */
  merge(number: number, method: "merge" | "squash" = "merge"): string {
    const pull = this.pull(number);
    const base = this.branch(pull.base) ?? "";
    const tree = mergeTree(this.git, base, pull.headSha);
    if (tree === undefined) throw new Error(`#${number} conflicts with ${pull.base}`);
    const parents = method === "merge" ? [base, pull.headSha] : [base];
    const sha = this.git.writeCommit({ tree, parents, message: `${pull.title} (#${number})`, author: person });
    this.git.refs.set(`refs/heads/${pull.base}`, sha);
    pull.state = "closed";
    pull.mergedAt = pull.closedAt = pull.updatedAt = this.now();
    return sha;
  }

  #openFrom(branch: string): readonly Pull[] {
    return this.pulls.filter((pull) => pull.head === branch && pull.state === "open");
  }
}
