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
  const bySignature = signatureLinks(guide);
  return (symbol, change) => {
    const own = [symbol, `T:${typeInId(symbol)}`, change.symbol, `T:${typeInId(change.symbol)}`];
    const named = own.map((id) => known.get(api.inNextLine(id))).find((id) => id !== undefined);
    return named ?? bySignature(change) ?? change.kind;
  };
}

/** Finds the first entry that speaks of a type which a signature gains, loses or has no default value for any more. */
function signatureLinks({ breakingChanges }: Guide): (change: ApiChange) => string | undefined {
  const entries = breakingChanges.flatMap(({ id, signatures = [] }) => signatures.map((type) => ({ id, type })));
  return (change) => {
    if (!signatureKinds.has(change.kind)) return undefined;
    const told = ` ${change.delta === "" ? change.symbol : change.delta} `;
    return entries.find(({ type }) => mentions(told, type))?.id;
  };
}

const signatureKinds: ReadonlySet<string> = new Set([
  "signature-changed",
  "constructor-changed",
  "optional-parameter-added",
  "default-value-removed",
  "parameter-renamed",
]);

/** A whole name: not the beginning of a longer one. */
function mentions(text: string, type: string): boolean {
  const at = text.indexOf(type);
  return at > 0 && !/[\w.]/.test(text[at - 1] ?? "") && !/[\w.]/.test(text[at + type.length] ?? "");
}
