import type { Api, ApiMember, ApiType } from "./api.ts";
import { type ApiData, type ApiLine, expandRoots, packName } from "./api-data.ts";
import { namespaceMove, parseChanges } from "./changes.ts";
import { groupBy, memoize, once } from "./collect.ts";
import { parseType, type TypePlace } from "./parse-type.ts";
import { findTypeRows, isTypeInLine, joinTypeRows } from "./type-rows.ts";

/** The API of a release line; undefined where we have none (`3.0`, `4.0`). Types are read when they are asked for. */
export function openApi(data: ApiData, line: string): Api | undefined {
  const index = data.lines.findIndex((entry) => entry.line === line);
  const own = data.lines[index];
  if (!own) return undefined;
  const next = data.lines[index + 1] ?? own;
  const type = memoize((fullName: string) => findType(data, own, fullName));
  const typesOf = (packed: readonly string[] = []) => packed.flatMap((name) => type(expandRoots(name, own)) ?? []);
  const namespaces = once(() => namespacesOf(data, own));
  const changes = once(() => parseChanges(expandRoots(data.changes.get(line) ?? "", next)));
  const changesBySymbol = once(() => groupBy(changes(), (change) => change.symbol));
  const inNextLine = namespaceMove(own, next);
  return {
    line,
    hasNamespace: (name) => namespaces().has(name),
    type,
    typesNamed: (name) => typesOf(data.namesOf().get(name)),
    extensionsNamed: (name) => typesOf(data.extensionsOf().get(name)).flatMap((owner) => extensionsOf(owner, name)),
    get changes() {
      return changes();
    },
    changesOf: (id) => changesBySymbol().get(inNextLine(id)) ?? [],
    inNextLine,
  };
}

function findType(data: ApiData, line: ApiLine, fullName: string): ApiType | undefined {
  const packed = packName(fullName, line);
  const [first, ...more] = (data.types.get(packed) ?? []).flatMap((text) => findTypeRows(text, line) ?? []);
  if (!first) return undefined;
  const { namespace, declaringType } = placeOf(data, packed);
  return parseType(more.reduce(joinTypeRows, first), {
    namespace: expandRoots(namespace, line),
    declaringType: declaringType === undefined ? undefined : expandRoots(declaringType, line),
  });
}

/** In packed names. No name is a type in one line and a namespace in another. */
function placeOf({ types }: Pick<ApiData, "types">, packed: string): TypePlace {
  const around = packed.slice(0, packed.lastIndexOf("."));
  if (!types.has(around)) return { namespace: around, declaringType: undefined };
  return { namespace: placeOf({ types }, around).namespace, declaringType: around };
}

function extensionsOf(type: ApiType, name: string): readonly ApiMember[] {
  return type.membersNamed(name).filter((member) => member.isExtension);
}

/** Those of the line's types, and those around them. */
function namespacesOf(data: ApiData, line: ApiLine): ReadonlySet<string> {
  const inLine = [...data.types].filter(([, texts]) => texts.some((text) => isTypeInLine(text, line)));
  const packed = new Set(inLine.map(([name]) => placeOf(data, name).namespace));
  const namespaces = new Set<string>();
  for (let namespace of [...packed].map((name) => expandRoots(name, line))) {
    while (namespace !== "" && !namespaces.has(namespace)) {
      namespaces.add(namespace);
      namespace = namespace.slice(0, Math.max(0, namespace.lastIndexOf(".")));
    }
  }
  return namespaces;
}
