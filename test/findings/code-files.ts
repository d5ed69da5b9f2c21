import type { Api } from "../../src/csharp/api/api.ts";
import { binderFor, bindFile } from "../../src/csharp/bind/binding.ts";
import type { ProjectScope } from "../../src/csharp/scope/project-scope.ts";
import { indexRepository } from "../../src/csharp/scope/repository-index.ts";
import { liveTexts } from "../../src/csharp/syntax/live-texts.ts";
import type { SyntaxTree } from "../../src/csharp/syntax/tree.ts";
import { lockOf, type ParsedFile } from "../../src/edits/code-step/parse-files.ts";
import { RazorParser } from "../../src/edits/code-step/parse-razor.ts";
import type { CodeFile } from "../../src/findings/code-file.ts";
import { readCSharp } from "../../src/load-csharp.ts";
import { readText } from "../../src/repository/text.ts";

const csharp = await readCSharp();

/** Path to text. */
export type Code = Readonly<Record<string, string>>;

export const host: ProjectScope = { path: "Host/Host.csproj", reach: new Set(["Host/Host.csproj"]), usings: [] };

/** All files of one project, bound on a release line. */
export function codeFiles(code: Code, api: Api, packages: readonly string[] = []): readonly CodeFile[] {
  const paths = Object.keys(code).filter((path) => /\.(?:cshtml|razor)$/.test(path));
  const views = new Map(paths.map((path) => [path, [{ path: host.path, rootNamespace: "Host" }]]));
  const razor = new RazorParser(views, csharp, (path) => readText(Buffer.from(code[path] ?? "")));
  const files = Object.entries(code).flatMap(([path, text]): ParsedFile | readonly ParsedFile[] => {
    const source = readText(Buffer.from(text));
    if (views.has(path)) return razor.parse(path, source) ?? [];
    return { file: { path, projects: [host.path] }, source, trees: treesOf(text) };
  });
  const index = indexRepository(
    files.flatMap(({ file, trees, outer }) => trees.map(({ root }) => ({ file, root, ...(outer && { outer }) }))),
    [host],
  );
  const binder = binderFor({ api, index, project: host });
  return files.map((parsed) => {
    const { file, source, trees, outer, razor: page } = parsed;
    const locked = lockOf(parsed);
    return {
      path: file.path,
      source,
      packages,
      ...(page && { razor: page }),
      ...(locked !== undefined && { locked }),
      readings: trees.map((tree) => bindFile({ file, tree, ...(outer && { outer }) }, binder)),
    };
  });
}

export function treesOf(text: string): readonly SyntaxTree[] {
  return liveTexts(text, []).flatMap((live) => csharp.parse(live.text) ?? []);
}
