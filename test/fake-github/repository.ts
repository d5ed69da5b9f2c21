import { GitStore } from "./git-store.ts";

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

/** One repository of the fake: its git data, its pull requests, and what people do to it in a browser or with git. */
export class FakeRepository {
  readonly git: GitStore;
  readonly pulls: Pull[] = [];
  readonly fullName: string;
  #minutes = 0;

  /** `source`: a repository on disk whose branches and tags it starts with. */
  constructor(fullName: string, source?: string) {
    this.fullName = fullName;
    this.git = new GitStore(source);
  }

  get owner(): string {
    return this.fullName.split("/")[0] ?? "";
  }

  get defaultBranch(): string {
    return (this.git.line(["symbolic-ref", "HEAD"]) ?? "refs/heads/main").replace("refs/heads/", "");
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
    return this.git.ref(`heads/${name}`);
  }

  open(fields: Pick<Pull, "title" | "body" | "head" | "base">): Pull {
    const at = this.now();
    const headSha = this.branch(fields.head) ?? "";
    const times = { createdAt: at, updatedAt: at, mergedAt: null, closedAt: null };
    const pull: Pull = { number: this.pulls.length + 1, ...times, ...fields, headSha, state: "open", labels: [] };
    this.pulls.push(pull);
    return pull;
  }

  /** Somebody commits to a branch and pushes it. */
  push(branch: string, files: Files, message = "Fix by hand"): string {
    const parent = this.branch(branch);
    const entries = Object.entries(files).map(([path, content]) => ({
      path,
      mode: (parent && this.git.mode(parent, path)) ?? "100644",
      sha: content === null ? null : this.git.writeBlob(Buffer.from(content)),
    }));
    const tree = this.git.writeTree(parent, entries);
    const sha = this.git.writeCommit({ tree, parents: parent ? [parent] : [], message, author: person });
    this.moveBranch(branch, sha);
    return sha;
  }

  /** Somebody force-pushes a branch to the commit that `change` makes of its newest one. */
  amend(
    branch: string,
    change: (commit: { tree: string; message: string }) => { tree: string; message: string },
  ): string {
    const { tree, message, parents } = this.git.commit(`refs/heads/${branch}`);
    const sha = this.git.writeCommit({ ...change({ tree, message }), parents, author: person });
    this.moveBranch(branch, sha);
    return sha;
  }

  /** Sets a branch, and lets open pull requests follow as GitHub does. */
  moveBranch(branch: string, sha: string): void {
    this.git.setRef(`heads/${branch}`, sha);
    for (const pull of this.#openFrom(branch)) {
      pull.headSha = sha;
      pull.updatedAt = this.now();
      if (this.git.commitsBetween(`refs/heads/${pull.base}`, sha).length === 0) this.close(pull.number);
    }
  }

  deleteBranch(branch: string): void {
    this.git.deleteRef(`heads/${branch}`);
    for (const pull of this.#openFrom(branch)) this.close(pull.number);
  }

  close(number: number): void {
    const pull = this.pull(number);
    pull.state = "closed";
    pull.closedAt = pull.updatedAt = this.now();
  }

  mergeable(pull: Pull): boolean {
    return this.git.mergeTree(`refs/heads/${pull.base}`, pull.headSha) !== undefined;
  }

  /** Somebody merges a pull request; the branch stays. Gives the new commit of the base branch. */
  merge(number: number, method: "merge" | "squash" = "merge"): string {
    const pull = this.pull(number);
    const base = this.branch(pull.base) ?? "";
    const tree = this.git.mergeTree(base, pull.headSha);
    if (tree === undefined) throw new Error(`#${number} conflicts with ${pull.base}`);
    const parents = method === "merge" ? [base, pull.headSha] : [base];
    const sha = this.git.writeCommit({ tree, parents, message: `${pull.title} (#${number})`, author: person });
    this.git.setRef(`heads/${pull.base}`, sha);
    pull.state = "closed";
    pull.mergedAt = pull.closedAt = pull.updatedAt = this.now();
    return sha;
  }

  #openFrom(branch: string): readonly Pull[] {
    return this.pulls.filter((pull) => pull.head === branch && pull.state === "open");
  }
}
