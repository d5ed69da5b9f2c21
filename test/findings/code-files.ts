import type { Api } from "../../src/csharp/api/api.ts";
import { binderFor, bindFile } from "../../src/csharp/bind/binding.ts";
import type { ProjectScope } from "../../src/csharp/scope/project-scope.ts";
import { indexRepository } from "../../src/csharp/scope/repository-index.ts";
import { liveTexts } from "../../src/csharp/syntax/live-texts.ts";
import type { SyntaxTree } from "../../src/csharp/syntax/tree.ts";
import type { CodeFile } from "../../src/findings/code-file.ts";
import { readCSharp } from "../../src/load-csharp.ts";
import { readText } from "../../src/repository/text.ts";

const csharp = await readCSharp();

/** Path to text. */
export type Code = Readonly<Record<string, string>>;

export const host: ProjectScope = { path: "Host/Host.csproj", reach: new Set(["Host/Host.csproj"]), usings: [] };

/** All files of one project, bound on a release line. */
export function codeFiles(code: Code, api: Api, packages: readonly string[] = []): readonly CodeFile[] {
  const files = Object.entries(code).map(([path, text]) => ({
    file: { path, projects: [host.path] },
    source: readText(Buffer.from(text)),
    trees: treesOf(text),
  }));
  const index = indexRepository(
    files.flatMap(({ file, trees }) => trees.map(({ root }) => ({ file, root }))),
    [host],
  );
  const binder = binderFor({ api, index, project: host });
  return files.map(({ file, source, trees }) => ({
    path: file.path,
    source,
    packages,
    readings: trees.map((tree) => bindFile({ file, tree }, binder)),
  }));
}

export function treesOf(text: string): readonly SyntaxTree[] {
  return liveTexts(text, []).flatMap((live) => csharp.parse(live.text) ?? []);
}
