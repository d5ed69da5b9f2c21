import type { Api, ApiMember, ApiType } from "./api.ts";
import { type ApiData, type ApiLine, expandRoots } from "./api-data.ts";
import { namespaceMove, parseChanges } from "./changes.ts";
import { groupBy, memoize, once } from "./collect.ts";
import { parseType, type TypePlace } from "./parse-type.ts";
import { findTypeHeader, joinTypeRows, readTypeRows } from "./type-rows.ts";

/** Full names of a line's types to the texts of their rows: one per package. */
type TypeTexts = ReadonlyMap<string, readonly string[]>;

/** The API of a release line; undefined where we have none (`3.0`, `4.0`). Types are read when they are asked for. */
export function openApi(data: ApiData, line: string): Api | undefined {
  const index = data.lines.findIndex((entry) => entry.line === line);
  const own = data.lines[index];
  if (!own) return undefined;
  const next = data.lines[index + 1] ?? own;
  const texts = textsByName(data.types, own);
  const namesBySimpleName = groupBy(texts.keys(), simpleName);
  const type = memoize((fullName: string) => findType(texts, fullName, own));
  const extensions = once(() => extensionMethods(texts, type));
  const namespaces = once(() => namespacesOf(texts));
  const changes = once(() => parseChanges(expandRoots(data.changes.get(line) ?? "", next)));
  const changesBySymbol = once(() => groupBy(changes(), (change) => change.symbol));
  const inNextLine = namespaceMove(own, next);
  return {
    line,
    hasNamespace: (name) => namespaces().has(name),
    type,
    typesNamed: (name) => (namesBySimpleName.get(name) ?? []).flatMap((fullName) => type(fullName) ?? []),
    extensionsNamed: (name) => extensions().get(name) ?? [],
    get changes() {
      return changes();
    },
    changesOf: (id) => changesBySymbol().get(inNextLine(id)) ?? [],
    inNextLine,
  };
}

function textsByName(types: readonly string[], line: ApiLine): TypeTexts {
  const inLine = types.flatMap((text) => {
    const header = findTypeHeader(text, line);
    return header ? [{ text, fullName: header.fullName }] : [];
  });
  const groups = groupBy(inLine, ({ fullName }) => fullName);
  return new Map([...groups].map(([fullName, group]) => [fullName, group.map(({ text }) => text)]));
}

function findType(texts: TypeTexts, fullName: string, line: ApiLine): ApiType | undefined {
  const [first, ...more] = (texts.get(fullName) ?? []).map((text) => readTypeRows(text, line));
  return first && parseType(more.reduce(joinTypeRows, first), placeOf(texts, fullName));
}

function placeOf(texts: TypeTexts, fullName: string): TypePlace {
  const around = fullName.slice(0, fullName.lastIndexOf("."));
  if (!texts.has(around)) return { namespace: around, declaringType: undefined };
  return { namespace: placeOf(texts, around).namespace, declaringType: around };
}

/** ``Some.Services.ICache`1`` is an `ICache`. */
function simpleName(fullName: string): string {
  const name = fullName.slice(fullName.lastIndexOf(".") + 1);
  return name.split("`", 1)[0] ?? name;
}

/** By name. Only types whose rows mention `this` are read. */
function extensionMethods(texts: TypeTexts, type: Api["type"]): ReadonlyMap<string, readonly ApiMember[]> {
  const names = [...texts].filter(([, rows]) => rows.some((text) => text.includes("(this "))).map(([name]) => name);
  const members = names.flatMap((name) => type(name)?.members ?? []);
  return groupBy(
    members.filter((member) => member.isExtension),
    (member) => member.name,
  );
}

/** Those of the types, and those around them. */
function namespacesOf(texts: TypeTexts): ReadonlySet<string> {
  const namespaces = new Set<string>();
  for (const fullName of texts.keys()) {
    let { namespace } = placeOf(texts, fullName);
    while (namespace !== "" && !namespaces.has(namespace)) {
      namespaces.add(namespace);
      namespace = namespace.slice(0, Math.max(0, namespace.lastIndexOf(".")));
    }
  }
  return namespaces;
}
