import type { Api } from "../../csharp/api/api.ts";
import type { ProjectScope } from "../../csharp/scope/project-scope.ts";
import { indexDeclarations, type RepositoryIndex } from "../../csharp/scope/repository-index.ts";
import type { CSharp } from "../../csharp/syntax/grammar.ts";
import { searchForNames } from "../../findings/names-said.ts";
import type { CodeProject } from "../../inventory/code/code-project.ts";
import { readCodeProjects } from "../../inventory/code/read-code-projects.ts";
import { codeSearchPaths, visiblePaths } from "../../inventory/code/search-paths.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import type { Unread } from "./code-work.ts";
import type { KnownFacts } from "./file-facts.ts";
import { indexCode, rootsOf } from "./index-code.ts";
import { type Compilers, compilersOf, type ParsedFile, parseFile, readSource } from "./parse-files.ts";
import { type ParsedRazor, viewsOf } from "./parse-razor.ts";
import { projectScopes } from "./project-scopes.ts";
import { readRazorFiles } from "./read-razor.ts";

/** The code of the projects that can speak of the family. */
export interface RepositoryCode {
  readonly projects: readonly CodeProject[];
  readonly scopes: ReadonlyMap<string, ProjectScope>;
  readonly compilers: ReadonlyMap<string, Compilers>;
  readonly views: ReadonlyMap<string, readonly CodeProject[]>;
  /** Those that say one of the names, in git's order. */
  readonly files: readonly ParsedFile[];
  /** Pages, views and components that say one of the names. */
  readonly razor: readonly ParsedRazor[];
  readonly index: RepositoryIndex;
  readonly unread: readonly Unread[];
  /** The parser, if there was something to read. */
  readonly csharp: CSharp | undefined;
}

export interface CodeRequest {
  readonly api: Api;
  readonly snapshot: Snapshot;
  readonly inventory: Inventory;
  /** Paths of the projects that reference the family. */
  readonly referencing: readonly string[];
  /** Words, and texts that may stand within words: a file must have one to be worth parsing. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly facts: KnownFacts;
  /** Files that were parsed as they are in this snapshot, by path. */
  readonly parsed?: ReadonlyMap<string, ParsedFile>;
}

/** Reads and parses the files that can matter: one search, one read, every file parsed once. Without any, no parser is started. */
export async function readCode(request: CodeRequest, start: () => Promise<CSharp>): Promise<RepositoryCode> {
  const { snapshot, inventory, referencing, names, texts, parsed } = request;
  const searched = codeSearchPaths(inventory, referencing);
  const seen = readCodeProjects(snapshot, inventory, visiblePaths(inventory, searched));
  const projects = seen.filter(({ path }) => searched.includes(path));
  const scopes = projectScopes(seen, inventory);
  const compilers = compilersOf(projects);
  const views = viewsOf(projects);
  const found = snapshot.grep({ ...searchForNames(names), texts });
  const hits = found.filter((path) => compilers.has(path));
  const razorHits = found.filter((path) => views.has(path));
  const shared = { projects, scopes, compilers, views };
  if (hits.length + razorHits.length === 0) return { ...shared, ...nothing };
  const csharp = await start();
  snapshot.preload(hits);
  const unread: Unread[] = [];
  const files = hits.flatMap(
    (path) => parsed?.get(path) ?? parsedFile(path, { snapshot, compilers, csharp, unread }) ?? [],
  );
  const razor = readRazorFiles({ snapshot, csharp, views, paths: razorHits, unread });
  const index = indexCode({
    api: request.api,
    facts: request.facts,
    snapshot,
    csharp,
    scopes: [...scopes.values()],
    compilers: compilersOf(seen),
    files: [...files, ...razor],
    roots: rootsOf(inventory, searched),
  });
  return { ...shared, files, razor, index, unread, csharp };
}

const nothing: Pick<RepositoryCode, "files" | "razor" | "index" | "unread" | "csharp"> = {
  files: [],
  razor: [],
  index: indexDeclarations([], []),
  unread: [],
  csharp: undefined,
};

interface Reading {
  readonly snapshot: Snapshot;
  readonly compilers: ReadonlyMap<string, Compilers>;
  readonly csharp: CSharp;
  readonly unread: Unread[];
}

function parsedFile(path: string, { snapshot, compilers, csharp, unread }: Reading): ParsedFile | undefined {
  const read = readSource(snapshot, path);
  const compiled = compilers.get(path);
  if (read === undefined || compiled === undefined) return undefined;
  const { source, locked } = read;
  const parsed = parseFile({ path, source, compilers: compiled }, csharp);
  if (parsed === undefined) {
    unread.push({ place: { path, line: 1 }, reason: "is too long to be parsed" });
    return undefined;
  }
  for (const { start } of parsed.trees.flatMap(({ problems }) => problems.slice(0, 1))) {
    unread.push({ place: source.place(path, start), reason: "does not parse here" });
  }
  return locked === undefined ? parsed : { ...parsed, locked };
}
