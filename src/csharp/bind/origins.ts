import type { ApiMember } from "../api/api.ts";
import { findMembers } from "../api/inheritance.ts";
import type { DeclaredMember, DeclaredPart } from "../scope/declared.ts";
import type { Resolver } from "../scope/resolver.ts";
import { apiType, isUnknown, printType, type Type, typeNamed } from "../scope/type.ts";
import type { TypeSyntax } from "../scope/type-syntax.ts";
import { declaredType } from "../scope/world.ts";
import { type Bound, notOurs, unknown } from "./bound.ts";
import { symbolOf } from "./candidate-bound.ts";
import { isSame } from "./conversions.ts";
import type { Members } from "./members.ts";

/** Finds what of ours a member of the repository overrides or implements. */
export class Origins {
  readonly #found = new Map<DeclaredMember, readonly ApiMember[]>();

  constructor(
    private readonly resolver: Resolver,
    private readonly members: Members,
  ) {}

  /** Empty for a member of its own; several when nobody can tell overloads apart. */
  of(part: DeclaredPart, member: DeclaredMember): readonly ApiMember[] {
    const known = this.#found.get(member);
    if (known !== undefined) return known;
    const found = this.#search(part, member);
    this.#found.set(member, found);
    return found;
  }

  /** What a name that means a member of the repository means to us. */
  bound(part: DeclaredPart, member: DeclaredMember): Bound {
    const origins = this.of(part, member);
    const [origin] = origins;
    if (origin === undefined) return notOurs;
    if (origins.length > 1)
      return unknown(
        "overload that is overridden or implemented",
        origins.map(({ id }) => id),
      );
    return { ...symbolOf(origin, this.resolver.world), through: member };
  }

  #search(part: DeclaredPart, member: DeclaredMember): readonly ApiMember[] {
    if (member.isStatic || member.kind === "constructor" || member.kind === "enum-member") return [];
    const inherited = this.#basesWithOrigins(part, member).flatMap((base) =>
      findMembers(this.resolver.world.api, printType(base), member.name),
    );
    const unique = [...new Map(inherited.map((origin) => [origin.id, origin])).values()];
    const alike = unique.filter((origin) => this.#isAlike(origin, member));
    const exact = alike.filter((origin) => this.#isExact(origin, member));
    if (alike.length === 0 && member.isOverride) return this.#originsOfOverridden(part, member);
    return exact.length > 0 ? [...exact.slice(0, 1)] : alike;
  }

  /** What a method of the repository that is overridden overrides or implements itself. */
  #originsOfOverridden(part: DeclaredPart, member: DeclaredMember): readonly ApiMember[] {
    for (const base of this.members.selfAndAncestors(typeNamed(part.fullName)).slice(1)) {
      for (const above of declaredType(this.resolver.world, base.name)?.parts ?? []) {
        const overridden =
          above.kind === "interface" ? undefined : above.members.find((other) => isAlike(other, member));
        if (overridden !== undefined) return this.of(above, overridden);
      }
    }
    return [];
  }

  /** An `override` comes from a class; any public member may implement what an interface asks for. */
  #basesWithOrigins(part: DeclaredPart, member: DeclaredMember): readonly Type[] {
    if (member.explicitInterface !== undefined) return [this.resolver.type(part.scope, member.explicitInterface)];
    if (!member.isOverride && !member.isPublic && part.kind !== "interface") return [];
    const own = typeNamed(part.fullName, ...part.scope.typeParameters.map(({ name }) => typeNamed(name)));
    const bases = this.members.selfAndAncestors(own).slice(1);
    return bases.filter((base) => this.members.isOurs(base) && this.members.isInterface(base) !== member.isOverride);
  }

  #isAlike(origin: ApiMember, member: DeclaredMember): boolean {
    if (origin.isStatic || (origin.kind === "method") !== (member.kind === "method")) return false;
    if (origin.parameters.length !== member.parameters.length) return false;
    if (origin.typeParameters.length !== member.typeParameters.length) return false;
    return this.#pairs(origin, member).every(
      ([theirs, own]) => isUnknown(own) || isSame(theirs, own) || isOpen(theirs),
    );
  }

  #isExact(origin: ApiMember, member: DeclaredMember): boolean {
    return this.#pairs(origin, member).every(([theirs, own]) => isSame(theirs, own));
  }

  #pairs(origin: ApiMember, member: DeclaredMember): readonly (readonly [Type, Type])[] {
    return origin.parameters.map(({ type }, index) => {
      const written = member.parameters[index]?.type ?? { kind: "other" };
      return [apiType(type), this.resolver.type(member.scope, written)] as const;
    });
  }
}

/** Does a method take as many parameters of the same names of types as another? */
function isAlike(other: DeclaredMember, member: DeclaredMember): boolean {
  if (other.name !== member.name || other.kind !== member.kind) return false;
  if (other.parameters.length !== member.parameters.length) return false;
  return other.parameters.every(({ type }, index) => lastName(type) === lastName(member.parameters[index]?.type));
}

function lastName(type: TypeSyntax | undefined): string | undefined {
  return type?.kind === "name" ? type.parts.at(-1)?.name : type?.kind;
}

/** A type parameter of ours, which may stand for anything. */
function isOpen(type: Type): boolean {
  return !type.name.includes(".") && !type.name.startsWith("[") && type.name !== "()";
}
