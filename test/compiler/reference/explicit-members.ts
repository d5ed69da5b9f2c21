import type { Api, ApiMember, ApiType, TypeName } from "../../../src/csharp/api/api.ts";
import { basesOf, findMembers } from "../../../src/csharp/api/inheritance.ts";
import { parseTypeName } from "../../../src/csharp/api/type-name.ts";

/** A member that a class implements for an interface alone: `string IContract.Name`. */
export interface ExplicitMember {
  readonly contract: TypeName;
  readonly member: ApiMember;
}

/** What a class must implement by its own list of interfaces and does not declare: the API leaves such members out. */
export function findExplicitMembers(api: Api, type: ApiType): readonly ExplicitMember[] {
  if (type.kind === "interface" || type.kind === "enum" || type.kind === "delegate") return [];
  return contractsOf(api, type).flatMap((contract) =>
    membersOf(api, contract)
      .filter((asked) => !findMembers(api, type.fullName, asked.name).some((own) => isImplementation(own, asked)))
      .map((member) => ({ contract, member })),
  );
}

/** Interfaces that the type lists, and those above them; not those that only its base class lists. */
function contractsOf(api: Api, { bases }: ApiType): readonly TypeName[] {
  const listed = bases.filter((base) => api.type(parseTypeName(base).name)?.kind === "interface");
  return [...new Set(listed.flatMap((base) => [base, ...basesOf(api, base).map(({ type }) => type)]))];
}

function membersOf(api: Api, contract: TypeName): readonly ApiMember[] {
  const declared = api.type(parseTypeName(contract).name);
  const names = new Set(declared?.members.map(({ name }) => name));
  return [...names]
    .flatMap((name) => findMembers(api, contract, name))
    .filter(({ declaringType, isAbstract }) => isAbstract && declaringType === declared?.fullName);
}

function isImplementation(own: ApiMember, asked: ApiMember): boolean {
  if (own.isStatic || own.isProtected || own.typeParameters.length !== asked.typeParameters.length) return false;
  // Type parameters of methods may have other names.
  return asked.typeParameters.length > 0 || shapeOf(own) === shapeOf(asked);
}

/** Nullable references are no part of a signature. */
function shapeOf({ type, parameters }: ApiMember): string {
  return [type, ...parameters.map((parameter) => parameter.type)].join().replaceAll("?", "");
}
