import type { DeclaredMember, DeclaredPart } from "../scope/declared.ts";
import { readDeclaration } from "../scope/read-declarations.ts";
import { typeKinds } from "../scope/scope.ts";
import { nearest, type SyntaxNode } from "../syntax/node.ts";
import { type Bound, notOurs } from "./bound.ts";
import type { Context } from "./context.ts";

const members: ReadonlySet<string> = new Set(["method_declaration", "property_declaration", "event_declaration"]);

/** Whatever declares a name with the field `name`, members aside. */
const others: ReadonlySet<string> = new Set([
  ...typeKinds,
  "constructor_declaration",
  "destructor_declaration",
  "enum_member_declaration",
  "parameter",
  "parameter_list",
  "type_parameter",
  "local_function_statement",
  "declaration_expression",
  "declaration_pattern",
  "recursive_pattern",
  "var_pattern",
  "catch_declaration",
  "from_clause",
  "tuple_pattern",
  "tuple_element",
  "extern_alias_directive",
]);

/** What the name of a declaration means: a member of ours that it overrides or implements. Undefined for other names. */
export function declarationBound(node: SyntaxNode, place: SyntaxNode, context: Context): Bound | undefined {
  if (place.kind === "implicit_parameter" || node.kind === "implicit_parameter") return notOurs;
  if (place.kind === "foreach_statement" && node.field === "left") return notOurs;
  if (place.kind === "let_clause" || place.kind === "join_clause")
    return place.children.find(({ kind }) => kind === "identifier") === node ? notOurs : undefined;
  if (node.field !== "name") return undefined;
  if (place.kind === "using_directive") return notOurs;
  if (place.kind === "variable_declarator") return declaredField(node, place, context);
  if (members.has(place.kind)) return declaredMember(node, context);
  return others.has(place.kind) ? notOurs : undefined;
}

function declaredField(node: SyntaxNode, declarator: SyntaxNode, context: Context): Bound {
  return declarator.parent?.parent?.kind === "event_field_declaration" ? declaredMember(node, context) : notOurs;
}

function declaredMember(node: SyntaxNode, context: Context): Bound {
  const found = memberDeclaredAt(node, context);
  return found === undefined ? notOurs : context.origins.bound(found.part, found.member);
}

/** The member whose name stands at a node. */
export function memberDeclaredAt(
  name: SyntaxNode,
  { scopes }: Context,
): { readonly part: DeclaredPart; readonly member: DeclaredMember } | undefined {
  const type = nearest(name, typeKinds);
  const part = type && readDeclaration(type, scopes);
  const member = part?.members.find(({ start, kind }) => start === name.start && kind !== "constructor");
  return part && member && { part, member };
}
