import { childOf, childOfKind, childrenOfKind, hasModifier, namedChildren, type SyntaxNode } from "../syntax/node.ts";
import type { DeclaredMember, DeclaredMemberKind } from "./declared.ts";
import { parametersOf } from "./parameters.ts";
import { type FileScopes, typeParametersOf } from "./scope.ts";
import { identifierOf, typeSyntaxOf } from "./type-syntax.ts";

/** The members that one declaration of a type writes down. */
export function membersOf(type: SyntaxNode, scopes: FileScopes): readonly DeclaredMember[] {
  if (type.kind === "delegate_declaration")
    return memberFrom(type, scopes, { kind: "method", name: "Invoke", type: childOf(type, "type") });
  const body = childOf(type, "body");
  return [...primaryMembers(type, scopes), ...namedChildren(body).flatMap((node) => readMember(node, scopes))];
}

function readMember(node: SyntaxNode, scopes: FileScopes): readonly DeclaredMember[] {
  switch (node.kind) {
    case "method_declaration":
      return memberFrom(node, scopes, { kind: "method", type: childOf(node, "returns") });
    case "constructor_declaration":
      return memberFrom(node, scopes, { kind: "constructor", name: ".ctor" });
    case "property_declaration":
      return memberFrom(node, scopes, { kind: "property", type: childOf(node, "type") });
    case "indexer_declaration":
      return memberFrom(node, scopes, { kind: "property", name: "this[]", type: childOf(node, "type") });
    case "event_declaration":
      return memberFrom(node, scopes, { kind: "event", type: childOf(node, "type") });
    case "enum_member_declaration":
      return memberFrom(node, scopes, { kind: "enum-member" });
    case "field_declaration":
    case "event_field_declaration":
      return fieldsOf(node, scopes);
    default:
      return [];
  }
}

function fieldsOf(node: SyntaxNode, scopes: FileScopes): readonly DeclaredMember[] {
  const declaration = childOfKind(node, "variable_declaration");
  const kind = node.kind === "field_declaration" ? "field" : "event";
  return childrenOfKind(declaration, "variable_declarator").flatMap((declarator) =>
    memberFrom(node, scopes, { kind, type: childOf(declaration, "type"), nameNode: childOf(declarator, "name") }),
  );
}

/** The constructor of `class A(int x)`; a record's parameters are properties too. */
function primaryMembers(type: SyntaxNode, scopes: FileScopes): readonly DeclaredMember[] {
  const list = childOfKind(type, "parameter_list");
  if (list === undefined) return [];
  const own = memberFrom(type, scopes, { kind: "constructor", name: ".ctor" });
  if (type.kind !== "record_declaration") return own;
  const properties = childrenOfKind(list, "parameter").flatMap((parameter) =>
    memberFrom(parameter, scopes, { kind: "property", type: childOf(parameter, "type"), isPublic: true }),
  );
  return [...own, ...properties];
}

interface Made {
  readonly kind: DeclaredMemberKind;
  readonly name?: string;
  readonly type?: SyntaxNode | undefined;
  readonly nameNode?: SyntaxNode | undefined;
  readonly isPublic?: boolean;
}

function memberFrom(node: SyntaxNode, scopes: FileScopes, made: Made): readonly DeclaredMember[] {
  const nameNode = made.nameNode ?? childOf(node, "name") ?? childOfKind(node, "this") ?? node;
  const parameters = made.kind === "field" ? [] : parametersOf(node);
  const explicit = childOfKind(node, "explicit_interface_specifier");
  return [
    {
      kind: made.kind,
      name: made.name ?? identifierOf(nameNode.text),
      scope: made.kind === "method" ? scopes.inside(node) : scopes.around(nameNode),
      type: made.type === undefined ? undefined : typeSyntaxOf(made.type),
      parameters,
      typeParameters: typeParametersOf(node).map(({ name }) => name),
      isStatic: hasModifier(node, "static") || hasModifier(node, "const"),
      isOverride: hasModifier(node, "override"),
      isPublic: made.isPublic ?? hasModifier(node, "public"),
      isExtension: parameters[0]?.modifier === "this",
      explicitInterface: explicit && typeSyntaxOf(namedChildren(explicit)[0]),
      start: nameNode.start,
      end: nameNode.end,
    },
  ];
}
