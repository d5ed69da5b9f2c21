import type { ApiAccessor, ApiMember, ApiMemberKind, ApiParameter, ApiTypeKind, TypeName } from "./api.ts";
import { type Declaration, openDeclaration, readConstraints, readGenericName } from "./declaration.ts";
import { cut, indexOutside, splitList } from "./scan.ts";
import type { MemberRow } from "./type-rows.ts";

/** What a member must know of the type that declares it. */
export interface Owner {
  readonly fullName: string;
  readonly kind: ApiTypeKind;
}

/** What differs by kind. */
type Signature = Pick<
  ApiMember,
  "kind" | "name" | "typeParameters" | "constraints" | "parameters" | "type" | "accessors" | "value"
>;

/** Reads `id` and declaration of a member. */
export function parseMember({ id, declaration }: MemberRow, owner: Owner): ApiMember {
  const opened = openDeclaration(declaration);
  const { modifiers, access, isExperimental, obsolete, mark } = opened;
  const isStatic = modifiers.has("static") || modifiers.has("const") || owner.kind === "enum";
  const hasDefault = modifiers.has("default");
  const signature = readSignature(id, opened, owner);
  return {
    id,
    declaringType: owner.fullName,
    declaration,
    access,
    isProtected: access !== "public",
    isStatic,
    isExtension: signature.parameters[0]?.modifier === "this",
    isAbstract: modifiers.has("abstract") || (owner.kind === "interface" && !hasDefault && !isStatic),
    isVirtual: modifiers.has("virtual"),
    isOverride: modifiers.has("override"),
    isSealed: modifiers.has("sealed"),
    isReadonly: modifiers.has("readonly"),
    isRequired: modifiers.has("required"),
    isConst: modifiers.has("const"),
    isExperimental,
    obsolete,
    isImplicit: mark === "implicit",
    hasDefault,
    ...signature,
  };
}

function readSignature(id: string, { rest, modifiers }: Declaration, { kind }: Owner): Signature {
  if (kind === "enum") return valueMember("enum-member", ...cut(rest, " = "));
  if (id.startsWith("M:") && rest[indexOutside(rest, "(")] === "(" && isConstructor(id)) return constructorOf(rest);
  const [type, named] = cutType(rest);
  if (id.startsWith("M:")) return methodOf(type, named);
  if (id.startsWith("P:")) return propertyOf(type, named);
  const [name, value] = cut(named, " = ");
  return { ...valueMember(modifiers.has("event") ? "event" : "field", name, value), type };
}

function isConstructor(id: string): boolean {
  return cut(id, "(")[0].endsWith(".#ctor");
}

function valueMember(kind: ApiMemberKind, name: string, value: string | undefined): Signature {
  return { kind, name, value, typeParameters: [], constraints: [], parameters: [], type: undefined, accessors: [] };
}

/** `Client(string id)`. */
function constructorOf(text: string): Signature {
  const list = text.slice(text.indexOf("(") + 1, -1);
  return { ...valueMember("constructor", ".ctor", undefined), parameters: splitList(list).map(readParameter) };
}

/** `AddIt<T>(this T it, int count = 0) where T : class`. */
function methodOf(type: TypeName, text: string): Signature {
  const open = indexOutside(text, "(");
  const close = indexOutside(text, ")", open + 1);
  const [, clauses] = cut(text.slice(close), " where ");
  return {
    ...valueMember("method", "", undefined),
    ...readGenericName(text.slice(0, open)),
    constraints: readConstraints(clauses),
    parameters: splitList(text.slice(open + 1, close)).map(readParameter),
    type,
  };
}

/** `ClientId { get; protected set; } = null`, `this[string name] { get; }`. */
function propertyOf(type: TypeName, text: string): Signature {
  const open = indexOutside(text, "{");
  const close = indexOutside(text, "}", open + 1);
  const name = text.slice(0, open).trimEnd();
  const isIndexer = name.startsWith("this[");
  return {
    ...valueMember("property", isIndexer ? "this[]" : name, cut(text.slice(close), " = ")[1]),
    parameters: isIndexer ? splitList(name.slice("this[".length, -1)).map(readParameter) : [],
    type,
    accessors: readAccessors(text.slice(open + 1, close)),
  };
}

/** ` get; protected set; `. */
function readAccessors(text: string): readonly ApiAccessor[] {
  const words = text.split(";").map((word) => word.trim());
  return words.flatMap((word) =>
    (["get", "set", "init"] as const)
      .filter((kind) => word === kind || word.endsWith(` ${kind}`))
      .map((kind) => ({ kind, access: openDeclaration(word).access })),
  );
}

const parameterModifiers = ["this", "params", "ref", "out", "in"] as const;

/** `this Some.Type name`, `int count = 0`. */
function readParameter(text: string): ApiParameter {
  const modifier = parameterModifiers.find((word) => text.startsWith(`${word} `));
  const [type, named] = cutType(modifier ? text.slice(modifier.length + 1) : text);
  const [name, value] = cut(named, " = ");
  return { name, type, modifier, default: value };
}

/** A type and what follows it: a tuple or generic arguments may hold spaces. */
function cutType(text: string): readonly [TypeName, string] {
  const end = indexOutside(text, " ");
  return [text.slice(0, end), text.slice(end + 1)];
}
