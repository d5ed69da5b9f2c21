import { parameterListOf } from "../scope/parameters.ts";
import { typeKinds } from "../scope/scope.ts";
import { identifierOf } from "../scope/type-syntax.ts";
import { childOf, childOfKind, childrenOf, type SyntaxNode, selfAndDescendants } from "../syntax/node.ts";

/** Nodes that keep the names declared in them to themselves. Pattern variables of an `if` are seen after it. */
const keepers: ReadonlySet<string> = new Set([
  "compilation_unit",
  "block",
  "switch_section",
  "switch_expression_arm",
  "for_statement",
  "foreach_statement",
  "using_statement",
  "catch_clause",
  "lambda_expression",
  "anonymous_method_expression",
  "local_function_statement",
  "method_declaration",
  "constructor_declaration",
  "operator_declaration",
  "conversion_operator_declaration",
  "indexer_declaration",
  "accessor_declaration",
  "property_declaration",
  "field_declaration",
  "query_expression",
]);

/** Finds where a local variable, a parameter or a local function is declared. */
export class LocalNames {
  readonly #names = new Map<SyntaxNode, ReadonlyMap<string, readonly SyntaxNode[]>>();

  /** The node of the declared name; undefined for what is no local. */
  find(node: SyntaxNode, name: string): SyntaxNode | undefined {
    for (let at = node.parent; at !== undefined; at = at.parent) {
      if (typeKinds.has(at.kind)) return undefined;
      const found = keepers.has(at.kind) ? this.#in(at).get(name) : undefined;
      if (found !== undefined) return found.findLast(({ start }) => start <= node.start) ?? found[0];
    }
    return undefined;
  }

  #in(keeper: SyntaxNode): ReadonlyMap<string, readonly SyntaxNode[]> {
    const known = this.#names.get(keeper);
    if (known !== undefined) return known;
    const names = new Map<string, SyntaxNode[]>();
    for (const name of declaredNames(keeper)) {
      const text = identifierOf(name.text);
      names.set(text, [...(names.get(text) ?? []), name]);
    }
    this.#names.set(keeper, names);
    return names;
  }
}

/** A parameter of `class A(Client client)`, by the node of its name. */
export function primaryParameter(type: SyntaxNode, name: string): SyntaxNode | undefined {
  const list = type.kind === "delegate_declaration" ? undefined : childOfKind(type, "parameter_list");
  const names = list?.children.flatMap((parameter) => childOf(parameter, "name") ?? []) ?? [];
  return names.find((node) => identifierOf(node.text) === name);
}

function* declaredNames(keeper: SyntaxNode): Generator<SyntaxNode> {
  const isOwn = (node: SyntaxNode) => node === keeper || !(keepers.has(node.kind) || typeKinds.has(node.kind));
  if (keeper.kind === "field_declaration" || keeper.kind === "property_declaration") {
    for (const node of selfAndDescendants(keeper, isOwn)) if (node.kind !== "variable_declarator") yield* namesOf(node);
    return;
  }
  if (keeper.kind === "accessor_declaration") yield* propertyNames(keeper);
  for (const node of selfAndDescendants(keeper, isOwn)) {
    const isOther = node !== keeper && keepers.has(node.kind);
    if (!isOther || node.kind === "local_function_statement") yield* isOther ? named(node) : namesOf(node, keeper);
  }
}

/** An accessor of an indexer sees its parameters. */
function* propertyNames(accessor: SyntaxNode): Generator<SyntaxNode> {
  const list = accessor.parent?.parent && parameterListOf(accessor.parent.parent);
  for (const parameter of list?.children ?? []) yield* named(parameter);
}

function* namesOf(node: SyntaxNode, keeper?: SyntaxNode): Generator<SyntaxNode> {
  switch (node.kind) {
    case "variable_declarator":
    case "parameter":
    case "parameter_list":
    case "declaration_expression":
    case "declaration_pattern":
    case "recursive_pattern":
    case "var_pattern":
    case "catch_declaration":
    case "from_clause":
    case "tuple_pattern":
    case "parenthesized_variable_designation":
      return yield* named(node);
    case "implicit_parameter":
      return yield node;
    case "foreach_statement":
      return yield* node === keeper ? leftNames(node) : [];
    case "let_clause":
    case "join_clause":
    case "join_into_clause":
    case "query_continuation":
      return yield* [childOfKind(node, "identifier")].flatMap((name) => name ?? []);
  }
}

function named(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node, "name").filter(({ kind }) => kind === "identifier");
}

function leftNames(node: SyntaxNode): readonly SyntaxNode[] {
  const left = childOf(node, "left");
  return left?.kind === "identifier" ? [left] : [];
}
