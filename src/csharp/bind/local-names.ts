import { groupBy, memoize, once } from "../api/collect.ts";
import { parameterListOf } from "../scope/parameters.ts";
import { typeKinds } from "../scope/scope.ts";
import { identifierOf } from "../scope/type-syntax.ts";
import { childOf, childOfKind, childrenOf, nearest, nodeAt, type SyntaxNode } from "../syntax/node.ts";
import type { SyntaxTree } from "../syntax/tree.ts";

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

const keepersAndTypes: ReadonlySet<string> = new Set([...keepers, ...typeKinds]);
const memberKeepers: ReadonlySet<string> = new Set(["field_declaration", "property_declaration"]);

/**
 * Finds where a local variable, a parameter or a local function is declared. Looks only at places of the text that say the
 * name: to walk whole bodies would read most of the parser's tree.
 */
export class LocalNames {
  readonly #declared: (name: string) => ReadonlyMap<SyntaxNode, readonly SyntaxNode[]>;

  constructor({ text, root }: Pick<SyntaxTree, "text" | "root">) {
    const words = once(() => groupBy(wordsOfDeclarations(text), ([word]) => word));
    this.#declared = memoize((name: string) => {
      const nodes = (words().get(name) ?? []).map(({ 0: word, index }) => nodeAt(root, index, index + word.length));
      return byKeeper(nodes.filter((node) => identifierOf(node.text) === name));
    });
  }

  /** The node of the declared name; undefined for what is no local. */
  find(node: SyntaxNode, name: string): SyntaxNode | undefined {
    const declared = this.#declared(name);
    for (let at = node.parent; at !== undefined; at = at.parent) {
      if (typeKinds.has(at.kind)) return undefined;
      const own = declared.get(at) ?? [];
      const found = at.kind === "accessor_declaration" ? [...propertyNames(at, name), ...own] : own;
      if (found.length > 0) return found.findLast(({ start }) => start <= node.start) ?? found[0];
    }
    return undefined;
  }
}

/** Words that can be the name of a declaration: no dot stands before or after it. */
function wordsOfDeclarations(text: string): readonly RegExpExecArray[] {
  const words = [...text.matchAll(/[\p{XID_Start}_\\][\p{XID_Continue}\\]*/gu)];
  return words.filter(({ 0: word, index }) => text[index - 1] !== "." && text[index + word.length] !== ".");
}

/** Those of the nodes that are names of declarations, in order, by what keeps them to itself. */
function byKeeper(nodes: readonly SyntaxNode[]): ReadonlyMap<SyntaxNode, readonly SyntaxNode[]> {
  const kept = new Map<SyntaxNode, SyntaxNode[]>();
  for (const node of nodes) {
    const keeper = keeperOf(node);
    if (keeper !== undefined) kept.set(keeper, [...(kept.get(keeper) ?? []), node]);
  }
  return kept;
}

/** What keeps a name to itself that is declared at a node; undefined where none is, or it is a member's. */
function keeperOf(node: SyntaxNode): SyntaxNode | undefined {
  const place = node.kind === "implicit_parameter" ? node : node.parent;
  if (place === undefined || !namesOf(place).includes(node)) return undefined;
  if (place.kind === "foreach_statement") return place;
  const keeper = nearest(place.parent, keepersAndTypes);
  if (keeper === undefined || typeKinds.has(keeper.kind)) return undefined;
  const isMember = place.kind === "variable_declarator" && memberKeepers.has(keeper.kind);
  return isMember ? undefined : keeper;
}

/** A parameter of `class A(Client client)`, by the node of its name. */
export function primaryParameter(type: SyntaxNode, name: string): SyntaxNode | undefined {
  const list = type.kind === "delegate_declaration" ? undefined : childOfKind(type, "parameter_list");
  const names = list?.children.flatMap((parameter) => childOf(parameter, "name") ?? []) ?? [];
  return names.find((node) => identifierOf(node.text) === name);
}

/** An accessor of an indexer sees its parameters. */
function propertyNames(accessor: SyntaxNode, name: string): readonly SyntaxNode[] {
  const list = accessor.parent?.parent && parameterListOf(accessor.parent.parent);
  const names = list?.children.flatMap(named) ?? [];
  return names.filter((node) => identifierOf(node.text) === name);
}

/** The names that a node declares. */
function namesOf(node: SyntaxNode): readonly SyntaxNode[] {
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
    case "local_function_statement":
      return named(node);
    case "implicit_parameter":
      return [node];
    case "foreach_statement":
      return leftNames(node);
    case "let_clause":
    case "join_clause":
    case "join_into_clause":
    case "query_continuation":
      return [childOfKind(node, "identifier")].flatMap((name) => name ?? []);
    default:
      return [];
  }
}

function named(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node, "name").filter(({ kind }) => kind === "identifier");
}

function leftNames(node: SyntaxNode): readonly SyntaxNode[] {
  const left = childOf(node, "left");
  return left?.kind === "identifier" ? [left] : [];
}
