import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import {
  decodeCommit,
  decodeTree,
  encodeCommit,
  encodeTree,
  type GitObject,
  idOf,
  type ObjectType,
  type Person,
  type TreeItem,
  withHeader,
} from "./git-objects.ts";

export interface StoredCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person;
  readonly date: string;
}

export interface File {
  readonly mode: string;
  readonly sha: string;
}

/** Files of a tree by path, folders left out. */
export type FlatTree = ReadonlyMap<string, File>;

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person;
}

/**
 * Objects and refs of a repository, in memory, with the ids that git gives them. A revision is a full id, a branch, or
 * the full name of a ref.
 */
export class GitStore {
  readonly refs = new Map<string, string>();
  readonly #objects = new Map<string, GitObject>();
  readonly #flat = new Map<string, FlatTree>();
  #seconds = Date.UTC(2024, 5, 1) / 1000;

  /** Takes over all objects and branches of a repository on disk. */
  import(root: string): void {
    const run = (...args: string[]) => execFileSync("git", args, { cwd: root, maxBuffer: 1 << 30 });
    const all = run("cat-file", "--batch-all-objects", "--batch=%(objecttype) %(objectsize)");
    for (let at = 0; at < all.length; ) {
      const end = all.indexOf(0x0a, at);
      const [type, size] = all.toString("latin1", at, end).split(" ");
      at = end + 1 + Number(size) + 1;
      this.#write({ type: type as ObjectType, bytes: all.subarray(end + 1, at - 1) });
    }
    const refs = run("for-each-ref", "--format=%(refname) %(objectname)").toString("utf8").split("\n");
    for (const [name, sha] of refs.map((line) => line.split(" "))) if (name && sha) this.refs.set(name, sha);
  }

  /** Gives all objects to a repository on disk, as a fetch does. */
  export(root: string): void {
    for (const [id, object] of this.#objects) {
      const path = join(root, ".git", "objects", id.slice(0, 2), id.slice(2));
      if (existsSync(path)) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, deflateSync(withHeader(object)));
    }
  }

  type(sha: string): ObjectType | undefined {
    return this.#objects.get(sha)?.type;
  }

  find(revision: string): string | undefined {
    if (this.type(revision) === "commit") return revision;
    return this.refs.get(revision) ?? this.refs.get(`refs/heads/${revision}`);
  }

  commit(revision: string): StoredCommit {
    const sha = this.find(revision);
    if (sha === undefined) throw new Error(`no commit ${revision}`);
    const { seconds, ...commit } = decodeCommit(this.#read(sha));
    return { sha, ...commit, date: new Date(seconds * 1000).toISOString() };
  }

  files(revision: string): FlatTree {
    return this.#flatten(this.type(revision) === "tree" ? revision : this.commit(revision).tree);
  }

  read(revision: string, path: string): Buffer {
    const file = this.files(revision).get(path);
    if (!file) throw new Error(`no ${path} in ${revision}`);
    return this.#read(file.sha);
  }

  items(tree: string): readonly TreeItem[] {
    return decodeTree(this.#read(tree));
  }

  writeBlob(content: string | Uint8Array): string {
    return this.#write({ type: "blob", bytes: Buffer.from(content) });
  }

  /** `changes`: undefined removes a path. */
  writeTree(base: string | undefined, changes: ReadonlyMap<string, File | undefined>): string {
    const files = new Map(base === undefined ? [] : this.#flatten(base));
    for (const [path, file] of changes) {
      if (file === undefined) files.delete(path);
      else files.set(path, file);
    }
    return this.#writeFolder([...files].map(([path, file]) => [path.split("/"), file]));
  }

  /** Every commit is a minute after the one before. */
  writeCommit(commit: NewCommit): string {
    this.#seconds += 60;
    return this.#write(encodeCommit({ ...commit, seconds: this.#seconds }));
  }

  #writeFolder(files: readonly (readonly [readonly string[], File])[]): string {
    const folders = new Map<string, (readonly [readonly string[], File])[]>();
    const items: TreeItem[] = [];
    for (const [[name = "", ...rest], file] of files) {
      if (rest.length === 0) items.push({ name, ...file });
      else folders.set(name, [...(folders.get(name) ?? []), [rest, file]]);
    }
    for (const [name, inside] of folders) items.push({ name, mode: "40000", sha: this.#writeFolder(inside) });
    return this.#write(encodeTree(items));
  }

  #flatten(tree: string): FlatTree {
    const known = this.#flat.get(tree);
    if (known) return known;
    const files = new Map<string, File>();
    for (const { mode, name, sha } of this.items(tree)) {
      if (mode !== "40000") files.set(name, { mode, sha });
      else for (const [path, file] of this.#flatten(sha)) files.set(`${name}/${path}`, file);
    }
    this.#flat.set(tree, files);
    return files;
  }

  #write(object: GitObject): string {
    const id = idOf(object);
    this.#objects.set(id, object);
    return id;
  }

  #read(sha: string): Buffer {
    const object = this.#objects.get(sha);
    if (!object) throw new Error(`no object ${sha}`);
    return object.bytes;
  }
}
