import type { Api, ApiChange } from "../csharp/api/api.ts";
import type { Rule } from "../csharp/rules/rule.ts";
import type { Guide } from "../guides/guide.ts";
import { typeInId } from "./symbol-names.ts";

/** Finds the breaking change of a guide that speaks of a symbol, or what the change is called where none does. */
export type LinkChange = (symbol: string, change: ApiChange) => string;

/**
 * `symbols` of the guide come first, then the types that it looks for in signatures, then what the rules speak of; a type's
 * id stands for its members too.
 */
export function linkChanges(guide: Guide, rules: readonly Rule[], api: Api): LinkChange {
  const ruled = rules.flatMap(({ metadata: { symbols = {}, breakingChange } }) =>
    Object.values(symbols)
      .flat()
      .map((symbol) => [api.inNextLine(symbol), breakingChange] as const),
  );
  const told = guide.breakingChanges.flatMap(({ id, symbols = [] }) =>
    symbols.map((symbol) => [api.inNextLine(symbol), id] as const),
  );
  const [byRule, byGuide] = [ruled, told].map((entries) => new Map(entries.toReversed()));
  const bySignature = signatureLinks(guide);
  return (symbol, change) => {
    const ids = [symbol, `T:${typeInId(symbol)}`, change.symbol, `T:${typeInId(change.symbol)}`].map(api.inNextLine);
    const linked = (known: ReadonlyMap<string, string> | undefined) =>
      ids.map((id) => known?.get(id)).find((id) => id !== undefined);
    return linked(byGuide) ?? bySignature(change) ?? linked(byRule) ?? change.kind;
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
