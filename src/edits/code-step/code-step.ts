import type { Api } from "../../csharp/api/api.ts";
import { memoize } from "../../csharp/api/collect.ts";
import { type Binder, binderFor, bindFile } from "../../csharp/bind/binding.ts";
import type { Rule } from "../../csharp/rules/rule.ts";
import type { CSharp } from "../../csharp/syntax/grammar.ts";
import type { CodeFile } from "../../findings/code-file.ts";
import type { Finding, SearchEvidence } from "../../findings/finding.ts";
import { namesToSearch } from "../../findings/search-names.ts";
import type { Guide } from "../../guides/guide.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import type { PlannedCommit } from "../../repository/edit.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { readText, type SourceText } from "../../repository/text.ts";
import { stackCommits } from "../code/stack-commits.ts";
import { upgradeCode } from "../code/upgrade-code.ts";
import type { Unread } from "./code-work.ts";
import { moveNamespaces, namesThatMove } from "./move-namespaces.ts";
import { type ParsedFile, parseFile } from "./parse-files.ts";
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
}

export interface CodeStepResult {
  readonly commits: readonly PlannedCommit[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly SearchEvidence[];
  readonly unread: readonly Unread[];
}

/** What one step does to the code: namespaces first, then one commit per rule. Every edit is made for `snapshot`. */
export function codeStep(step: CodeStep, csharp: CSharp): CodeStepResult {
  const { guide, rules, api, nextApi } = step;
  const names = [...namesToSearch({ guide, rules, api }), ...namesThatMove(api, nextApi)];
  const code = readCode({ ...step, names }, csharp);
  const moved = moveNamespaces(code, step);
  // The caches of a binder serve all files of its project.
  const binderOf = memoize((path: string) => binderFor({ api, index: code.index, project: code.scopes.get(path) }));
  const files = code.files.map((file) => boundFile(file, step, binderOf));
  const reread = rereader(code, { step, csharp, binderOf });
  const searched = code.compilers.size;
  const upgraded = upgradeCode({ guide, rules, api, nextApi, files, searched, reread });
  const sources = new Map<string, SourceText>([...moved.sources, ...code.files.map(sourceOf)]);
  const commits = stackCommits([...moved.commits, ...apart(upgraded.commits, moved.commits)], sources);
  for (const { trees } of [...code.files, ...code.razor]) for (const tree of trees) tree.free();
  return {
    commits,
    findings: [...moved.findings, ...upgraded.findings],
    evidence: upgraded.evidence,
    unread: code.unread,
  };
}

function sourceOf({ file, source }: ParsedFile): [string, SourceText] {
  return [file.path, source];
}

type BinderOf = (project: string) => Binder;

function boundFile({ file, source, trees, locked }: ParsedFile, { inventory }: CodeStep, binderOf: BinderOf): CodeFile {
  const packages = inventory.projects
    .filter(({ path }) => file.projects.includes(path))
    .flatMap(({ references }) => references.map(({ id }) => id));
  const binders = file.projects.map(binderOf);
  const readings = binders.flatMap((binder) => trees.map((tree) => bindFile({ file, tree }, binder)));
  return {
    path: file.path,
    source,
    readings,
    packages: [...new Set(packages)],
    ...(locked !== undefined && { locked }),
  };
}

interface Rereading {
  readonly step: CodeStep;
  readonly csharp: CSharp;
  readonly binderOf: BinderOf;
}

/** Reads an edited text as the file that it is to be, to see what is left of the findings. */
function rereader(code: RepositoryCode, { step, csharp, binderOf }: Rereading) {
  return (file: CodeFile, text: string): CodeFile | undefined => {
    const compilers = code.compilers.get(file.path);
    if (compilers === undefined) return undefined;
    const parsed = parseFile({ path: file.path, source: readText(Buffer.from(text)), compilers }, csharp);
    return parsed && boundFile(parsed, step, binderOf);
  };
}

/** Edits of rules that do not meet those of the namespaces: the text that they were made for is gone there. */
function apart(commits: readonly PlannedCommit[], moves: readonly PlannedCommit[]): readonly PlannedCommit[] {
  const taken = moves.flatMap(({ edits }) => edits);
  const meets = (edit: PlannedCommit["edits"][number]) =>
    taken.some(
      ({ place, span }) => place.path === edit.place.path && span.start < edit.span.end && edit.span.start < span.end,
    );
  return commits.map(({ message, edits }) => ({ message, edits: edits.filter((edit) => !meets(edit)) }));
}
