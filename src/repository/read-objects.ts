import { UpgradeError } from "../errors.ts";
import { git } from "./git.ts";
import type { Entry, EntryKind } from "./snapshot.ts";
import type { Bytes } from "./text.ts";

/** Files above this many bytes are never read: no source or project file is that long. */
export const largestFile = 20_000_000;

/** Every entry below a commit, in git's order. A sparse or bare clone lists the same as a full one. */
export function listTree(root: string, commit: string): ReadonlyMap<string, Entry> {
  const records = git(root, ["ls-tree", "-r", "-z", "--full-tree", commit]).toString("utf8").split("\0");
  const entries = new Map<string, Entry>();
  for (const record of records) {
    const tab = record.indexOf("\t");
    if (tab < 0) continue;
    const [mode = "", , oid = ""] = record.slice(0, tab).split(" ");
    entries.set(record.slice(tab + 1), { kind: kindOf(mode), oid });
  }
  return entries;
}

// 100664 is a mode that early versions of git wrote.
function kindOf(mode: string): EntryKind {
  if (mode === "120000") return "symlink";
  if (mode === "160000") return "submodule";
  return mode === "100755" ? "executable" : "file";
}

/** Contents by object id, with two calls of git however many there are; undefined for those above `largestFile`. */
export function readBlobs(root: string, oids: readonly string[]): ReadonlyMap<string, Bytes | undefined> {
  const contents = new Map<string, Bytes | undefined>();
  if (oids.length === 0) return contents;
  const small = smallOnes(root, oids);
  for (const oid of oids) contents.set(oid, undefined);
  if (small.length === 0) return contents;
  const output = git(root, ["cat-file", "--batch"], { input: small.join("\n") });
  let position = 0;
  while (position < output.length) {
    const headerEnd = output.indexOf(0x0a, position);
    const [oid = "", , size = ""] = output.toString("latin1", position, headerEnd).split(" ");
    const end = headerEnd + 1 + Number(size);
    contents.set(oid, output.subarray(headerEnd + 1, end));
    position = end + 1;
  }
  return contents;
}

// Sizes are asked for the wanted objects only: `ls-tree -l` would make a partial clone fetch every file.
function smallOnes(root: string, oids: readonly string[]): readonly string[] {
  const lines = git(root, ["cat-file", "--batch-check"], { input: oids.join("\n") })
    .toString("latin1")
    .split("\n");
  return lines.flatMap((line) => {
    const [oid = "", type, size] = line.split(" ");
    if (type === "missing") throw damaged(oid);
    return type === "blob" && Number(size) <= largestFile ? [oid] : [];
  });
}

function damaged(oid: string): UpgradeError {
  return new UpgradeError(`The repository is damaged: object ${oid} is missing.`, {
    remedy: "Run `git fsck` in it, or clone it again.",
  });
}
