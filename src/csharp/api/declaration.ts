import type { ApiAccess, ApiConstraint, ApiObsolete } from "./api.ts";
import { cut, splitList } from "./scan.ts";

/** What all declarations of the tables begin and end with. */
export interface Declaration {
  readonly isExperimental: boolean;
  readonly obsolete: ApiObsolete | undefined;
  readonly access: ApiAccess;
  readonly modifiers: ReadonlySet<string>;
  /** Without all of that: `string ClientId { get; set; }`. */
  readonly rest: string;
  /** `implicit`, `extension block`. */
  readonly mark: string | undefined;
}

const modifierWords = new Set(
  "static required abstract sealed override virtual readonly default const event".split(" "),
);

/** Takes a declaration apart. `readonly` of `readonly struct` is a modifier too. */
export function openDeclaration(text: string): Declaration {
  const attributes = /^(?:\[[^\]]*\] )*/.exec(text)?.[0] ?? "";
  const mark = / \[(?<word>implicit|extension block)\]$/.exec(text);
  const body = text.slice(attributes.length, mark?.index ?? text.length);
  const access = accesses.find((word) => body.startsWith(`${word} `));
  let rest = access ? body.slice(access.length + 1) : body;
  const modifiers = new Set<string>();
  for (let [word] = cut(rest, " "); modifierWords.has(word); [word] = cut(rest, " ")) {
    modifiers.add(word);
    rest = rest.slice(word.length + 1);
  }
  return {
    isExperimental: attributes.includes("[Experimental]"),
    obsolete: readObsolete(attributes),
    access: access ?? "public",
    modifiers,
    rest,
    mark: mark?.groups?.word,
  };
}

const accesses: readonly ApiAccess[] = ["public", "protected internal", "protected"];

/** `[Obsolete]`, `[Obsolete(error)]`, `[Obsolete(see: A,B.C)]`. */
function readObsolete(attributes: string): ApiObsolete | undefined {
  const found = /\[Obsolete(?:\((?<text>[^)]*)\))?\]/.exec(attributes);
  if (!found) return undefined;
  const text = found.groups?.text ?? "";
  const [, see] = cut(text, "see: ");
  return { isError: text.startsWith("error"), see: see?.split(",") ?? [] };
}

/** `T : class, new() where U : notnull`. */
export function readConstraints(clauses: string | undefined): readonly ApiConstraint[] {
  if (clauses === undefined) return [];
  return clauses.split(" where ").map((clause) => {
    const [typeParameter, bounds = ""] = cut(clause, " : ");
    return { typeParameter, bounds: splitList(bounds) };
  });
}

/** Name and type parameters of `ICache<T>`; variance (`in T`) is left out. */
export function readGenericName(text: string): { name: string; typeParameters: readonly string[] } {
  const [name, parameters] = cut(text, "<");
  const list = splitList(parameters?.slice(0, -1) ?? "");
  return { name, typeParameters: list.map((entry) => entry.slice(entry.lastIndexOf(" ") + 1)) };
}
