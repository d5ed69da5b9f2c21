import type { Api } from "../../csharp/api/api.ts";
import { isLogSettings, moveLogSettings } from "../../csharp/namespace-move/log-settings.ts";
import type { Mention, NamespaceMove } from "../../csharp/namespace-move/move.ts";
import { movedNames } from "../../csharp/namespace-move/moved-names.ts";
import { type NamespaceMover, namespaceMover } from "../../csharp/namespace-move/namespace-move.ts";
import { moveUsingItem } from "../../csharp/namespace-move/using-items.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Guide } from "../../guides/guide.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import type { Edit, PlannedCommit } from "../../repository/edit.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import type { ParsedFile } from "./parse-files.ts";
import type { RepositoryCode } from "./read-code.ts";

export interface MovedNamespaces {
  /** One, or none in a step that moves no namespace. */
  readonly commits: readonly PlannedCommit[];
  readonly findings: readonly Finding[];
  /** Id of the breaking change that the commit sees to. */
  readonly moved: readonly string[];
  /** Old names in comments and strings. */
  readonly mentions: readonly Mention[];
}

export interface MoveStep {
  readonly guide: Guide;
  readonly api: Api;
  readonly nextApi: Api;
  readonly snapshot: Snapshot;
  readonly inventory: Inventory;
}

/** What a file must say to be concerned. */
export function namesThatMove(api: Api, nextApi: Api): readonly string[] {
  return movedNames(api, nextApi).roots;
}

/** Moves the namespaces of a step in code, in `<Using>` items and in the names of log categories. */
export function moveNamespaces(code: RepositoryCode, step: MoveStep): MovedNamespaces {
  const { api, nextApi, snapshot, guide } = step;
  const mover = namespaceMover({ from: api, to: nextApi, index: code.index });
  if (mover.names.roots.length === 0) return { commits: [], findings: [], moved: [], mentions: [] };
  const settings = settingsFiles(snapshot, mover);
  const kept = projectsThatKeep(mover, step.inventory);
  const moves = [
    ...movesInCode(code, mover, new Set(kept.map(({ path }) => path))),
    ...settings.map(({ path, bytes }) => moveLogSettings(path, bytes, contextOf(mover, code))),
  ];
  const items = code.projects.flatMap(({ usingDeclarations }) =>
    usingDeclarations.flatMap(({ include }) => moveUsingItem(include, mover.names)),
  );
  const edits = distinct([...moves.flatMap((move) => move.edits), ...items]);
  return {
    commits: edits.length === 0 ? [] : [{ message: messageOf(mover), edits }],
    findings: [...moves.flatMap((move) => findingsOf(move, guide)), ...kept.map(({ finding }) => finding(guide))],
    moved: edits.length === 0 ? [] : [namesOf(guide).breakingChange],
    mentions: moves.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind !== "elsewhere")),
  };
}

function movesInCode(
  { files, razor, scopes }: RepositoryCode,
  mover: NamespaceMover,
  kept: ReadonlySet<string>,
): readonly NamespaceMove[] {
  const isConcerned = ({ locked, source, file }: Pick<ParsedFile, "locked" | "source" | "file">) =>
    locked === undefined &&
    !file.projects.some((path) => kept.has(path)) &&
    mover.names.roots.some((root) => source.text.includes(root));
  const projectsOf = (paths: readonly string[]) => paths.flatMap((path) => scopes.get(path) ?? []);
  const inCSharp = files
    .filter(isConcerned)
    .map((one) => mover.moveIn({ ...one, language: "csharp", projects: projectsOf(one.file.projects) }));
  const inRazor = razor
    .filter(isConcerned)
    .map((one) => mover.moveIn({ ...one, language: "razor", projects: projectsOf(one.file.projects) }));
  return [...inCSharp, ...inRazor];
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

function messageOf({ names: { from, roots } }: NamespaceMover): string {
  return roots.map((root) => `Rename ${root} to ${from.inNextLine(root)}`).join(", ");
}

interface Keeper {
  readonly path: string;
  finding(guide: Guide): Finding;
}

/**
 * Projects with a package that still speaks the old names to them: `IdentityModel.OidcClient` hands out types of
 * `IdentityModel`. Packages of the family itself moved along.
 */
function projectsThatKeep({ names: { roots } }: NamespaceMover, { projects }: Inventory): readonly Keeper[] {
  return projects.flatMap(({ path, references }) => {
    const keeper = references.find(({ id }) => roots.some((root) => id.startsWith(`${root}.OidcClient`)));
    const root = roots.find((name) => keeper?.id.startsWith(`${name}.`));
    if (root === undefined || keeper === undefined) return [];
    const note = `${keeper.id} hands out types of \`${root}\`, so the names in this project were not moved.`;
    const finding = (guide: Guide): Finding => ({
      ...namesOf(guide),
      place: keeper.place,
      text: keeper.id,
      outcome: "cannot-tell",
      note,
    });
    return [{ path, finding }];
  });
}

/** A name that may have to move belongs to the breaking change that speaks of its namespace. */
function namesOf({ breakingChanges }: Guide): Pick<Finding, "breakingChange" | "rule" | "edits"> {
  const namespaces = breakingChanges.find(({ symbols = [] }) => symbols.some((symbol) => symbol.startsWith("N:")));
  return { breakingChange: namespaces?.id ?? "namespace-removed", rule: null, edits: [] };
}

function findingsOf({ unknowns }: NamespaceMove, guide: Guide): readonly Finding[] {
  return unknowns.map(({ place, text, reason }) => ({
    ...namesOf(guide),
    place,
    text,
    outcome: "cannot-tell",
    note: `\`${text}\` ${reason}.`,
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
