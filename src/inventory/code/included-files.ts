import type { ItemOperation, ItemPath, Unknown } from "../../msbuild/evaluation.ts";
import { compileGlob } from "../../msbuild/glob.ts";
import type { FileIndex } from "./file-index.ts";

export interface IncludedFiles {
  readonly files: ReadonlySet<string>;
  /** Why some of the files may not be there, or others may be. */
  readonly unknowns: readonly Unknown[];
}

/** Looks up which files the operations on items leave. In doubt a file is there. */
export function includedFiles(operations: readonly ItemOperation[], index: FileIndex): IncludedFiles {
  const files = new Set<string>();
  const unknowns: Unknown[] = [];
  for (const { operation, paths, exclude, uncertain } of operations) {
    if (uncertain) unknowns.push(uncertain);
    for (const path of [...paths, ...exclude]) if (path.kind === "unknown") unknowns.push(path.unknown);
    if (operation === "Include") include({ paths, exclude }, index, files);
    else if (uncertain === undefined) removeFrom(files, paths);
  }
  return { files, unknowns };
}

function include(
  { paths, exclude }: Pick<ItemOperation, "paths" | "exclude">,
  index: FileIndex,
  files: Set<string>,
): void {
  const isExcluded = anyOf(exclude);
  for (const path of paths) {
    for (const file of filesOf(path, index)) if (!isExcluded(file)) files.add(file);
  }
}

function removeFrom(files: Set<string>, paths: readonly ItemPath[]): void {
  const isRemoved = anyOf(paths);
  for (const file of files) if (isRemoved(file)) files.delete(file);
}

function filesOf(path: ItemPath, index: FileIndex): readonly string[] {
  if (path.kind === "file") return index.named(path.path);
  if (path.kind !== "pattern") return [];
  return index.below(fixedFolder(path.path)).filter(matcherOf(path.path));
}

function anyOf(paths: readonly ItemPath[]): (file: string) => boolean {
  const names = new Set(paths.flatMap((path) => (path.kind === "file" ? [path.path.toLowerCase()] : [])));
  const matchers = paths.flatMap((path) => (path.kind === "pattern" ? [matcherOf(path.path)] : []));
  return (file) => names.has(file.toLowerCase()) || matchers.some((isMatch) => isMatch(file));
}

/** The folders of a pattern before its first wildcard. */
function fixedFolder(pattern: string): string {
  const segments = pattern.split("/");
  return segments
    .slice(
      0,
      segments.findIndex((segment) => /[*?]/.test(segment)),
    )
    .join("/");
}

/** Most patterns name a folder first and an ending last, and ask nothing more of what stands between. */
function matcherOf(pattern: string): (path: string) => boolean {
  const lower = pattern.toLowerCase();
  const folder = fixedFolder(lower);
  const prefix = folder === "" ? "" : `${folder}/`;
  const ending = /[^*?/]*$/.exec(lower)?.[0] ?? "";
  const isAnyBetween = ["**", `**/*${ending}`].includes(lower.slice(prefix.length));
  const isMatch = isAnyBetween ? () => true : compileGlob(pattern);
  return (path) => {
    const key = path.toLowerCase();
    return key.startsWith(prefix) && key.endsWith(ending) && isMatch(key);
  };
}
