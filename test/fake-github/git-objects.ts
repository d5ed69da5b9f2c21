import { createHash } from "node:crypto";

// https://git-scm.com/book/en/v2/Git-Internals-Git-Objects

export type ObjectType = "blob" | "tree" | "commit" | "tag";

export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Buffer;
}

export interface TreeItem {
  /** `100644`; of a folder `40000`. */
  readonly mode: string;
  readonly name: string;
  readonly sha: string;
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface CommitFields {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  /** Seconds since 1970. */
  readonly seconds: number;
  readonly message: string;
}

/** An object as git stores it: to be hashed, and to be compressed. */
export function withHeader({ type, bytes }: GitObject): Buffer {
  return Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
}

export function idOf(object: GitObject): string {
  return createHash("sha1").update(withHeader(object)).digest("hex");
}

/** Git orders a folder as if its name ended with a slash. */
export function encodeTree(items: readonly TreeItem[]): GitObject {
  const key = ({ name, mode }: TreeItem) => Buffer.from(mode === "40000" ? `${name}/` : name);
  const ordered = items.toSorted((one, other) => Buffer.compare(key(one), key(other)));
  const parts = ordered.flatMap(({ mode, name, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, "hex")]);
  return { type: "tree", bytes: Buffer.concat(parts) };
}

export function decodeTree(bytes: Buffer): readonly TreeItem[] {
  const items: TreeItem[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    const mode = bytes.toString("latin1", at, space);
    items.push({ mode, name: bytes.toString("utf8", space + 1, end), sha: bytes.toString("hex", end + 1, end + 21) });
    at = end + 21;
  }
  return items;
}

export function encodeCommit({ tree, parents, author, seconds, message }: CommitFields): GitObject {
  const by = `${author.name} <${author.email}> ${seconds} +0000`;
  const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${by}`, `committer ${by}`];
  return { type: "commit", bytes: Buffer.from(`${lines.join("\n")}\n\n${message}`) };
}

export function decodeCommit(bytes: Buffer): CommitFields {
  const text = bytes.toString("utf8");
  const end = text.indexOf("\n\n");
  const headers = text.slice(0, end).split("\n");
  const values = (name: string) =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const by = /^(?<name>.*) <(?<email>.*)> (?<seconds>\d+) /.exec(values("author")[0] ?? "")?.groups ?? {};
  return {
    tree: values("tree")[0] ?? "",
    parents: values("parent"),
    author: { name: by.name ?? "", email: by.email ?? "" },
    seconds: Number(by.seconds),
    message: text.slice(end + 2),
  };
}
