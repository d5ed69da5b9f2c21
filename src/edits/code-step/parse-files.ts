import type { SourceFile } from "../../csharp/scope/scope.ts";
import type { Using } from "../../csharp/scope/using.ts";
import type { CSharp } from "../../csharp/syntax/grammar.ts";
import { liveTexts } from "../../csharp/syntax/live-texts.ts";
import type { RazorCode } from "../../csharp/syntax/razor.ts";
import type { SyntaxTree } from "../../csharp/syntax/tree.ts";
import type { CodeProject } from "../../inventory/code/code-project.ts";
import { sourceKindOf } from "../../inventory/code/source-kind.ts";
import { whyNotEditable } from "../../repository/editable.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { readText, type SourceText } from "../../repository/text.ts";

/** A file of C#, read once; its offsets are those of its text. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly source: SourceText;
  /** One per text that a compilation sees. */
  readonly trees: readonly SyntaxTree[];
  /** Directives from elsewhere that hold at the top: of Razor's folders. */
  readonly outer?: readonly Using[];
  /** Of Razor: the C# that the trees are of. */
  readonly razor?: RazorCode;
  /** Why it must not be edited, as the end of "it ..."; absent when it may be. */
  readonly locked?: string;
}

/** Why rules must not edit it, as the end of "it ...". What is not read may be about the same things. */
export function lockOf({ locked, razor }: ParsedFile): string | undefined {
  return locked ?? (razor?.brokenAt === undefined ? undefined : "cannot be read to its end");
}

/** Which projects compile a file, and how. */
export interface Compilers {
  readonly projects: readonly string[];
  readonly compilations: CodeProject["compilations"];
}

/** Every C# file that some of the projects compile. */
export function compilersOf(projects: readonly CodeProject[]): ReadonlyMap<string, Compilers> {
  const found = new Map<string, Compilers>();
  for (const { path, language, files, compilations } of projects) {
    if (language !== "C#") continue;
    for (const file of files) {
      const known = found.get(file) ?? { projects: [], compilations: [] };
      const own = compilations.filter((compilation) => compilation.files.has(file));
      found.set(file, { projects: [...known.projects, path], compilations: [...known.compilations, ...own] });
    }
  }
  return found;
}

/** A text as these projects compile it: one for each way that makes a difference. */
export function textsOf({ text }: SourceText, { compilations }: Compilers): readonly string[] {
  return liveTexts(text, compilations).map((live) => live.text);
}

/** Reads a text as a file that these projects compile; undefined when it is too long to be parsed. */
export function parseFile(
  file: { readonly path: string; readonly source: SourceText; readonly compilers: Compilers },
  csharp: CSharp,
): ParsedFile | undefined {
  const { path, source, compilers } = file;
  const trees = textsOf(source, compilers).map((text) => csharp.parse(text));
  const parsed = trees.filter((tree) => tree !== undefined);
  if (parsed.length < trees.length) return undefined;
  return { file: { path, projects: compilers.projects }, source, trees: parsed };
}

/** A text of the repository as C#, or why it is none; files that a tool writes or git keeps elsewhere are locked. */
export function readSource(snapshot: Snapshot, path: string): { source: SourceText; locked?: string } | undefined {
  const bytes = snapshot.read(path);
  if (bytes === undefined) return undefined;
  const source = readText(bytes);
  const generated = sourceKindOf(path, source.text) === "generated" ? "is generated" : undefined;
  const locked = whyNotEditable(snapshot, path) ?? generated;
  return locked === undefined ? { source } : { source, locked };
}
