import type { Api } from "../../csharp/api/api.ts";
import { carrierNames, carrierTypes } from "../../csharp/bind/carriers.ts";
import { rivalDeclarations, unseenNamespaces } from "../../csharp/bind/follow.ts";
import type { ProjectScope } from "../../csharp/scope/project-scope.ts";
import { indexDeclarations, type RepositoryIndex } from "../../csharp/scope/repository-index.ts";
import { Resolver } from "../../csharp/scope/resolver.ts";
import { isUnawarePackage } from "../../csharp/scope/unaware.ts";
import type { CSharp } from "../../csharp/syntax/grammar.ts";
import { sourceKindOf } from "../../inventory/code/source-kind.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { type FileFacts, factsOf, type KnownFacts } from "./file-facts.ts";
import { type Compilers, type ParsedFile, parseFile, readSource, textsOf } from "./parse-files.ts";

/** Names that the namespaces of these projects' packages begin with, so far as these may know of ours. */
export function rootsOf({ projects }: Inventory, paths: readonly string[]): readonly string[] {
  const ids = projects
    .filter(({ path }) => paths.includes(path))
    .flatMap(({ references }) => references.map(({ id }) => id))
    .filter((id) => !isUnawarePackage(id));
  return [...new Set(["IdentityServer", "IdentityModel", ...ids.map((id) => id.split(".", 2).join("."))])];
}

export interface CodeToIndex {
  readonly api: Api;
  readonly snapshot: Snapshot;
  readonly csharp: CSharp;
  readonly scopes: readonly ProjectScope[];
  /** Of every file whose types the code can see. */
  readonly compilers: ReadonlyMap<string, Compilers>;
  /** Parsed already. */
  readonly files: readonly ParsedFile[];
  /** What a namespace begins with that may know of ours. */
  readonly roots: readonly string[];
  readonly facts: KnownFacts;
}

/** What a file tells, after its tree is gone. */
interface Indexed extends FileFacts {
  readonly rivals: readonly string[];
}

/**
 * Indexes every file that can bear on what a name means: those that speak of ours or of packages that may know ours, those
 * that say a type through which ours is reached, and those with a type that is called like one of ours. Then what is not in
 * the index is none of ours.
 */
export function indexCode(code: CodeToIndex): RepositoryIndex {
  const { snapshot, compilers } = code;
  const indexed = new Map(code.files.map((file) => [file.file.path, parsedFacts(file, code)]));
  const asked = new Set<string>();
  const readAll = (paths: readonly string[]) => {
    const fresh = paths.filter((path) => compilers.has(path) && !indexed.has(path));
    snapshot.preload(fresh);
    for (const path of fresh) indexed.set(path, readFile(path, code));
    return fresh.length > 0;
  };
  readAll(snapshot.grep({ strings: [...code.roots, "global using"], endings: [".cs"] }));
  for (;;) {
    const index = indexOf([...indexed.values()], code);
    const carriers = carrierTypes(new Resolver({ api: code.api, index, project: undefined }));
    const words = [...carrierNames(index, carriers), ...nearNames([...indexed.values()], index, code.api)];
    const unasked = words.filter((word) => !asked.has(word));
    for (const word of unasked) asked.add(word);
    if (readAll(snapshot.grep({ strings: unasked, endings: [".cs"], words: true }))) continue;
    return index.isClosed ? { ...index, carriers } : index;
  }
}

function indexOf(files: readonly Indexed[], { scopes }: CodeToIndex): RepositoryIndex {
  const declarations = files.flatMap((file) => file.declarations);
  return indexDeclarations(declarations, scopes, { isClosed: files.every(({ isWhole }) => isWhole) });
}

/** Of types that are called like ours, and of namespaces that are imported. */
function nearNames(files: readonly Indexed[], index: RepositoryIndex, api: Api): readonly string[] {
  const imported = new Set(files.flatMap((file) => file.imported));
  const rivals = new Set(files.flatMap((file) => file.rivals));
  const namespaces = unseenNamespaces(imported, { api, index, project: undefined });
  return [...rivals, ...namespaces.map((name) => `namespace ${name}`)];
}

const nothing: Indexed = { declarations: [], imported: [], rivals: [], isWhole: true };

function readFile(path: string, { snapshot, compilers, csharp, api, facts }: CodeToIndex): Indexed {
  const read = readSource(snapshot, path);
  // What EF writes holds nothing of ours, and much text.
  if (read !== undefined && sourceKindOf(path, read.source.text) === "model") return nothing;
  const compiled = compilers.get(path);
  if (read === undefined || compiled === undefined) return { ...nothing, isWhole: false };
  const { source } = read;
  const texts = textsOf(source, compiled);
  const known = facts.of({ path, projects: compiled.projects, texts }, () => {
    const parsed = parseFile({ path, source, compilers: compiled }, csharp);
    const made = parsed && factsOf(parsed);
    for (const tree of parsed?.trees ?? []) tree.free();
    return made;
  });
  return known === undefined
    ? { ...nothing, isWhole: false }
    : { ...known, rivals: rivalDeclarations(source.text, api) };
}

/** What holds for the folder of a Razor file counts there too: its facts are not remembered. */
function parsedFacts(parsed: ParsedFile, { api, facts }: CodeToIndex): Indexed {
  const { file, source, trees, razor } = parsed;
  const texts = trees.map(({ text }) => text);
  const known = razor === undefined ? facts.of({ ...file, texts }, () => factsOf(parsed)) : undefined;
  return { ...(known ?? factsOf(parsed)), rivals: rivalDeclarations(source.text, api) };
}
