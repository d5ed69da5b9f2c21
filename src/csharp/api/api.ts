/**
 * The public API of one release line: IdentityServer's packages, and the IdentityModel that comes with them. Names are
 * as in documentation ids: `Duende.IdentityServer.Models.Client`, a backtick and the arity for generic types.
 */
export interface Api {
  /** `4.1`, `6.3`. */
  readonly line: string;
  hasNamespace(name: string): boolean;
  /** By full name: `Duende.IdentityServer.Services.ICache\`1`; nested types with a dot. */
  type(fullName: string): ApiType | undefined;
  /** Types with this simple name, whatever their namespace and arity. */
  typesNamed(name: string): readonly ApiType[];
  /** Extension methods with this name, of every static class. */
  extensionsNamed(name: string): readonly ApiMember[];
  /** What the next line changes, by documentation id of the old symbol. */
  readonly changes: readonly ApiChange[];
}

export type ApiTypeKind = "class" | "record" | "struct" | "interface" | "enum" | "delegate";

export interface ApiType {
  /** `T:Duende.IdentityServer.Models.Client`. */
  readonly id: string;
  readonly fullName: string;
  readonly namespace: string;
  readonly name: string;
  /** Names of type parameters, in order. */
  readonly typeParameters: readonly string[];
  readonly kind: ApiTypeKind;
  readonly isStatic: boolean;
  readonly isSealed: boolean;
  readonly isAbstract: boolean;
  /** Base class first, then interfaces, as the source declares them. */
  readonly bases: readonly TypeName[];
  /** Declared here, not inherited. */
  readonly members: readonly ApiMember[];
  membersNamed(name: string): readonly ApiMember[];
}

export type ApiMemberKind = "constructor" | "method" | "property" | "field" | "event" | "enum-member";

export interface ApiMember {
  /** `M:Duende.IdentityServer.Stores.IClientStore.FindClientByIdAsync(System.String)`. */
  readonly id: string;
  readonly declaringType: string;
  readonly kind: ApiMemberKind;
  /** `.ctor` for constructors. */
  readonly name: string;
  readonly isStatic: boolean;
  readonly isExtension: boolean;
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly isOverride: boolean;
  readonly isProtected: boolean;
  /** Of a member of an interface: has a body, so that nobody must implement it. */
  readonly hasDefault: boolean;
  readonly typeParameters: readonly string[];
  readonly parameters: readonly ApiParameter[];
  /** Return, property or field type; absent for constructors and enum members. */
  readonly type: TypeName | undefined;
}

export interface ApiParameter {
  readonly name: string;
  readonly type: TypeName;
  readonly modifier: "this" | "params" | "ref" | "out" | "in" | undefined;
  /** Text of the default value; undefined for a required parameter. */
  readonly default: string | undefined;
}

/** A type as it is named in a declaration: `System.Threading.Tasks.Task<Duende.IdentityServer.Models.Client?>`. */
export type TypeName = string;

/** A row of the change table between a line and the next. */
export interface ApiChange {
  readonly kind: string;
  readonly package: string;
  /** Documentation id on the old side, after the namespace move of the step; of added things: on the new side. */
  readonly symbol: string;
  readonly old: string;
  readonly new: string;
  readonly broken: string;
  readonly delta: string;
}
