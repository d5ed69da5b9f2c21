import {
  childOf,
  childOfKind,
  hasModifier,
  namedChildren,
  type SyntaxNode,
  selfAndDescendants,
} from "../syntax/node.ts";
import type { DeclaredKind, DeclaredPart } from "./declared.ts";
import { membersOf } from "./read-members.ts";
import { type FileScopes, typeKinds, typeParametersOf } from "./scope.ts";
import { identifierOf, typeSyntaxOf } from "./type-syntax.ts";

const holders: ReadonlySet<string> = new Set([
  "compilation_unit",
  "namespace_declaration",
  "declaration_list",
  "ERROR",
  ...typeKinds,
]);

/** The declarations of types in a file, nested ones too, in order. */
export function readDeclarations(root: SyntaxNode, scopes: FileScopes): readonly DeclaredPart[] {
  return typeDeclarationsIn(root).map((node) => readDeclaration(node, scopes));
}

/** Their nodes. What is inside members is not looked at. */
export function typeDeclarationsIn(root: SyntaxNode): readonly SyntaxNode[] {
  const nodes = [...selfAndDescendants(root, (node) => holders.has(node.kind))];
  return nodes.filter((node) => typeKinds.has(node.kind) && childOf(node, "name") !== undefined);
}

export function readDeclaration(node: SyntaxNode, scopes: FileScopes): DeclaredPart {
  const scope = scopes.inside(node);
  const name = childOf(node, "name") ?? node;
  return {
    fullName: scope.type ?? "",
    namespace: scope.namespace,
    name: identifierOf(name.text),
    arity: typeParametersOf(node).length,
    kind: kindOf(node),
    isStatic: hasModifier(node, "static"),
    scope,
    bases: baseNodesOf(node).map(typeSyntaxOf),
    members: membersOf(node, scopes),
    start: name.start,
    end: name.end,
  };
}

/** Nodes of the types in a base list. */
export function baseNodesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const bases = namedChildren(childOfKind(node, "base_list")).filter(({ kind }) => kind !== "argument_list");
  return bases.map((base) => (base.kind === "primary_constructor_base_type" ? (childOf(base, "type") ?? base) : base));
}

function kindOf({ kind }: SyntaxNode): DeclaredKind {
  switch (kind) {
    case "record_declaration":
      return "record";
    case "struct_declaration":
      return "struct";
    case "interface_declaration":
      return "interface";
    case "enum_declaration":
      return "enum";
    case "delegate_declaration":
      return "delegate";
    default:
      return "class";
  }
}
