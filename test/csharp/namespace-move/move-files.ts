import { openApi } from "../../../src/csharp/api/open-api.ts";
import type { CodeTree, MoveUnknown, NamespaceMove } from "../../../src/csharp/namespace-move/move.ts";
import { type NamespaceMover, namespaceMover } from "../../../src/csharp/namespace-move/namespace-move.ts";
import type { ProjectScope } from "../../../src/csharp/scope/project-scope.ts";
import { type IndexedFile, indexRepository } from "../../../src/csharp/scope/repository-index.ts";
import type { Using } from "../../../src/csharp/scope/using.ts";
import type { CSharp } from "../../../src/csharp/syntax/grammar.ts";
import { liveTexts } from "../../../src/csharp/syntax/live-texts.ts";
import type { SyntaxNode } from "../../../src/csharp/syntax/node.ts";
import { readRazor } from "../../../src/csharp/syntax/razor.ts";
import type { SyntaxTree } from "../../../src/csharp/syntax/tree.ts";
import { readCSharp } from "../../../src/load-csharp.ts";
import { applyEdits } from "../../../src/repository/apply-edits.ts";
import { type Bytes, readText } from "../../../src/repository/text.ts";
import { apiData } from "../api/open.ts";

const csharp: CSharp = await readCSharp();

export interface Given {
  /** `4.1` or `7.0`. */
  readonly line?: string;
  /** Other files of the project. */
  readonly others?: Readonly<Record<string, string>>;
  readonly project?: Partial<ProjectScope>;
  readonly path?: string;
  readonly outer?: readonly Using[];
}

export interface Moved {
  readonly text: string;
  readonly bytes: Bytes;
  readonly move: NamespaceMove;
  /** `text: reason`. */
  readonly unknowns: readonly string[];
  /** `kind text`. */
  readonly mentions: readonly string[];
}

export function moverOf(
  files: readonly IndexedFile[],
  line: string,
  projects: readonly ProjectScope[],
): NamespaceMover {
  const index = apiData.lines.findIndex((entry) => entry.line === line);
  const [from, to] = [openApi(apiData, line), openApi(apiData, apiData.lines[index + 1]?.line ?? "")];
  if (from === undefined || to === undefined) throw new Error(`there is no step from ${line}`);
  return namespaceMover({ from, to, index: indexRepository(files, projects) });
}

export function treesOf(text: string): readonly SyntaxTree[] {
  return liveTexts(text, []).flatMap((live) => csharp.parse(live.text) ?? []);
}

/** The C# of a Razor file. */
export function razorTree(text: string): CodeTree & { readonly root: SyntaxNode } {
  const code = readRazor(text);
  const tree = csharp.parse(code.text);
  if (tree === undefined) throw new Error("not parsed");
  return { root: tree.root, problems: tree.problems, toSource: code.toSource, brokenAt: code.brokenAt };
}

/** Moves one file of a project with one compilation. */
export function moveFile(input: string | Bytes, given: Given = {}): Moved {
  const bytes = typeof input === "string" ? Buffer.from(input) : input;
  const path = given.path ?? "Host/File.cs";
  const project = { path: "Host/Host.csproj", reach: new Set(["Host/Host.csproj"]), usings: [], ...given.project };
  const source = readText(bytes);
  const fileOf = (name: string) => ({ path: name, projects: [project.path] });
  const language = /\.(?:cshtml|razor)$/.test(path) ? "razor" : "csharp";
  const trees: readonly CodeTree[] = language === "razor" ? [razorTree(source.text)] : treesOf(source.text);
  const files = [
    ...trees.map(({ root }) => ({ file: fileOf(path), root })),
    ...Object.entries(given.others ?? {}).flatMap(([name, text]) =>
      treesOf(text).map(({ root }) => ({ file: fileOf(name), root })),
    ),
  ];
  const mover = moverOf(files, given.line ?? "4.1", [project]);
  const move = mover.moveIn({
    file: fileOf(path),
    source,
    language,
    trees,
    outer: given.outer ?? [],
    projects: [project],
  });
  const after = applyEdits(bytes, path, move.edits);
  return {
    text: readText(after).text,
    bytes: after,
    move,
    unknowns: move.unknowns.map(({ text, reason }: MoveUnknown) => `${text}: ${reason}`),
    mentions: move.mentions.map(({ kind, text }) => `${kind} ${text}`),
  };
}
