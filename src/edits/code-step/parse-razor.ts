import type { CodeTree } from "../../csharp/namespace-move/move.ts";
import type { SourceFile } from "../../csharp/scope/scope.ts";
import type { CSharp } from "../../csharp/syntax/grammar.ts";
import { readRazor } from "../../csharp/syntax/razor.ts";
import type { CodeProject } from "../../inventory/code/code-project.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import type { SourceText } from "../../repository/text.ts";
import { readSource } from "./parse-files.ts";

/** The C# of a Razor file; its trees know the way back to the offsets of the file. */
export interface ParsedRazor {
  readonly file: SourceFile;
  readonly source: SourceText;
  readonly trees: readonly (CodeTree & { free(): void })[];
  readonly locked?: string;
}

/** Every Razor file, with the paths of the projects that have it. */
export function viewsOf(projects: readonly CodeProject[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { path, razorFiles } of projects) {
    for (const file of razorFiles) found.set(file, [...(found.get(file) ?? []), path]);
  }
  return found;
}

interface RazorReading {
  readonly snapshot: Snapshot;
  readonly projects: readonly string[];
  readonly csharp: CSharp;
}

/** undefined for a file that cannot be read or is too long. */
export function parseRazor(path: string, { snapshot, projects, csharp }: RazorReading): ParsedRazor | undefined {
  const read = readSource(snapshot, path);
  if (read === undefined) return undefined;
  const { text, toSource, brokenAt } = readRazor(read.source.text);
  const tree = csharp.parse(text);
  if (tree === undefined) return undefined;
  const { root, problems } = tree;
  const broken = brokenAt === undefined ? {} : { brokenAt };
  return {
    ...read,
    file: { path, projects },
    trees: [{ root, problems, toSource, ...broken, free: () => tree.free() }],
  };
}
