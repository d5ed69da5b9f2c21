import type { Api } from "../../csharp/api/api.ts";
import { memoize } from "../../csharp/api/collect.ts";
import { type Binder, binderFor, bindFile } from "../../csharp/bind/binding.ts";
import type { Mention } from "../../csharp/namespace-move/move.ts";
import type { Rule } from "../../csharp/rules/rule.ts";
import type { CSharp } from "../../csharp/syntax/grammar.ts";
import type { CodeFile } from "../../findings/code-file.ts";
import type { Finding, SearchEvidence } from "../../findings/finding.ts";
import { searchForNames } from "../../findings/names-said.ts";
import { namesToSearch } from "../../findings/search-names.ts";
import type { Guide } from "../../guides/guide.ts";
import { type UnsupportedCode, unsupportedCode } from "../../inventory/code/unsupported-code.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import { changeSetOf } from "../../repository/build-change-set.ts";
import type { PlannedCommit } from "../../repository/edit.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { readText } from "../../repository/text.ts";
import { makesType } from "../code/constructed-by-hand.ts";
import { upgradeCode } from "../code/upgrade-code.ts";
import type { Unread } from "./code-work.ts";
import type { KnownFacts } from "./file-facts.ts";
import { moveNamespaces, namesThatMove } from "./move-namespaces.ts";
import { lockOf, type ParsedFile, parseFile, readSource } from "./parse-files.ts";
import { RazorParser } from "./parse-razor.ts";
import { type RepositoryCode, readCode } from "./read-code.ts";

export interface CodeStep {
  readonly guide: Guide;
  readonly rules: readonly Rule[];
  /** Of the line that the step starts from, and of the one that it goes to. */
  readonly api: Api;
  readonly nextApi: Api;
  readonly snapshot: Snapshot;
  readonly inventory: Inventory;
  readonly referencing: readonly string[];
  readonly facts: KnownFacts;
}

export interface CodeStepResult {
  readonly commits: readonly PlannedCommit[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly SearchEvidence[];
  readonly unread: readonly Unread[];
  readonly unsupported: readonly UnsupportedCode[];
  /** Ids of breaking changes that moved namespaces see to. */
  readonly moved: readonly string[];
  readonly mentions: readonly Mention[];
}

/** What a source in any language says that uses the family. */
const familyWords = ["IdentityServer4", "Duende.IdentityServer"];

/**
 * What one step does to the code: one commit per rule, then the namespaces, read anew as the rules leave the code. The
 * commits are to be made one after another on `snapshot`.
 */
export async function codeStep(step: CodeStep, start: () => Promise<CSharp>): Promise<CodeStepResult> {
  const { guide, rules, api, nextApi, snapshot } = step;
  const roots = namesThatMove(api, nextApi);
  const { words, texts } = namesToSearch({ guide, rules, api });
  const code = await readCode({ ...step, names: words, texts: [...texts, ...roots] }, start);
  const again: ParsedFile[] = [];
  const upgraded = upgradeCode({ guide, rules, api, nextApi, ...searchOf(code, step, again) });
  const { after } = changeSetOf(snapshot, upgraded.commits);
  const isSame = after === snapshot;
  const left =
    isSame || roots.length === 0
      ? code
      : await readCode(
          { ...step, snapshot: after, names: [], texts: roots, parsed: unchanged(code, step, after) },
          start,
        );
  const moved = moveNamespaces(left, { ...step, snapshot: after });
  free([...code.files, ...code.razor, ...again, ...left.files, ...left.razor]);
  return {
    commits: [...upgraded.commits, ...moved.commits],
    findings: [...moved.findings, ...upgraded.findings],
    evidence: upgraded.evidence,
    unread: code.unread,
    unsupported: unsupportedCode(snapshot, code.projects, familyWords).filter(({ mentions }) => mentions.length > 0),
    moved: moved.moved,
    mentions: moved.mentions,
  };
}

/** `again` gains what is parsed to look at edits. */
function searchOf(code: RepositoryCode, step: CodeStep, again: ParsedFile[]) {
  const binderOf = bindersOf(code, step.api);
  return {
    files: boundFiles(code, step, binderOf),
    searched: code.compilers.size + code.views.size,
    reread: rereader(code, { step, binderOf, again }),
    isMadeByHand: memoize((type: string) => isMadeIn(step.snapshot, type)),
  };
}

/** Also in files without a name that the step is about. */
function isMadeIn(snapshot: Snapshot, type: string): boolean {
  const paths = snapshot.grep(searchForNames([type]));
  return paths.some((path) => makesType(readSource(snapshot, path)?.source.text ?? "", type));
}

/** The caches of a binder serve all files of its project. */
export function bindersOf({ index, scopes }: RepositoryCode, api: Api): BinderOf {
  return memoize((path) => binderFor({ api, index, project: scopes.get(path) }));
}

/** The files that were parsed, with what names mean in them. */
export function boundFiles(
  { files, razor }: RepositoryCode,
  step: Pick<CodeStep, "inventory">,
  binderOf: BinderOf,
): readonly CodeFile[] {
  return [...files, ...razor].map((file) => boundFile(file, step, binderOf));
}

/** C# that no rule edited. */
function unchanged(
  { files }: RepositoryCode,
  { snapshot }: CodeStep,
  after: Snapshot,
): ReadonlyMap<string, ParsedFile> {
  const kept = files.filter(({ file: { path } }) => after.read(path) === snapshot.read(path));
  return new Map(kept.map((parsed) => [parsed.file.path, parsed]));
}

/** The parser's memory is not the garbage collector's. */
function free(files: readonly ParsedFile[]): void {
  for (const tree of new Set(files.flatMap(({ trees }) => trees))) tree.free();
}

type BinderOf = (project: string) => Binder;

function boundFile(parsed: ParsedFile, { inventory }: Pick<CodeStep, "inventory">, binderOf: BinderOf): CodeFile {
  const { file, source, trees, outer, razor } = parsed;
  const packages = inventory.projects
    .filter(({ path }) => file.projects.includes(path))
    .flatMap(({ references }) => references.map(({ id }) => id));
  const binders = file.projects.map(binderOf);
  const bound = trees.map((tree) => ({ file, tree, ...(outer && { outer }) }));
  const readings = binders.flatMap((binder) => bound.map((each) => bindFile(each, binder)));
  const locked = lockOf(parsed);
  return {
    path: file.path,
    source,
    readings,
    packages: [...new Set(packages)],
    ...(razor && { razor }),
    ...(locked !== undefined && { locked }),
  };
}

interface Rereading {
  readonly step: CodeStep;
  readonly binderOf: BinderOf;
  readonly again: ParsedFile[];
}

/** Reads an edited text as the file that it is to be, to see what is left of the findings. */
function rereader(code: RepositoryCode, { step, binderOf, again }: Rereading) {
  const { csharp } = code;
  if (csharp === undefined) return () => undefined;
  const razor = new RazorParser(code.views, csharp, (path) => readSource(step.snapshot, path)?.source);
  return (file: CodeFile, text: string): CodeFile | undefined => {
    const { path } = file;
    const source = readText(Buffer.from(text));
    const compilers = code.compilers.get(path);
    const isCSharp = file.razor === undefined && compilers !== undefined;
    const parsed = isCSharp ? parseFile({ path, source, compilers }, csharp) : razor.parse(path, source);
    if (parsed === undefined) return undefined;
    again.push(parsed);
    return boundFile(parsed, step, binderOf);
  };
}
