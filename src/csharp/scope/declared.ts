import type { Scope } from "./scope.ts";
import type { TypeSyntax } from "./type-syntax.ts";

/** A type that the repository declares: all its parts. Holds no syntax. */
export interface DeclaredType {
  /** `My.Outer.Client`, nested types with a dot, a backtick and the arity for generic ones. */
  readonly fullName: string;
  readonly namespace: string;
  readonly name: string;
  readonly arity: number;
  readonly parts: readonly DeclaredPart[];
}

export type DeclaredKind = "class" | "record" | "struct" | "interface" | "enum" | "delegate";

/** One declaration of a type; several for a partial one. */
export interface DeclaredPart {
  readonly fullName: string;
  readonly namespace: string;
  readonly name: string;
  readonly arity: number;
  readonly kind: DeclaredKind;
  readonly isStatic: boolean;
  /** Inside the declaration: its own type parameters and members are visible. */
  readonly scope: Scope;
  readonly bases: readonly TypeSyntax[];
  readonly members: readonly DeclaredMember[];
  /** Of the name. Offsets count UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export type DeclaredMemberKind = "constructor" | "method" | "property" | "field" | "event" | "enum-member";

export interface DeclaredMember {
  readonly kind: DeclaredMemberKind;
  /** `.ctor` for constructors, `this[]` for indexers. */
  readonly name: string;
  readonly scope: Scope;
  /** Return, property or field type. */
  readonly type: TypeSyntax | undefined;
  readonly parameters: readonly DeclaredParameter[];
  readonly typeParameters: readonly string[];
  readonly isStatic: boolean;
  readonly isOverride: boolean;
  readonly isPublic: boolean;
  readonly isExtension: boolean;
  /** `IClientStore` of `Task IClientStore.FindAsync()`. */
  readonly explicitInterface: TypeSyntax | undefined;
  /** Of the name. */
  readonly start: number;
  readonly end: number;
}

export interface DeclaredParameter {
  readonly name: string;
  readonly type: TypeSyntax;
  readonly modifier: string | undefined;
  readonly hasDefault: boolean;
}
