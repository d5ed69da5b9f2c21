import { parseTypeName, printTypeName, type TypeReference } from "../api/type-name.ts";

/**
 * The type of an expression. Named as in documentation ids where we know the type: ours and the repository's. A type
 * from elsewhere is named as it is written: `Task`1`, `System.Threading.Tasks.Task`1`.
 */
export interface Type extends TypeReference {
  readonly arguments: readonly Type[];
  /** Set where nobody can say what type it is. */
  readonly reason?: string;
  /** Of a package that knows nothing of ours, so that nothing of ours can be reached through it. */
  readonly isForeign?: boolean;
}

/** Some type of a package that knows nothing of ours. */
export const foreignType: Type = { name: "foreign", arguments: [], nullable: false, isForeign: true };

export function unknownType(reason: string): Type {
  return { name: "unknown", arguments: [], nullable: false, reason };
}

export function isUnknown(type: Type): boolean {
  return type.name === "unknown";
}

export function typeNamed(name: string, ...types: readonly Type[]): Type {
  return { name, arguments: types, nullable: false };
}

/** A type that is several: a type parameter with several bounds. */
export function intersection(types: readonly Type[]): Type {
  return typeNamed(`&\`${types.length}`, ...types);
}

export function isIntersection({ name }: Type): boolean {
  return name.startsWith("&");
}

/** From the text of a declaration of the API. */
export function apiType(text: string): Type {
  return parseTypeName(text);
}

export function printType(type: Type): string {
  return printTypeName(type);
}

/** `Task` of ``System.Threading.Tasks.Task`1``. */
export function simpleName(name: string): string {
  const last = name.slice(name.lastIndexOf(".") + 1);
  const arity = last.indexOf("`");
  return arity < 0 ? last : last.slice(0, arity);
}

/** Is a type the one with a full name? Types from elsewhere may be written without their namespace. */
export function isNamed(type: Type, fullName: string): boolean {
  return type.name === fullName || fullName.endsWith(`.${type.name}`);
}
