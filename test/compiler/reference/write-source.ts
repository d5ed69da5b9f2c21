import type { Api, ApiType } from "../../../src/csharp/api/api.ts";
import { groupBy } from "../../../src/csharp/api/collect.ts";
import { type ExplicitMember, findExplicitMembers } from "./explicit-members.ts";
import { findUndeclared, writeStandIns } from "./stand-ins.ts";
import {
  writeConstraints,
  writeExplicitMember,
  writeMember,
  writeObsolete,
  writeTypeParameters,
} from "./write-member.ts";

export interface ReferenceSource {
  readonly text: string;
  readonly types: number;
  readonly members: number;
  /** Members written that the API does not list. */
  readonly explicitMembers: number;
  /** Full names of types that are not of the API, and are there as empty ones. */
  readonly standIns: readonly string[];
}

/**
 * A line's API as C# that declares it without doing anything. Meant for a reference assembly: bodies, base calls and
 * initial values are not compiled there, so nothing is written for their sake.
 */
export function writeReferenceSource(api: Api, types: readonly ApiType[]): ReferenceSource {
  const nested = groupBy(types, ({ declaringType }) => declaringType);
  const explicit = new Map(types.map((type) => [type, findExplicitMembers(api, type)]));
  const outer = (nested.get(undefined) ?? []).map(
    (type) => `namespace ${type.namespace} {\n${writeType(type, { nested, explicit })}\n}`,
  );
  const standIns = findUndeclared(api, types);
  return {
    text: rootNames(`#nullable enable annotations\n${outer.join("\n")}\n${writeStandIns(standIns)}`),
    types: types.length,
    members: types.flatMap(({ members }) => members).length,
    explicitMembers: [...explicit.values()].flat().length,
    standIns,
  };
}

interface Around {
  /** Types by the type around them. */
  readonly nested: ReadonlyMap<string | undefined, readonly ApiType[]>;
  readonly explicit: ReadonlyMap<ApiType, readonly ExplicitMember[]>;
}

function writeType(type: ApiType, around: Around): string {
  if (type.kind === "delegate") return `${writeObsolete(type)}${withoutAttributes(type.declaration)};`;
  const members = type.members.map((member) => writeMember(member, type));
  const inside = (around.nested.get(type.fullName) ?? []).map((inner) => writeType(inner, around));
  const explicit = (around.explicit.get(type) ?? []).map((each) => writeExplicitMember(each, type));
  if (type.kind === "enum") return `${writeHead(type)} {\n${members.join(",\n")}\n}`;
  return [`${writeHead(type)} {`, ...members, ...explicit, ...hiddenConstructor(type), ...inside, "}"].join("\n");
}

function writeHead(type: ApiType): string {
  const words = [
    type.access,
    ...(type.isStatic ? ["static"] : []),
    ...(type.isAbstract && type.kind !== "interface" ? ["abstract"] : []),
    ...(type.isSealed ? ["sealed"] : []),
    ...(type.isReadonly ? ["readonly"] : []),
    type.kind,
    type.name + writeTypeParameters(withVariance(type)),
  ];
  const bases = type.bases.length === 0 ? "" : ` : ${type.bases.join(", ")}`;
  return `${writeObsolete(type)}${words.join(" ")}${bases}${writeConstraints(type.constraints)}`;
}

/** `in T`: only the declaration has it. */
function withVariance({ typeParameters, declaration }: ApiType): readonly string[] {
  const variances = new Map(
    [...declaration.matchAll(/(?<=[<,] ?)(?<word>in|out) (?<name>\w+)/g)].map(({ groups }) => [
      groups?.name,
      groups?.word,
    ]),
  );
  return typeParameters.map((name) => [variances.get(name) ?? [], name].flat().join(" "));
}

/** A class without a constructor in the API has none that others can call; the compiler would make one. */
function hiddenConstructor({ kind, isStatic, members, name }: ApiType): readonly string[] {
  const isClass = kind === "class" || kind === "record";
  if (!isClass || isStatic || members.some((member) => member.kind === "constructor")) return [];
  return [`internal ${name}() { }`];
}

function withoutAttributes(declaration: string): string {
  return declaration.replace(/^(?:\[[^\]]*\] )*/, "");
}

/** Inside `namespace Microsoft.X`, `IdentityModel.Y` would be `Microsoft.IdentityModel.Y`. */
function rootNames(text: string): string {
  const roots = "Duende|System|Microsoft|IdentityModel|IdentityServer4|Newtonsoft|AutoMapper";
  const names = new RegExp(`"(?:\\\\.|[^"\\\\])*"|(?<=namespace )[\\w.]+|(?<![\\w.:])(?<root>${roots})\\.`, "g");
  return text.replace(names, (found, root) => (root === undefined ? found : `global::${found}`));
}
