import type { Api, ApiType, TypeName } from "../../../src/csharp/api/api.ts";
import { groupBy } from "../../../src/csharp/api/collect.ts";
import { parseTypeName, type TypeReference } from "../../../src/csharp/api/type-name.ts";

/** Namespaces of the framework and of packages that the reference source is compiled with. */
const foreign = /^(?:System|Microsoft|Newtonsoft|AutoMapper)\./;

/** Full names of types that declarations of the API name, but that neither it nor anybody we compile with declares. */
export function findUndeclared(api: Api, types: readonly ApiType[]): readonly string[] {
  const names = types.flatMap(typesNamedBy).flatMap((type) => namesIn(parseTypeName(type)));
  const isUndeclared = (name: string) => name.includes(".") && !foreign.test(name) && !api.type(name);
  return [...new Set(names)].filter(isUndeclared);
}

/** An empty interface or class for each name: nobody can see more of it than that it is there. */
export function writeStandIns(fullNames: readonly string[]): string {
  const byNamespace = groupBy(fullNames, (name) => name.slice(0, name.lastIndexOf(".")));
  const blocks = [...byNamespace].map(([namespace, names]) => {
    const declarations = names.map((name) => writeStandIn(name.slice(namespace.length + 1)));
    return `namespace ${namespace} {\n${declarations.join("\n")}\n}\n`;
  });
  return blocks.join("");
}

function writeStandIn(name: string): string {
  const [simple = name, arity] = name.split("`");
  const parameters = Array.from({ length: Number(arity ?? 0) }, (_, index) => `T${index}`);
  const kind = /^I[A-Z]/.test(simple) ? "interface" : "class";
  return `public ${kind} ${simple}${parameters.length > 0 ? `<${parameters.join(", ")}>` : ""} { }`;
}

function typesNamedBy({ kind, bases, members }: ApiType): readonly TypeName[] {
  if (kind === "delegate") return [];
  const ofMembers = members.flatMap(({ type, parameters }) => [
    ...(type === undefined ? [] : [type]),
    ...parameters.map((parameter) => parameter.type),
  ]);
  return [...bases, ...ofMembers];
}

function namesIn(type: TypeReference): readonly string[] {
  return [type.name, ...type.arguments.flatMap(namesIn)];
}
