import type { ConfigFile } from "../../src/nuget/config-file.ts";
import { parseConfigFile } from "../../src/nuget/config-file.ts";
import type { Snapshot } from "../../src/repository/snapshot.ts";

export function configFile(path: string, body: string): ConfigFile {
  return parseConfigFile(path, Buffer.from(`<?xml version="1.0"?>\n<configuration>${body}</configuration>`));
}

/** Files in memory; enough of a snapshot to read configuration from. */
export function snapshotOf(files: Readonly<Record<string, string>>): Snapshot {
  const paths = Object.keys(files);
  return {
    commit: "0".repeat(40),
    entries: new Map(paths.map((path) => [path, { kind: "file", oid: path }])),
    read: (path) => (files[path] === undefined ? undefined : Buffer.from(files[path])),
    preload: () => undefined,
    expect: () => undefined,
    grep: () => [],
  };
}
