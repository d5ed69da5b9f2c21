import type { ProjectFiles } from "./evaluation.ts";
import { absolute, folderOf, repositoryPath, resolve } from "./paths.ts";
import type { Scope } from "./scope.ts";

/** Does a file or folder exist? Undefined: it is outside the repository. */
export function exists(path: string, scope: Pick<Scope, "files" | "projectFolder">): boolean | undefined {
  const inside = repositoryPath(resolve(scope.projectFolder, path));
  if (inside === undefined) return undefined;
  return scope.files.hasFile(inside) || scope.files.hasFolder(inside);
}

/** Absolute path of the file in the nearest folder, from a folder upwards to the root of the repository; empty when there is none. */
export function findAbove(file: string, folder: string, files: ProjectFiles): string {
  for (let at = repositoryPath(folder); at !== undefined; at = at === "" ? undefined : parent(at)) {
    const candidate = repositoryPath(resolve(absolute(at), file));
    if (candidate !== undefined && files.hasFile(candidate)) return absolute(candidate);
  }
  return "";
}

function parent(path: string): string {
  const folder = folderOf(path);
  return folder === "." ? "" : folder;
}
