import type { Snapshot } from "../repository/snapshot.ts";
import { type ConfigFile, parseConfigFile } from "./config-file.ts";

// The spellings that NuGet looks for, in its order, where file names have a case; elsewhere any spelling will do.
const spellings = ["nuget.config", "NuGet.config", "NuGet.Config"];

/**
 * The configuration files that count for a project in `folder` (from the root of the repository, `""` for the root),
 * nearest first: one per folder, up to the root. Links are not followed.
 */
export function repositoryConfigFiles(snapshot: Snapshot, folder: string): readonly ConfigFile[] {
  const found = new Map<string, string>();
  for (const path of snapshot.entries.keys()) {
    const [parent, name] = split(path);
    if (name.toLowerCase() !== "nuget.config") continue;
    const known = found.get(parent);
    if (known === undefined || rank(name) < rank(known)) found.set(parent, name);
  }
  return foldersUp(folder).flatMap((parent) => {
    const name = found.get(parent);
    if (name === undefined) return [];
    const path = parent === "" ? name : `${parent}/${name}`;
    const bytes = snapshot.read(path);
    return bytes === undefined ? [] : [parseConfigFile(path, bytes)];
  });
}

function rank(name: string): number {
  const index = spellings.indexOf(name);
  return index < 0 ? spellings.length : index;
}

function foldersUp(folder: string): readonly string[] {
  const parts = folder.split("/").filter((part) => part !== "");
  return Array.from({ length: parts.length + 1 }, (_, up) => parts.slice(0, parts.length - up).join("/"));
}

function split(path: string): readonly [folder: string, name: string] {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? ["", path] : [path.slice(0, slash), path.slice(slash + 1)];
}
