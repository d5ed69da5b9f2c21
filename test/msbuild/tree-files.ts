import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { ProjectFiles } from "../../src/msbuild/evaluation.ts";
import type { Tree } from "./engine.ts";

/** What evaluation sees of a tree that a test wrote down. */
export function filesOf(tree: Tree): ProjectFiles {
  const folders = new Set([""]);
  for (const path of tree.keys()) {
    for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) folders.add(folder);
  }
  const bytes = new Map([...tree].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    read: (path) => bytes.get(path),
    hasFile: (path) => bytes.has(path),
    hasFolder: (path) => folders.has(path),
    *filesBelow(folder) {
      for (const path of tree.keys()) if (folder === "" || path.startsWith(`${folder}/`)) yield path;
    },
  };
}

/** Every file below a folder on disk. */
export function readTree(folder: string): Tree {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

export function projectsOf(tree: Tree): readonly string[] {
  return [...tree.keys()].filter((path) => /\.(cs|fs|vb)proj$/.test(path));
}
