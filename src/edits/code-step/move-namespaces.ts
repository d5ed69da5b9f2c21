import type { Api } from "../../csharp/api/api.ts";
import { isLogSettings, moveLogSettings } from "../../csharp/namespace-move/log-settings.ts";
import type { NamespaceMove } from "../../csharp/namespace-move/move.ts";
import { movedNames } from "../../csharp/namespace-move/moved-names.ts";
import { type NamespaceMover, namespaceMover } from "../../csharp/namespace-move/namespace-move.ts";
import { moveUsingItem } from "../../csharp/namespace-move/using-items.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Guide } from "../../guides/guide.ts";
import type { Edit, PlannedCommit } from "../../repository/edit.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { readText, type SourceText } from "../../repository/text.ts";
import type { RepositoryCode } from "./read-code.ts";

export interface MovedNamespaces {
  /** One, or none in a step that moves no namespace. */
  readonly commits: readonly PlannedCommit[];
  readonly findings: readonly Finding[];
  /** Texts of the edited files that are not C#. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

export interface MoveStep {
  readonly guide: Guide;
  readonly api: Api;
  readonly nextApi: Api;
  readonly snapshot: Snapshot;
}

/** What a file must say to be concerned. */
export function namesThatMove(api: Api, nextApi: Api): readonly string[] {
  return movedNames(api, nextApi).roots;
}

/** Moves the namespaces of a step in code, in `<Using>` items and in the names of log categories. */
export function moveNamespaces(code: RepositoryCode, step: MoveStep): MovedNamespaces {
  const { api, nextApi, snapshot, guide } = step;
  const mover = namespaceMover({ from: api, to: nextApi, index: code.index });
  if (mover.names.roots.length === 0) return { commits: [], findings: [], sources: new Map() };
  const settings = settingsFiles(snapshot, mover);
  const moves = [
    ...movesInCode(code, mover),
    ...settings.map(({ path, bytes }) => moveLogSettings(path, bytes, contextOf(mover, code))),
  ];
  const items = code.projects.flatMap(({ usingDeclarations }) =>
    usingDeclarations.flatMap(({ include }) => moveUsingItem(include, mover.names)),
  );
  const edits = distinct([...moves.flatMap((move) => move.edits), ...items]);
  const sources = [...settings.map(({ path }) => path), ...items.map(({ place }) => place.path)];
  return {
    commits: edits.length === 0 ? [] : [{ message: messageOf(mover), edits }],
    findings: moves.flatMap((move) => findingsOf(move, guide)),
    sources: new Map(sources.flatMap((path) => textOf(snapshot, path))),
  };
}

function movesInCode({ files, scopes }: RepositoryCode, mover: NamespaceMover): readonly NamespaceMove[] {
  return files
    .filter(
      ({ locked, source }) => locked === undefined && mover.names.roots.some((root) => source.text.includes(root)),
    )
    .map(({ file, source, trees }) => {
      const projects = file.projects.flatMap((path) => scopes.get(path) ?? []);
      return mover.moveIn({ file, source, language: "csharp", trees, projects });
    });
}

function settingsFiles(snapshot: Snapshot, { names }: NamespaceMover) {
  const paths = snapshot.grep({ strings: names.roots, endings: [".json", ".config", ".xml"] }).filter(isLogSettings);
  snapshot.preload(paths);
  return paths.flatMap((path) => {
    const bytes = snapshot.read(path);
    return bytes === undefined ? [] : [{ path, bytes }];
  });
}

function contextOf({ names }: NamespaceMover, { index }: RepositoryCode) {
  return { names, index };
}

function textOf(snapshot: Snapshot, path: string): readonly (readonly [string, SourceText])[] {
  const bytes = snapshot.read(path);
  return bytes === undefined ? [] : [[path, readText(bytes)]];
}

function messageOf({ names: { from, roots } }: NamespaceMover): string {
  return roots.map((root) => `Rename ${root} to ${from.inNextLine(root)}`).join(", ");
}

/** A name that may have to move belongs to the breaking change that speaks of its namespace. */
function findingsOf({ unknowns }: NamespaceMove, { breakingChanges }: Guide): readonly Finding[] {
  const namespaces = breakingChanges.find(({ symbols = [] }) => symbols.some((symbol) => symbol.startsWith("N:")));
  return unknowns.map(({ place, text, reason }) => ({
    breakingChange: namespaces?.id ?? "namespace-removed",
    rule: null,
    place,
    text,
    outcome: "cannot-tell",
    note: `\`${text}\` ${reason}.`,
    edits: [],
  }));
}

/** A `<Using>` item that several projects import is met in each of them. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [keyOf(edit), edit])).values()];
}

/** Several lines can be put in at one place: the text counts too. */
function keyOf({ place, span, after }: Edit): string {
  return [place.path, span.start, span.end, after].join("\0");
}
