import { brotliDecompressSync } from "node:zlib";
import { groupBy, once } from "./collect.ts";

/**
 * The public API of all release lines as one text. Rows are shared by the lines that have them:
 *
 *     3.1,IdentityServer4,IdentityModel 4.1,... ...    lines, oldest first, with the roots of their namespaces
 *     =^.Storage TAB ^.Models.Client                   a type, after the package that declares it
 *     ao TAB public class Client                       its declaration: in the lines from a to o, the first to the 15th
 *     acfoPRequirePkce TAB public bool ...             a member: a to c and f to o; the rest of its documentation id
 *     #b                                               changes from the second line to the third
 *     kind TAB package TAB symbol ...                  as in ApiChange, spelled as in the third line
 *
 * `^` stands for the root of IdentityServer's namespaces in the line at hand, `$` for IdentityModel's.
 */
export interface ApiData {
  /** Oldest first. */
  readonly lines: readonly ApiLine[];
  /** Rows of types by their packed names, whatever their lines: one text per package. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  /** Packed names of types by their simple names. */
  readonly namesOf: () => ReadonlyMap<string, readonly string[]>;
  /** Packed names of types by the names of extension methods that one of their lines has. */
  readonly extensionsOf: () => ReadonlyMap<string, readonly string[]>;
  /** Text of the rows after the header line; of each line by its name. */
  readonly changes: ReadonlyMap<string, string>;
}

export interface ApiLine {
  readonly line: string;
  /** `IdentityServer4`. */
  readonly serverRoot: string;
  /** `Duende.IdentityModel`. */
  readonly modelRoot: string;
  /** Stands for the line in rows. */
  readonly letter: string;
}

/**
 * Loads all lines: 2 MB in about 5 ms, once per run and only when there is C# to look at. `openApi` gives a line of it.
 */
export async function readApiData(): Promise<ApiData> {
  const { apiBase64 } = await import("virtual:identityserver-api");
  return parseApiData(brotliDecompressSync(Buffer.from(apiBase64, "base64")).toString("latin1"));
}

/** Cuts the text into its parts; types and changes stay text until somebody asks for them. */
export function parseApiData(text: string): ApiData {
  const [tables = "", ...steps] = text.split("\n#");
  const [head = "", ...texts] = tables.split("\n=");
  const lines = head.split(" ").map((entry, index) => {
    const [line = "", serverRoot = "", modelRoot = ""] = entry.split(",");
    return { line, serverRoot, modelRoot, letter: String.fromCharCode(97 + index) };
  });
  const types = groupBy(texts, (type) => type.slice(type.indexOf("\t") + 1, type.indexOf("\n")));
  return {
    lines,
    types,
    namesOf: once(() => groupBy(types.keys(), simpleName)),
    extensionsOf: once(() => extensionOwners(types)),
    changes: new Map(lines.map(({ line, letter }) => [line, stepText(steps, letter)])),
  };
}

/** ``^.Services.ICache`1`` is an `ICache`. */
function simpleName(fullName: string): string {
  const end = fullName.lastIndexOf("`");
  const start = fullName.lastIndexOf(".") + 1;
  return fullName.slice(start, end < start ? fullName.length : end);
}

function extensionOwners(types: ApiData["types"]): ReadonlyMap<string, readonly string[]> {
  const owners = [...types].flatMap(([packed, texts]) => {
    const names = new Set(texts.flatMap(extensionNames));
    return [...names].map((name) => ({ name, packed }));
  });
  const groups = groupBy(owners, ({ name }) => name);
  return new Map([...groups].map(([name, group]) => [name, group.map(({ packed }) => packed)]));
}

function extensionNames(text: string): readonly string[] {
  if (!text.includes("(this ")) return [];
  const rows = text.split("\n").filter((row) => row.includes("(this "));
  return rows.flatMap((row) => /^[a-z]+M(?<name>\w+)/.exec(row)?.groups?.name ?? []);
}

function stepText(steps: readonly string[], letter: string): string {
  return steps.find((step) => step.startsWith(letter))?.slice(2) ?? "";
}

/** Puts the roots of a line's namespaces where they belong. */
export function expandRoots(text: string, { serverRoot, modelRoot }: ApiLine): string {
  return text.replaceAll("^", serverRoot).replaceAll("$", modelRoot);
}

/** The packed name of a type: names begin with a root or have none. */
export function packName(fullName: string, { serverRoot, modelRoot }: ApiLine): string {
  if (fullName.startsWith(`${serverRoot}.`)) return `^${fullName.slice(serverRoot.length)}`;
  if (fullName.startsWith(`${modelRoot}.`)) return `$${fullName.slice(modelRoot.length)}`;
  return fullName;
}
