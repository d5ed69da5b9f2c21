import { memoize } from "../api/collect.ts";
import { namespacesOfScope, type Scope, type TypeParameter, withoutTypes } from "./scope.ts";
import { apiType, intersection, type Type, typeNamed, unknownType } from "./type.ts";
import { type NamePart, type NameSyntax, plainName, type TypeSyntax, withArity, writtenName } from "./type-syntax.ts";
import { isUnaware } from "./unaware.ts";
import type { Using } from "./using.ts";
import { declaredType, isNamespace, isOurs, isType, usingsOf, type World } from "./world.ts";

/** What a name in the place of a type or namespace stands for. */
export type Named =
  | { readonly kind: "namespace"; readonly name: string }
  | { readonly kind: "type"; readonly type: Type }
  /** Known to be another package's type or namespace. */
  | { readonly kind: "elsewhere"; readonly name: string }
  /** Another package's type or namespace, or no type at all. */
  | { readonly kind: "not-found" }
  | { readonly kind: "unknown"; readonly reason: string };

const notFound: Named = { kind: "not-found" };

/** Resolves names as C# does: types around, then per enclosing namespace its members and its usings, innermost first. */
export class Resolver {
  readonly #found = new Map<Scope, Map<string, Named>>();
  readonly #imports = new Map<Scope, readonly Import[]>();
  readonly #unaware = new Map<Scope, boolean>();
  /** What `global::A.B` means: the same in every file. */
  readonly #fromTop = memoize((name: string) => {
    const [first, ...more] = plainName(name).parts;
    return first === undefined ? notFound : more.reduce((outer, part) => this.member(outer, part), this.#global(first));
  });
  readonly #bases = new Map<string, readonly Type[]>();
  /** Whose bounds are being resolved: they may speak of the parameter itself. */
  readonly #bounded = new Set<TypeParameter>();

  constructor(readonly world: World) {}

  /** The type that is written; what is not found keeps its written name. */
  type(scope: Scope, syntax: TypeSyntax): Type {
    switch (syntax.kind) {
      case "name":
        return this.#named(scope, syntax);
      case "array":
        return typeNamed(syntax.rank, this.type(scope, syntax.of));
      case "tuple":
        return {
          ...typeNamed("()", ...syntax.elements.map((element) => this.type(scope, element))),
          elementNames: syntax.names,
        };
      case "keyword":
        return apiType(syntax.text);
      case "var":
        return unknownType("declared with var");
      case "other":
        return unknownType("kind of type not looked into");
    }
  }

  /** What each part of a dotted name stands for, in order. */
  parts(scope: Scope, { alias, parts }: NameSyntax, wanted: "type" | "any" = "any"): readonly Named[] {
    const found: Named[] = [];
    for (const part of parts) {
      const before = found.at(-1);
      if (before !== undefined) found.push(this.member(before, part));
      else if (alias === "global") found.push(this.#global(part));
      else if (alias !== undefined) found.push(this.#behindAlias(scope, alias, part));
      else found.push(this.first(scope, part, parts.length === 1 ? wanted : "any"));
    }
    return found;
  }

  #global(part: NamePart): Named {
    const found = this.member({ kind: "namespace", name: "" }, part);
    return found.kind === "not-found" ? { kind: "elsewhere", name: withArity(part.name, part.arity) } : found;
  }

  /** A type or namespace inside another. */
  member(outer: Named, { name, arity }: NamePart): Named {
    if (outer.kind === "elsewhere") return { kind: "elsewhere", name: `${outer.name}.${withArity(name, arity)}` };
    if (outer.kind !== "namespace" && outer.kind !== "type") return outer;
    const prefix = outer.kind === "namespace" ? outer.name : outer.type.name;
    const fullName = prefix === "" ? withArity(name, arity) : `${prefix}.${withArity(name, arity)}`;
    if (isType(this.world, fullName)) {
      const outerTypes = outer.kind === "type" ? outer.type.arguments : [];
      return { kind: "type", type: typeNamed(fullName, ...outerTypes) };
    }
    if (outer.kind === "namespace" && arity === 0 && isNamespace(this.world, fullName))
      return { kind: "namespace", name: fullName };
    return notFound;
  }

  /** A name without anything before it, its type arguments left out. `type`: it cannot be a namespace. */
  first(scope: Scope, part: NamePart, wanted: "type" | "any"): Named {
    if (scope.kind === "member" && scope.typeParameters.length === 0 && scope.parent !== undefined)
      return this.first(scope.parent, part, wanted);
    const known = this.#found.get(scope) ?? new Map<string, Named>();
    if (known.size === 0) this.#found.set(scope, known);
    const key = `${withArity(part.name, part.arity)} ${wanted}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = this.#search(scope, part, wanted);
    known.set(key, found);
    return found;
  }

  /** What scopes share is found once: it is remembered for the scope around them, too. */
  #search(scope: Scope, part: NamePart, wanted: "type" | "any"): Named {
    const found = this.#inScope(scope, part);
    const isWanted = found.kind !== "not-found" && !(found.kind === "namespace" && wanted === "type");
    if (isWanted) return found;
    return scope.parent === undefined ? notFound : this.first(scope.parent, part, wanted);
  }

  #inScope(scope: Scope, part: NamePart): Named {
    const parameter = part.arity === 0 ? scope.typeParameters.find(({ name }) => name === part.name) : undefined;
    if (parameter !== undefined) return { kind: "type", type: this.#parameterType(scope, parameter) };
    if (scope.kind === "member") return notFound;
    if (scope.kind === "type") return this.#nested(scope.type ?? "", part, new Set());
    for (const namespace of namespacesOfScope(scope)) {
      const member = this.member({ kind: "namespace", name: namespace }, part);
      if (member.kind !== "not-found") return member;
      const imported = namespace === scope.namespace ? this.#imported(scope, part) : notFound;
      if (imported.kind !== "not-found") return imported;
    }
    return notFound;
  }

  /** A type parameter has the members of its bounds. */
  #parameterType(scope: Scope, parameter: TypeParameter): Type {
    if (parameter.bounds.length === 0 || this.#bounded.has(parameter)) return typeNamed(parameter.name);
    this.#bounded.add(parameter);
    const types = parameter.bounds.map((bound) => this.type(withoutTypes(scope), bound));
    this.#bounded.delete(parameter);
    return types.length === 1 && types[0] !== undefined ? types[0] : intersection(types);
  }

  #nested(type: string, part: NamePart, seen: Set<string>): Named {
    if (seen.has(type)) return notFound;
    seen.add(type);
    const own = this.member({ kind: "type", type: typeNamed(type) }, part);
    if (own.kind !== "not-found") return own;
    for (const base of this.bases(typeNamed(type))) {
      const inherited = this.#nested(base.name, part, seen);
      if (inherited.kind !== "not-found") return inherited;
    }
    return notFound;
  }

  /** Direct bases of a type of the repository, of all its parts. None for other types. */
  bases(type: Type): readonly Type[] {
    const known = this.#bases.get(type.name);
    if (known !== undefined) return known;
    this.#bases.set(type.name, []);
    const parts = declaredType(this.world, type.name)?.parts ?? [];
    const made = parts.flatMap(({ scope, bases }) => bases.map((base) => this.type(withoutTypes(scope), base)));
    this.#bases.set(type.name, made);
    return made;
  }

  #named(scope: Scope, syntax: NameSyntax): Type {
    const found = this.parts(scope, syntax, "type").at(-1) ?? notFound;
    if (found.kind === "unknown") return unknownType(found.reason);
    const types = syntax.parts.flatMap((part) => part.arguments.map((argument) => this.type(scope, argument)));
    if (found.kind === "type") return types.length === 0 ? found.type : { ...found.type, arguments: types };
    const written = syntax.parts.map(({ name, arity }) => withArity(name, arity)).join(".");
    const name = found.kind === "elsewhere" ? found.name : written;
    const type = typeNamed(name, ...types);
    return this.seesOnlyUnaware(scope, name) ? { ...type, isForeign: true } : type;
  }

  #behindAlias(scope: Scope, alias: string, part: NamePart): Named {
    const outer = this.first(scope, { name: alias, arguments: [], arity: 0 }, "any");
    return outer.kind === "namespace" ? this.member(outer, part) : { kind: "elsewhere", name: part.name };
  }

  #imported(scope: Scope, part: NamePart): Named {
    if (scope.externAliases.includes(part.name)) return { kind: "elsewhere", name: part.name };
    const imports = this.imports(scope);
    const alias =
      part.arity === 0 ? imports.find(({ using }) => using.kind === "alias" && using.alias === part.name) : undefined;
    if (alias !== undefined)
      return alias.target.kind === "not-found" ? { kind: "elsewhere", name: part.name } : alias.target;
    const types = new Map<string, Named & { readonly kind: "type" }>();
    for (const { using, target } of imports) {
      // A using brings types, but no namespaces.
      const found = using.kind === "alias" ? notFound : this.member(target, part);
      if (found.kind === "type") types.set(found.type.name, found);
    }
    const [only] = types.values();
    if (only === undefined || types.size === 1) return only ?? notFound;
    const several = [...types.values()].map(({ type }) => type);
    // Which of its own types the repository means may be open; that it is none of ours is not.
    if (!several.some(({ name }) => isOurs(this.world, name))) return { kind: "type", type: intersection(several) };
    return { kind: "unknown", reason: `${part.name} may be ${[...types.keys()].join(" or ")}` };
  }

  /** Can a name that is not found only be one of packages that know nothing of ours? */
  seesOnlyUnaware(scope: Scope, name: string): boolean {
    if (!this.world.index.isClosed) return false;
    if (name.includes(".")) return isUnaware(name);
    const known = this.#unaware.get(scope);
    if (known !== undefined) return known;
    const parent = scope.parent === undefined || this.seesOnlyUnaware(scope.parent, name);
    const isTold =
      parent &&
      this.imports(scope).every(
        ({ using, target }) =>
          (target.kind !== "not-found" && target.kind !== "elsewhere") || isUnaware(writtenName(using.target)),
      );
    this.#unaware.set(scope, isTold);
    return isTold;
  }

  /** What a scope imports, with what each directive names. */
  imports(scope: Scope): readonly Import[] {
    const known = this.#imports.get(scope);
    if (known !== undefined) return known;
    const bare = { ...scope, usings: [], externAliases: [] };
    this.#imports.set(scope, []);
    const made = usingsOf(this.world, scope).map((using) => ({ using, target: this.#targetOf(bare, using) }));
    this.#imports.set(scope, made);
    return made;
  }

  /** Resolved as if there were no other directives beside it. */
  #targetOf(scope: Scope, { kind, target }: Using): Named {
    const inGlobal = scope.parent === undefined;
    if (target.kind !== "name") return { kind: "type", type: this.type(scope, target) };
    if (!inGlobal) return this.#bareTarget(scope, target, kind);
    if (kind === "namespace" && isPlain(target)) return this.#fromTop(writtenName(target));
    return this.#bareTarget(scope, { ...target, alias: target.alias ?? "global" }, kind);
  }

  #bareTarget(scope: Scope, target: NameSyntax, kind: Using["kind"]): Named {
    const found = this.parts(scope, target).at(-1) ?? notFound;
    const isGeneric = target.parts.some((part) => part.arguments.length > 0);
    if (kind === "namespace" || (found.kind !== "type" && !isGeneric)) return found;
    return { kind: "type", type: this.#named(scope, target) };
  }
}

/** Means the same in every file when it stands outside of all namespaces. */
function isPlain({ alias, parts }: NameSyntax): boolean {
  return (alias ?? "global") === "global" && parts.every(({ arity }) => arity === 0);
}

export interface Import {
  readonly using: Using;
  readonly target: Named;
}
