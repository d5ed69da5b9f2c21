import type { ProjectFiles } from "../msbuild/evaluation.ts";
import type { Snapshot } from "../repository/snapshot.ts";
import type { Bytes } from "../repository/text.ts";

/** The files that evaluation may look at, with some that are not in the repository laid over. */
export function projectFiles(snapshot: Snapshot, virtual: ReadonlyMap<string, Bytes> = new Map()): ProjectFiles {
  let folders: ReadonlySet<string> | undefined;
  const isFile = (path: string) => {
    const kind = snapshot.entries.get(path)?.kind;
    return virtual.has(path) || kind === "file" || kind === "executable";
  };
  return {
    read: (path) => virtual.get(path) ?? snapshot.read(path),
    hasFile: isFile,
    hasFolder: (path) => {
      folders ??= foldersOf(snapshot.entries.keys());
      return folders.has(path);
    },
    *filesBelow(folder) {
      const prefix = folder === "" ? "" : `${folder}/`;
      for (const path of snapshot.entries.keys()) if (path.startsWith(prefix) && isFile(path)) yield path;
    },
  };
}

function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>([""]);
  for (const path of paths) {
    for (
      let end = path.lastIndexOf("/");
      end > 0 && !folders.has(path.slice(0, end));
      end = path.lastIndexOf("/", end - 1)
    ) {
      folders.add(path.slice(0, end));
    }
  }
  return folders;
}
