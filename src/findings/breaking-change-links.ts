import type { Api, ApiChange } from "../csharp/api/api.ts";
import type { Rule } from "../csharp/rules/rule.ts";
import type { Guide } from "../guides/guide.ts";
import { typeInId } from "./symbol-names.ts";

/** Finds the breaking change of a guide that speaks of a symbol, or what the change is called where none does. */
export type LinkChange = (symbol: string, change: ApiChange) => string;

/** `symbols` of the guide come first, then those of the rules; a type's id stands for its members too. */
export function linkChanges(guide: Guide, rules: readonly Rule[], api: Api): LinkChange {
  const known = new Map<string, string>();
  for (const { id, metadata } of rules.toReversed())
    for (const symbol of Object.values(metadata.symbols ?? {}).flat())
      if (id !== "") known.set(api.inNextLine(symbol), metadata.breakingChange);
  for (const { id, symbols = [] } of guide.breakingChanges.toReversed())
    for (const symbol of symbols) known.set(api.inNextLine(symbol), id);
  return (symbol, change) => {
    const own = [symbol, `T:${typeInId(symbol)}`, change.symbol, `T:${typeInId(change.symbol)}`];
    return own.map((id) => known.get(api.inNextLine(id))).find((id) => id !== undefined) ?? change.kind;
  };
}
