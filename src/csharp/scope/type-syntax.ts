import { childOf, childOfKind, namedChildren, type SyntaxNode } from "../syntax/node.ts";

/** A type as it is written, free of its syntax tree. Nullability and `ref` are left out. */
export type TypeSyntax =
  | NameSyntax
  | { readonly kind: "array"; readonly of: TypeSyntax; readonly rank: string }
  | { readonly kind: "tuple"; readonly elements: readonly TypeSyntax[]; readonly names: readonly string[] }
  | { readonly kind: "keyword"; readonly text: string }
  | { readonly kind: "var" }
  | { readonly kind: "other" };

/** `global::A.B<C>.D`. */
export interface NameSyntax {
  readonly kind: "name";
  /** `global` or an extern alias. */
  readonly alias: string | undefined;
  readonly parts: readonly NamePart[];
}

export interface NamePart {
  readonly name: string;
  readonly arguments: readonly TypeSyntax[];
  /** Also of `ICache<>`, which has no arguments. */
  readonly arity: number;
}

const other: TypeSyntax = { kind: "other" };

/** Type arguments that are nested deeper are not read. */
const maximalDepth = 50;

/** Reads a type; also an expression that may be one (`A.B` in `x is A.B`). */
export function typeSyntaxOf(node: SyntaxNode | undefined): TypeSyntax {
  return readType(node, 0);
}

function readType(node: SyntaxNode | undefined, depth: number): TypeSyntax {
  if (depth > maximalDepth) return other;
  switch (node?.kind) {
    case "predefined_type":
      return { kind: "keyword", text: node.text };
    case "implicit_type":
      return { kind: "var" };
    case "nullable_type":
    case "ref_type":
    case "scoped_type":
      return readType(childOf(node, "type"), depth + 1);
    case "array_type":
      return { kind: "array", of: readType(childOf(node, "type"), depth + 1), rank: rankOf(node) };
    case "tuple_type":
      return tupleOf(node, depth);
    default:
      return readName(node, depth) ?? other;
  }
}

/** Reads `A.B<C>`; undefined for what is not only names and dots. */
export function nameSyntaxOf(node: SyntaxNode | undefined): NameSyntax | undefined {
  return readName(node, 0);
}

function readName(node: SyntaxNode | undefined, depth: number): NameSyntax | undefined {
  const parts: NamePart[] = [];
  let at = node;
  while (at?.kind === "qualified_name" || at?.kind === "member_access_expression") {
    const part = partOf(childOf(at, "name"), depth);
    const qualifier: SyntaxNode | undefined = childOf(at, "qualifier") ?? childOf(at, "expression");
    if (part === undefined) return undefined;
    parts.push(part);
    at = qualifier;
  }
  const isAliased = at?.kind === "alias_qualified_name";
  const first = partOf(isAliased ? childOf(at, "name") : at, depth);
  if (first === undefined) return undefined;
  return {
    kind: "name",
    alias: isAliased ? childOf(at, "alias")?.text : undefined,
    parts: [first, ...parts.reverse()],
  };
}

/** From text such as `Duende.IdentityServer.Models`. */
export function plainName(text: string): NameSyntax {
  const alias = /^(?<alias>\w+)::/.exec(text)?.groups?.alias;
  const names = text.slice(alias === undefined ? 0 : alias.length + 2).split(".");
  return { kind: "name", alias, parts: names.map((name) => ({ name: name.trim(), arguments: [], arity: 0 })) };
}

/** `A.B` of a name, without type arguments; empty for what is no name. */
export function writtenName(type: TypeSyntax): string {
  return type.kind === "name" ? type.parts.map(({ name }) => name).join(".") : "";
}

/** As in documentation ids. */
export function withArity(name: string, arity: number): string {
  return arity === 0 ? name : `${name}\`${arity}`;
}

export function identifierOf(text: string): string {
  return text.startsWith("@") ? text.slice(1) : text;
}

function partOf(node: SyntaxNode | undefined, depth: number): NamePart | undefined {
  if (node?.kind === "identifier") return { name: identifierOf(node.text), arguments: [], arity: 0 };
  if (node?.kind !== "generic_name") return undefined;
  const list = childOfKind(node, "type_argument_list");
  return {
    name: identifierOf(childOfKind(node, "identifier")?.text ?? ""),
    arguments: namedChildren(list).map((argument) => readType(argument, depth + 1)),
    arity: 1 + (list?.children.filter(({ kind }) => kind === ",").length ?? 0),
  };
}

function rankOf(node: SyntaxNode): string {
  const commas = childOf(node, "rank")?.children.filter(({ kind }) => kind === ",").length ?? 0;
  return `[${",".repeat(commas)}]`;
}

function tupleOf(node: SyntaxNode, depth: number): TypeSyntax {
  const elements = namedChildren(node);
  return {
    kind: "tuple",
    elements: elements.map((element) => readType(childOf(element, "type"), depth + 1)),
    names: elements.map((element) => childOf(element, "name")?.text ?? ""),
  };
}
