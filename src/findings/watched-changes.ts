import type { Api, ApiChange, ApiType } from "../csharp/api/api.ts";
import { groupBy } from "../csharp/api/collect.ts";
import { nameInCode, typeInId } from "./symbol-names.ts";

/** The change table of a step, by the ids of the old line. */
export interface WatchedChanges {
  /** Ids whose uses are to be looked at. */
  readonly ids: ReadonlySet<string>;
  changesOf(id: string): readonly ApiChange[];
  /** Ids that code means by a name. */
  named(name: string): readonly string[];
  /** Members that come to a type, by the full name that it has in the old line. */
  readonly added: ReadonlyMap<string, readonly ApiChange[]>;
}

interface Watched {
  readonly id: string;
  readonly change: ApiChange;
}

export function watchChanges(api: Api): WatchedChanges {
  const watched = api.changes.flatMap((change) => (isAddition(change) ? [] : watchedBy(change, api)));
  const byId = groupBy(watched, ({ id }) => id);
  const byName = groupBy(byId.keys(), nameInCode);
  const additions = api.changes.flatMap((change) => {
    const type = isAddition(change) ? oldType(typeInId(change.symbol), api) : undefined;
    return type === undefined ? [] : [{ type: type.fullName, change }];
  });
  const added = groupBy(additions, ({ type }) => type);
  return {
    ids: new Set(byId.keys()),
    changesOf: (id) => (byId.get(id) ?? []).map(({ change }) => change),
    named: (name) => byName.get(name) ?? [],
    added: new Map([...added].map(([type, rows]) => [type, rows.map(({ change }) => change)])),
  };
}

/** Kinds that concern who implements or derives from a type, though no name of theirs changes. */
export function isAddition({ kind }: ApiChange): boolean {
  return additions.has(kind);
}

const additions: ReadonlySet<string> = new Set([
  "interface-member-added",
  "interface-default-member-added",
  "interface-default-removed",
  "abstract-member-added",
]);

/** A type that is gone takes its members along: code may use them, though not its constructors, without naming the type. */
function watchedBy(change: ApiChange, api: Api): readonly Watched[] {
  const type = oldType(typeInId(change.symbol), api);
  if (type === undefined) return change.symbol.startsWith("N:") ? [{ id: change.symbol, change }] : [];
  if (change.symbol.startsWith("T:")) {
    const members = change.kind === "type-removed" ? type.members : [];
    const unnamed = members.filter(({ isExtension, kind }) => !isExtension && kind !== "constructor");
    return [type, ...unnamed].map(({ id }) => ({ id, change }));
  }
  const member = type.members.find(({ id }) => api.inNextLine(id) === change.symbol);
  return member === undefined ? [] : [{ id: member.id, change }];
}

/** The type that the next line calls by a name. */
export function oldType(nameInNextLine: string, api: Api): ApiType | undefined {
  const named = api.typesNamed(nameInCode(`T:${nameInNextLine}`));
  return named.find(({ fullName }) => api.inNextLine(fullName) === nameInNextLine);
}
