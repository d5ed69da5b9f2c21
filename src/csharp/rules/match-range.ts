import type { SgNode } from "@ast-grep/wasm";
import { typeKinds } from "../scope/scope.ts";
import { nearest, type SyntaxNode } from "../syntax/node.ts";
import type { SyntaxTree } from "../syntax/tree.ts";

/** Kinds of nodes that hold members: a match of one of them is not found in a member. */
const wide: ReadonlySet<string> = new Set([
  ...typeKinds,
  "compilation_unit",
  "namespace_declaration",
  "file_scoped_namespace_declaration",
  "declaration_list",
  "base_list",
]);
const members: ReadonlySet<string> = new Set([
  ...typeKinds,
  "method_declaration",
  "constructor_declaration",
  "property_declaration",
  "field_declaration",
  "indexer_declaration",
  "event_declaration",
  "event_field_declaration",
  "operator_declaration",
  "conversion_operator_declaration",
  "destructor_declaration",
]);

/** Are all matches of a rule's matcher nodes that lie in a member, or are one? False where that cannot be told. */
export function isInMembers(matcher: unknown): boolean {
  if (typeof matcher !== "object" || matcher === null) return false;
  const { kind, pattern, any, all } = matcher as Readonly<Record<string, unknown>>;
  if (kind !== undefined) return typeof kind === "string" && !wide.has(kind);
  if (typeof pattern === "string") return /^[$\w.]+[.(]|^new /.test(pattern);
  if (Array.isArray(all)) return all.some(isInMembers);
  return Array.isArray(any) && any.length > 0 && any.every(isInMembers);
}

/**
 * The same nodes for ast-grep: the members that nodes stand in, or what else holds them, each once. To search these is
 * much cheaper than the whole file: each step of ast-grep is a call out of WebAssembly.
 */
export function membersAround(nodes: readonly SyntaxNode[], { sg, root }: SyntaxTree): readonly SgNode[] {
  const around = new Set(nodes.map((node) => nearest(node, members) ?? topOf(node, root)));
  const outermost = [...around].filter((node) => !isInside(node, around));
  return outermost.toSorted((a, b) => a.start - b.start).flatMap((node) => sgNodeOf(node, sg.root()) ?? []);
}

function topOf(node: SyntaxNode, root: SyntaxNode): SyntaxNode {
  let top = node;
  while (top.parent !== undefined && top.parent !== root) top = top.parent;
  return top;
}

function isInside(node: SyntaxNode, others: ReadonlySet<SyntaxNode>): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) if (others.has(at)) return true;
  return false;
}

/** By the way down from the root. */
function sgNodeOf(node: SyntaxNode, root: SgNode): SgNode | undefined {
  const way: number[] = [];
  for (let at = node; at.parent !== undefined; at = at.parent) way.unshift(at.parent.children.indexOf(at));
  return way.reduce<SgNode | undefined>((at, index) => at?.child(index), root);
}
