import { childOf, childOfKind, namedChildren, type SyntaxNode } from "../syntax/node.ts";
import type { Replacement } from "./decide-tree.ts";
import { type CategoryContext, movedCategory } from "./log-category.ts";

/** Methods whose first argument is a log category, and what stands before the dot where that matters. */
const methods: Readonly<Record<string, RegExp>> = {
  // https://github.com/serilog/serilog/wiki/Configuration-Basics#overriding-per-source
  Override: /\bMinimumLevel\b/,
  FromSource: /\bMatching$/,
  AddFilter: /^/,
  CreateLogger: /^/,
};

/** Log categories in C#: only first arguments of the methods that take one. */
export function logCategoriesAmong(nodes: readonly SyntaxNode[], context: CategoryContext): readonly Replacement[] {
  return nodes.flatMap((node) => {
    const literal = node.kind === "invocation_expression" ? categoryOf(node) : undefined;
    const content = literal && /^@?"(?<content>[^"\\]*)"$/.exec(literal.text)?.groups?.content;
    const after = content === undefined ? undefined : movedCategory(content, context);
    if (literal === undefined || content === undefined || after === undefined) return [];
    const start = literal.end - 1 - content.length;
    return [{ start, end: start + content.length, after }];
  });
}

function categoryOf(call: SyntaxNode): SyntaxNode | undefined {
  const method = childOf(call, "function");
  const receiver = methods[methodName(method)];
  if (receiver === undefined || !receiver.test(childOf(method, "expression")?.text ?? "")) return undefined;
  const [first] = namedChildren(childOf(call, "arguments"));
  const literal = namedChildren(first)[0];
  return literal !== undefined && /string_literal$/.test(literal.kind) ? literal : undefined;
}

function methodName(method: SyntaxNode | undefined): string {
  const name = childOf(method, "name");
  return (name?.kind === "generic_name" ? childOfKind(name, "identifier") : name)?.text ?? "";
}
