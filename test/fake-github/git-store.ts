import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";

export interface StoredCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: string;
  readonly email: string;
  readonly date: string;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  /** null: the path is removed. */
  readonly sha: string | null;
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author?: { readonly name: string; readonly email: string };
}

const bot = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };
const format = "%T%x00%P%x00%an%x00%ae%x00%aI%x00%B";

/** Objects and refs of the fake: a bare git repository in a temporary folder, so that git itself checks what we send. */
export class GitStore {
  readonly path = mkdtempSync(join(tmpdir(), "fake-github-"));
  #seconds = Date.UTC(2024, 5, 1) / 1000;

  /** `source`: a repository whose branches and tags it starts with. */
  constructor(source?: string) {
    if (source === undefined) execFileSync("git", ["init", "-q", "--bare", "-b", "main", this.path]);
    else execFileSync("git", ["clone", "-q", "--bare", source, this.path]);
    this.git(["config", "gc.auto", "0"]);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  git(args: readonly string[], options: { input?: string | Uint8Array; env?: Record<string, string> } = {}): Buffer {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", ...options.env };
    const stdio: ("pipe" | "ignore")[] = ["pipe", "pipe", "ignore"];
    return execFileSync("git", args, { cwd: this.path, input: options.input ?? "", env, stdio, maxBuffer: 1 << 28 });
  }

  line(args: readonly string[]): string | undefined {
    try {
      return this.git(args).toString("utf8").trimEnd();
    } catch {
      return undefined;
    }
  }

  type(sha: string): string | undefined {
    return /^[0-9a-f]{40}$/.test(sha) ? this.line(["cat-file", "-t", sha]) : undefined;
  }

  writeBlob(bytes: Uint8Array): string {
    const object = Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]);
    const sha = createHash("sha1").update(object).digest("hex");
    const folder = join(this.path, "objects", sha.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, sha.slice(2)), deflateSync(object));
    return sha;
  }

  readFile(revision: string, path: string): Buffer {
    return this.git(["cat-file", "blob", `${revision}:${path}`]);
  }

  /** `100644`; undefined when the path is not there. */
  mode(revision: string, path: string): string | undefined {
    return this.line(["ls-tree", revision, "--", path])?.split(" ")[0] || undefined;
  }

  writeTree(base: string | undefined, entries: readonly TreeEntry[]): string {
    const env = { GIT_INDEX_FILE: join(this.path, "fake-index") };
    this.git(base === undefined ? ["read-tree", "--empty"] : ["read-tree", base], { env });
    const none = "0".repeat(40);
    const lines = entries.map(({ path, mode, sha }) => `${sha === null ? "0" : mode} ${sha ?? none}\t${path}\0`);
    this.git(["update-index", "-z", "--index-info"], { env, input: lines.join("") });
    return this.git(["write-tree"], { env }).toString("utf8").trim();
  }

  /** Every commit is a minute after the one before. */
  writeCommit({ tree, parents, message, author = bot }: NewCommit): string {
    this.#seconds += 60;
    const date = `${this.#seconds} +0000`;
    const env = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: author === bot ? "GitHub" : author.name,
      GIT_COMMITTER_EMAIL: author === bot ? "noreply@github.com" : author.email,
      GIT_COMMITTER_DATE: date,
    };
    const args = ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent])];
    return this.git(args, { env, input: message }).toString("utf8").trim();
  }

  commit(revision: string): StoredCommit {
    const sha = this.git(["rev-parse", `${revision}^{commit}`])
      .toString("utf8")
      .trim();
    const fields = this.git(["show", "-s", `--format=${format}`, sha])
      .toString("utf8")
      .split("\0");
    const [tree = "", parents = "", author = "", email = "", date = "", message = ""] = fields;
    return { sha, tree, parents: parents.split(" ").filter(Boolean), message: message.trimEnd(), author, email, date };
  }

  /** Commits of `head` beyond `base`, oldest first. */
  commitsBetween(base: string, head: string): readonly StoredCommit[] {
    const ids = this.line(["rev-list", "--reverse", "--topo-order", `${base}..${head}`]) ?? "";
    return ids
      .split("\n")
      .filter(Boolean)
      .map((id) => this.commit(id));
  }

  mergeBase(one: string, other: string): string | undefined {
    return this.line(["merge-base", one, other]);
  }

  /** Tree of the merge of two commits; undefined when they conflict. */
  mergeTree(one: string, other: string): string | undefined {
    return this.line(["merge-tree", "--write-tree", one, other])?.split("\n")[0];
  }

  ref(name: string): string | undefined {
    return this.line(["rev-parse", "--verify", "-q", `refs/${name}`]);
  }

  setRef(name: string, sha: string): void {
    this.git(["update-ref", `refs/${name}`, sha]);
  }

  deleteRef(name: string): void {
    this.git(["update-ref", "-d", `refs/${name}`]);
  }

  refsBelow(prefix: string): readonly { readonly ref: string; readonly sha: string; readonly type: string }[] {
    const lines = this.line(["for-each-ref", "--format=%(refname) %(objectname) %(objecttype)"]) ?? "";
    return lines
      .split("\n")
      .filter((line) => line.startsWith(`refs/${prefix}`))
      .map((line) => line.split(" "))
      .map(([ref = "", sha = "", type = ""]) => ({ ref, sha, type }));
  }
}
