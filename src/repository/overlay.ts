import { createHash } from "node:crypto";
import { hasEnding, searcherOf } from "./search.ts";
import type { Entry, GrepOptions, Snapshot } from "./snapshot.ts";
import type { Bytes } from "./text.ts";

/** The snapshot as it will be when the files are written: changed ones keep their mode, new ones are plain files. */
export function overlay(base: Snapshot, files: ReadonlyMap<string, Bytes>): Snapshot {
  if (files.size === 0) return base;
  const entries = withFiles(base, files);
  return {
    commit: base.commit,
    entries,
    read: (path) => files.get(path) ?? base.read(path),
    preload: (paths) => base.preload(paths),
    expect: (options) => base.expect(options),
    grep: (options) => grepOver({ base, files, entries }, options),
  };
}

interface Layers {
  readonly base: Snapshot;
  readonly files: ReadonlyMap<string, Bytes>;
  readonly entries: ReadonlyMap<string, Entry>;
}

function grepOver({ base, files, entries }: Layers, options: GrepOptions): readonly string[] {
  const hits = new Set(base.grep(options).filter((path) => !files.has(path)));
  const holds = searcherOf(options);
  for (const [path, bytes] of files) if (hasEnding(path, options.endings) && holds(bytes)) hits.add(path);
  return [...entries.keys()].filter((path) => hits.has(path));
}

function withFiles(base: Snapshot, files: ReadonlyMap<string, Bytes>): ReadonlyMap<string, Entry> {
  const entries = new Map(base.entries);
  for (const [path, bytes] of files) {
    const kind = entries.get(path)?.kind === "executable" ? "executable" : "file";
    entries.set(path, { kind, oid: blobId(bytes, base.commit.length) });
  }
  return entries.size === base.entries.size ? entries : inGitsOrder(entries);
}

/** Git orders by the bytes of the path, which is not the order of UTF-16 units. */
function inGitsOrder(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  const keyed = Array.from(entries, ([path, entry]) => ({ path, entry, key: Buffer.from(path) }));
  keyed.sort((a, b) => Buffer.compare(a.key, b.key));
  return new Map(keyed.map(({ path, entry }) => [path, entry]));
}

/** Repositories with ids of 64 digits hash with SHA-256. https://git-scm.com/docs/hash-function-transition */
function blobId(bytes: Bytes, digits: number): string {
  const hash = createHash(digits === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
