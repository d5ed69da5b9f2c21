import type { Api, ApiMember, ApiType, TypeName } from "./api.ts";
import { parseTypeName, printTypeName, substituteTypes, type TypeReference } from "./type-name.ts";

/** A base class or interface, generic arguments put in. */
export interface ApiBase {
  readonly type: TypeName;
  /** Undefined outside the API: what is above it is not known. */
  readonly declared: ApiType | undefined;
}

/**
 * Everything a type of the API is by its declaration, nearest first, itself left out. `type` is a type name
 * (`Some.DefaultCache<Some.Client>`) or a full name (``Some.DefaultCache`1``), whose type parameters stay.
 */
export function basesOf(api: Api, type: TypeName): readonly ApiBase[] {
  const found = new Map<TypeName, ApiBase>();
  let level = [parseTypeName(type)];
  while (level.length > 0) {
    level = level.flatMap((reference) => directBases(api, reference)).filter((base) => !found.has(printTypeName(base)));
    for (const base of level) found.set(printTypeName(base), baseOf(api, base));
  }
  return [...found.values()];
}

/**
 * Members with a name that a type has or inherits, nearest first, overridden ones left out, generic arguments put into
 * the types of members and parameters. Constructors are not inherited. None for a type that is not of the API.
 */
export function findMembers(api: Api, type: TypeName, name: string): readonly ApiMember[] {
  const own = baseOf(api, parseTypeName(type));
  if (!own.declared) return [];
  const above = name === ".ctor" ? [] : lookupBases(own.declared, basesOf(api, type));
  const members = new Map<string, ApiMember>();
  for (const { type: owner, declared } of [own, ...above]) {
    for (const member of declared?.membersNamed(name) ?? []) {
      const filled = substituteMember(member, argumentsOf(api, parseTypeName(owner)));
      const key = overloadKey(filled);
      if (!members.has(key)) members.set(key, filled);
    }
  }
  return [...members.values()];
}

/** Members of interfaces are found through interfaces only. */
function lookupBases({ kind }: ApiType, bases: readonly ApiBase[]): readonly ApiBase[] {
  return kind === "interface" ? bases : bases.filter(({ declared }) => declared?.kind !== "interface");
}

function overloadKey({ typeParameters, parameters }: ApiMember): string {
  return [typeParameters.length, ...parameters.map(({ modifier, type }) => `${modifier} ${type}`)].join();
}

function baseOf(api: Api, reference: TypeReference): ApiBase {
  return { type: printTypeName(reference), declared: api.type(reference.name) };
}

function directBases(api: Api, reference: TypeReference): readonly TypeReference[] {
  const types = argumentsOf(api, reference);
  return (api.type(reference.name)?.bases ?? []).map((base) => substituteTypes(parseTypeName(base), types));
}

function substituteMember(member: ApiMember, types: ReadonlyMap<string, TypeReference>): ApiMember {
  if (types.size === 0) return member;
  const fill = (type: TypeName) => printTypeName(substituteTypes(parseTypeName(type), types));
  return {
    ...member,
    type: member.type === undefined ? undefined : fill(member.type),
    parameters: member.parameters.map((parameter) => ({ ...parameter, type: fill(parameter.type) })),
  };
}

/** Names of the type parameters that a type can use to the arguments given for them. */
function argumentsOf(api: Api, { name, arguments: given }: TypeReference): ReadonlyMap<string, TypeReference> {
  const names = typeParametersOf(api, api.type(name));
  return new Map(names.flatMap((parameter, index) => (given[index] ? [[parameter, given[index]] as const] : [])));
}

/** Those of outer types come first. */
function typeParametersOf(api: Api, type: ApiType | undefined): readonly string[] {
  if (!type) return [];
  const outer = type.declaringType === undefined ? [] : typeParametersOf(api, api.type(type.declaringType));
  return [...outer, ...type.typeParameters];
}
