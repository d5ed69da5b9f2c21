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
  /** What the next line changes, in the order of the table. Empty at the newest line. */
  readonly changes: readonly ApiChange[];
  /** The same of one symbol, by its documentation id in this line. */
  changesOf(id: string): readonly ApiChange[];
  /** A name, id or declaration of this line as the next line spells it: other after a namespace move, else the same. */
  inNextLine(text: string): string;
}

export type ApiTypeKind = "class" | "record" | "struct" | "record struct" | "interface" | "enum" | "delegate";

export type ApiAccess = "public" | "protected" | "protected internal";

/** Who said that a symbol should no longer be used, and what to use: API names that the message mentions. */
export interface ApiObsolete {
  readonly isError: boolean;
  readonly see: readonly string[];
}

/** `where T : class, Duende.IdentityServer.Stores.IClientStore`. */
export interface ApiConstraint {
  readonly typeParameter: string;
  /** Types, `class`, `struct`, `notnull`, `new()`. */
  readonly bounds: readonly string[];
}

export interface ApiType {
  /** `T:Duende.IdentityServer.Models.Client`. */
  readonly id: string;
  readonly fullName: string;
  readonly namespace: string;
  readonly name: string;
  /** Full name of the type around a nested one. */
  readonly declaringType: string | undefined;
  /** Packages that declare it: more than one for `IdentityServerBuilderExtensions`, whose members are taken together. */
  readonly packages: readonly string[];
  /** As in the table: `public interface IClientStore`. */
  readonly declaration: string;
  /** Names of type parameters, in order. */
  readonly typeParameters: readonly string[];
  readonly constraints: readonly ApiConstraint[];
  readonly kind: ApiTypeKind;
  readonly access: ApiAccess;
  readonly isStatic: boolean;
  readonly isSealed: boolean;
  readonly isAbstract: boolean;
  readonly isReadonly: boolean;
  readonly isExperimental: boolean;
  readonly obsolete: ApiObsolete | undefined;
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
  /** `.ctor` for constructors, `this[]` for indexers. */
  readonly name: string;
  /** As in the table: `public string ClientId { get; set; }`. */
  readonly declaration: string;
  readonly access: ApiAccess;
  /** Seen by derived classes only. */
  readonly isProtected: boolean;
  readonly isStatic: boolean;
  readonly isExtension: boolean;
  /** Must be implemented: also of members of interfaces without a body. */
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly isOverride: boolean;
  readonly isSealed: boolean;
  readonly isReadonly: boolean;
  readonly isRequired: boolean;
  readonly isConst: boolean;
  readonly isExperimental: boolean;
  readonly obsolete: ApiObsolete | undefined;
  /** A constructor without parameters that the compiler makes. */
  readonly isImplicit: boolean;
  /** Of a member of an interface: has a body, so that nobody must implement it. */
  readonly hasDefault: boolean;
  readonly typeParameters: readonly string[];
  readonly constraints: readonly ApiConstraint[];
  /** Also of an indexer. */
  readonly parameters: readonly ApiParameter[];
  /** Return, property or field type; absent for constructors and enum members. */
  readonly type: TypeName | undefined;
  /** Of a property. */
  readonly accessors: readonly ApiAccessor[];
  /** Text of a constant, an enum member's number or an initial value that is constant. */
  readonly value: string | undefined;
}

export interface ApiAccessor {
  readonly kind: "get" | "set" | "init";
  readonly access: ApiAccess;
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
