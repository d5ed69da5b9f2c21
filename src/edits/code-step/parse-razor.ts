import { posix } from "node:path";
import { usingsAmong } from "../../csharp/scope/using.ts";
import type { CSharp } from "../../csharp/syntax/grammar.ts";
import { type RazorCode, readRazor } from "../../csharp/syntax/razor.ts";
import type { SyntaxTree } from "../../csharp/syntax/tree.ts";
import type { CodeProject } from "../../inventory/code/code-project.ts";
import type { SourceText } from "../../repository/text.ts";
import type { ParsedFile } from "./parse-files.ts";
import { type FolderImports, importPathsOf, razorClassOf } from "./razor-class.ts";

/** The C# of a Razor file; its trees know the way back to the offsets of the file. */
export interface ParsedRazor extends ParsedFile {
  readonly razor: RazorCode;
  readonly trees: readonly RazorTree[];
}

export type RazorTree = SyntaxTree & Pick<RazorCode, "toSource" | "brokenAt">;

export type RazorProject = Pick<CodeProject, "path" | "rootNamespace">;

/** Every Razor file, with the projects that have it. */
export function viewsOf(projects: readonly CodeProject[]): ReadonlyMap<string, readonly CodeProject[]> {
  const found = new Map<string, readonly CodeProject[]>();
  for (const project of projects) {
    for (const file of project.razorFiles) found.set(file, [...(found.get(file) ?? []), project]);
  }
  return found;
}

/** Those and the files that hold for their folders. */
export function withImports(paths: readonly string[], views: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set(paths.flatMap((path) => [...importPathsOf(path).filter((other) => views.has(other)), path]))];
}

/** Parses Razor files one after another; what holds for a folder is read once. */
export class RazorParser {
  readonly #imports = new Map<string, FolderImports | undefined>();

  constructor(
    private readonly views: ReadonlyMap<string, readonly RazorProject[]>,
    private readonly csharp: CSharp,
    private readonly read: (path: string) => SourceText | undefined,
  ) {}

  /** undefined for a file that is too long. */
  parse(path: string, source: SourceText): ParsedRazor | undefined {
    const projects = this.views.get(path) ?? [];
    const imports = importPathsOf(path).flatMap((other) => this.#importsOf(other) ?? []);
    const code = readRazor(source.text, razorClassOf(path, imports, projects[0]));
    const tree = this.csharp.parse(code.text);
    if (tree === undefined) return undefined;
    const { toSource, brokenAt } = code;
    return {
      file: { path, projects: projects.map((project) => project.path) },
      source,
      razor: code,
      trees: [{ ...tree, toSource, brokenAt }],
      outer: imports.flatMap(({ usings }) => usings),
    };
  }

  #importsOf(path: string): FolderImports | undefined {
    if (this.#imports.has(path)) return this.#imports.get(path);
    const source = this.views.has(path) ? this.read(path) : undefined;
    const made = source && this.#readImports(path, source);
    this.#imports.set(path, made);
    return made;
  }

  #readImports(path: string, { text }: SourceText): FolderImports | undefined {
    const code = readRazor(text);
    const tree = this.csharp.parse(code.text);
    if (tree === undefined) return undefined;
    const usings = usingsAmong(tree.root.children, "local");
    tree.free();
    return { folder: posix.dirname(path), usings, gives: code.gives };
  }
}
