import { hasEnding, holdsOneOf } from "../src/repository/search.ts";
import type { Entry, Snapshot } from "../src/repository/snapshot.ts";

/** A snapshot of files given as texts or bytes, for tests of the pure rooms. */
export function snapshotOf(files: Readonly<Record<string, string | Uint8Array>>): Snapshot {
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, toBytes(content)]));
  const entries = new Map<string, Entry>(
    [...bytes.keys()].toSorted().map((path) => [path, { kind: "file", oid: "0".repeat(40) }]),
  );
  return {
    commit: "1".repeat(40),
    entries,
    read: (path) => bytes.get(path),
    preload: () => {},
    expect: () => {},
    grep: (options) =>
      [...entries.keys()].filter(
        (path) => hasEnding(path, options.endings) && holdsOneOf(bytes.get(path) ?? new Uint8Array(), options),
      ),
  };
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
