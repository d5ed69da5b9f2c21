import { unescaped } from "./escapes.ts";
import type { ItemOperation, ItemPath } from "./evaluation.ts";
import type { SpecPart } from "./item-spec.ts";
import type { WorkOperation } from "./item-table.ts";
import { absolute, folderOf, repositoryPath, resolve } from "./paths.ts";

/** The operation as others see it: its names as paths of the repository. */
export function publishedOperation(
  { operation, names, exclude, uncertain }: WorkOperation,
  projectPath: string,
): ItemOperation {
  const folder = folderOf(absolute(projectPath));
  const paths = (parts: readonly SpecPart[]) => parts.flatMap((part) => pathsOf(part, folder));
  return { operation, paths: paths(names), exclude: paths(exclude), ...(uncertain && { uncertain }) };
}

function pathsOf(part: SpecPart, folder: string): readonly ItemPath[] {
  switch (part.kind) {
    case "text":
      return [pathOf(unescaped(part.value.text), "file", folder)];
    case "glob":
      return [pathOf(part.pattern, "pattern", folder)];
    case "items":
      return part.items.map(({ include }) =>
        include.known ? pathOf(unescaped(include.text), "file", folder) : { kind: "unknown", unknown: include.unknown },
      );
    case "unknown":
      return [part];
  }
}

function pathOf(text: string, kind: "file" | "pattern", folder: string): ItemPath {
  const path = repositoryPath(resolve(folder, text));
  return path === undefined ? { kind: "outside" } : { kind, path };
}
