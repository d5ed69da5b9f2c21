import type { Api, ApiChange } from "../../src/csharp/api/api.ts";
import type { Rule } from "../../src/csharp/rules/rule.ts";
import { linkChanges } from "../../src/findings/breaking-change-links.ts";
import { typeInId } from "../../src/findings/symbol-names.ts";
import { watchChanges } from "../../src/findings/watched-changes.ts";
import type { Guide } from "../../src/guides/guide.ts";

/** What sees to a row of the change table. */
export type Cover =
  /** A rule that is written for its symbol. */
  | "rule"
  /** An entry of the guide speaks of it; the safety net finds its uses. */
  | "entry"
  /** No entry; the safety net finds its uses all the same, and says what the table says. */
  | "net"
  | "unreachable"
  | "none";

export interface CoveredRow {
  readonly change: ApiChange;
  readonly cover: Cover;
}

/** Kinds of rows that break no use of a symbol, and why. */
export const unreachableKinds: Readonly<Record<string, string>> = {
  "type-added": "Nothing of the old line is used there: an entry of its own tells where the name becomes ambiguous.",
  "required-added": "The only constructors are those that set the member.",
};

/** Says of every row of a step's change table what sees to it. */
export function coverage(guide: Guide, rules: readonly Rule[], api: Api): readonly CoveredRow[] {
  const watched = watchChanges(api);
  const linkOf = linkChanges(guide, rules, api);
  const ruled = new Set(
    rules.flatMap(({ metadata }) => Object.values(metadata.symbols ?? {}).flat()).map((id) => api.inNextLine(id)),
  );
  const ids = new Set(guide.breakingChanges.map(({ id }) => id));
  const found = new Set([...watched.ids].flatMap((id) => watched.changesOf(id)));
  const added = new Set([...watched.added.values()].flat());
  return api.changes.map((change) => {
    const { symbol, kind } = change;
    if (ruled.has(symbol) || ruled.has(`T:${typeInId(symbol)}`)) return { change, cover: "rule" };
    if (kind in unreachableKinds) return { change, cover: "unreachable" };
    if (!found.has(change) && !added.has(change)) return { change, cover: "none" };
    return { change, cover: ids.has(linkOf(symbol, change)) ? "entry" : "net" };
  });
}
