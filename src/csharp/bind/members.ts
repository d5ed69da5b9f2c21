import type { ApiMember } from "../api/api.ts";
import { basesOf, findMembers } from "../api/inheritance.ts";
import { substituteTypes } from "../api/type-name.ts";
import type { DeclaredMember, DeclaredPart } from "../scope/declared.ts";
import type { Resolver } from "../scope/resolver.ts";
import { apiType, isIntersection, isUnknown, printType, simpleName, type Type } from "../scope/type.ts";
import { isUnaware } from "../scope/unaware.ts";
import { declaredType, isOurs, ourType, type World } from "../scope/world.ts";
import { isKnownBase } from "./known-types.ts";

export type Candidate =
  | { readonly kind: "ours"; readonly member: ApiMember }
  | {
      readonly kind: "declared";
      readonly member: DeclaredMember;
      readonly part: DeclaredPart;
      /** Type arguments of the type it was found in. */
      readonly types: ReadonlyMap<string, Type>;
    };

export interface Found {
  /** Nearest first. */
  readonly candidates: readonly Candidate[];
  /** Bases from elsewhere that we do not know: the name may be inherited from there. */
  readonly open: readonly string[];
}

/** Looks members up through the bases of a type: the repository's and ours. */
export class Members {
  readonly #found = new Map<string, Found>();
  readonly #ancestors = new Map<string, readonly Type[]>();

  constructor(private readonly resolver: Resolver) {}

  get world(): World {
    return this.resolver.world;
  }

  find(type: Type, name: string): Found {
    const key = `${printType(type)}.${name}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const found = this.#find(type, name);
    this.#found.set(key, found);
    return found;
  }

  #find(type: Type, name: string): Found {
    const candidates: Candidate[] = [];
    const open: string[] = [];
    const seesInterfaces = this.isInterface(type);
    const types = this.selfAndAncestors(type);
    for (const at of name === ".ctor" ? types.slice(0, 1) : types) {
      if (isIntersection(at) || (!seesInterfaces && this.isInterface(at))) continue;
      const declared = declaredType(this.resolver.world, at.name);
      if (declared !== undefined) candidates.push(...this.#declared(at, declared.parts, name));
      else if (!this.isOurs(at)) open.push(...(isKnownBase(at) || this.isForeign(at) ? [] : [at.name]));
      else candidates.push(...this.#ours(at, name, candidates));
    }
    return { candidates, open };
  }

  /** The type itself, then its bases, nearest first; those of ours too. */
  selfAndAncestors(type: Type): readonly Type[] {
    const key = printType(type);
    const known = this.#ancestors.get(key);
    if (known !== undefined) return known;
    const found = new Map<string, Type>();
    let level: readonly Type[] = [type];
    while (level.length > 0 && found.size < 200) {
      for (const at of level) found.set(printType(at), at);
      level = level.flatMap((at) => this.#bases(at)).filter((base) => !found.has(printType(base)));
    }
    const ancestors = [...found.values()];
    this.#ancestors.set(key, ancestors);
    return ancestors;
  }

  /** One from elsewhere is known by its name only. */
  isInterface(type: Type): boolean {
    if (isIntersection(type)) return true;
    const { name } = type;
    const declared = declaredType(this.resolver.world, name);
    if (declared !== undefined) return declared.parts.some(({ kind }) => kind === "interface");
    const ours = ourType(this.resolver.world, name);
    return ours === undefined ? /^I[A-Z]/.test(simpleName(name)) : ours.kind === "interface";
  }

  isOurs(type: Type): boolean {
    return isOurs(this.resolver.world, type.name);
  }

  /** Is it certain that nothing of ours can be reached through a type? */
  isForeign(type: Type): boolean {
    const { world } = this.resolver;
    if (!world.index.isClosed || isUnknown(type)) return false;
    const isOfPackage = type.isForeign === true || isUnaware(type.name) || /^(?:\[|\(\)|&|null$)/.test(type.name);
    if (!isOfPackage || declaredType(world, type.name) !== undefined || this.isOurs(type)) return false;
    return type.arguments.every((argument) => this.isHarmless(argument));
  }

  /** The same of the repository's own types too. */
  isHarmless(type: Type): boolean {
    const { world } = this.resolver;
    if (declaredType(world, type.name) === undefined) return this.isForeign(type);
    const { carriers } = world.index;
    const isCarrier = carriers === undefined || carriers.has(type.name);
    return !isCarrier && type.arguments.every((argument) => this.isHarmless(argument));
  }

  /** Are all members of a type known, in so far as they have to do with ours? */
  isFullyKnown(type: Type): boolean {
    const { world } = this.resolver;
    return this.selfAndAncestors(type).every(
      (at) => this.isOurs(at) || isIntersection(at) || declaredType(world, at.name) !== undefined || this.isForeign(at),
    );
  }

  /** Is a type, or something it derives from, of ours? */
  derivesFromOurs(type: Type): boolean {
    return this.selfAndAncestors(type).some((at) => this.isOurs(at));
  }

  typeArguments(type: Type): ReadonlyMap<string, Type> {
    const parameters = declaredType(this.resolver.world, type.name)?.parts[0]?.scope.typeParameters ?? [];
    return new Map(
      parameters.flatMap(({ name }, index) => {
        const argument = type.arguments[index];
        return argument === undefined ? [] : [[name, argument] as const];
      }),
    );
  }

  #bases(type: Type): readonly Type[] {
    if (isUnknown(type)) return [];
    if (isIntersection(type)) return type.arguments;
    const types = this.typeArguments(type);
    const own = this.resolver.bases(type);
    if (own.length > 0) return own.map((base) => substituteTypes(base, types));
    if (!this.isOurs(type)) return [];
    return basesOf(this.resolver.world.api, printType(type)).map((base) => apiType(base.type));
  }

  #declared(type: Type, parts: readonly DeclaredPart[], name: string): readonly Candidate[] {
    const types = this.typeArguments(type);
    return parts.flatMap((part) =>
      part.members
        .filter((member) => member.name === name && member.explicitInterface === undefined)
        .map((member): Candidate => ({ kind: "declared", member, part, types })),
    );
  }

  /** `findMembers` looks into the bases itself: what it found for a type nearer by is not found again. */
  #ours(type: Type, name: string, before: readonly Candidate[]): readonly Candidate[] {
    const ids = new Set(before.flatMap((candidate) => (candidate.kind === "ours" ? [candidate.member.id] : [])));
    const members = findMembers(this.resolver.world.api, printType(type), name);
    return members.filter(({ id }) => !ids.has(id)).map((member): Candidate => ({ kind: "ours", member }));
  }
}
