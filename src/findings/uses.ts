import type { Use } from "../csharp/bind/uses.ts";
import { childOf, childOfKind, childrenOfKind, type SyntaxNode } from "../csharp/syntax/node.ts";

/** How a property or field is used. */
export type Access = "read" | "write" | "initialiser";

const dotted: ReadonlySet<string> = new Set([
  "member_access_expression",
  "member_binding_expression",
  "conditional_access_expression",
]);

/** `initialiser` is a write in `new T { ... }`. */
export function accessOf({ node }: Pick<Use, "node">): Access {
  const whole = wholeName(node);
  const { parent } = whole;
  if (parent?.kind === "assignment_expression" && whole.field === "left")
    return parent.parent?.kind === "initializer_expression" ? "initialiser" : "write";
  if (parent?.kind === "prefix_unary_expression" || parent?.kind === "postfix_unary_expression")
    return parent.children.some(({ kind }) => kind === "++" || kind === "--") ? "write" : "read";
  const isByReference = parent?.children.some(({ kind }) => kind === "ref" || kind === "out") ?? false;
  return parent?.kind === "argument" && isByReference ? "write" : "read";
}

/** The argument list of the call that a name or a construction is a part of. */
export function argumentsOf({ node }: Pick<Use, "node">): SyntaxNode | undefined {
  const own = childOf(node, "arguments") ?? childOfKind(node, "argument_list");
  if (own !== undefined) return own;
  const whole = wholeName(node);
  return whole.field === "function" ? childOf(whole.parent, "arguments") : undefined;
}

/** Is nothing passed for a parameter? */
export function omits(use: Use, parameter: string): boolean {
  const list = argumentsOf(use);
  if (list === undefined || use.bound.kind !== "symbol") return false;
  const names = argumentNames(list);
  const parameters = use.bound.member?.parameters.filter(({ modifier }) => modifier !== "this") ?? [];
  const index = parameters.findIndex(({ name }) => name === parameter);
  return index >= 0 && !names.includes(parameter) && (index >= names.length || names[index] !== undefined);
}

export function passesByName(use: Use, parameter: string): boolean {
  const list = argumentsOf(use);
  return list !== undefined && argumentNames(list).includes(parameter);
}

function argumentNames(list: SyntaxNode): readonly (string | undefined)[] {
  return childrenOfKind(list, "argument").map((argument) => childOf(argument, "name")?.text);
}

/** `a.B.C` for its last name. */
function wholeName(node: SyntaxNode): SyntaxNode {
  let whole = node.parent?.kind === "generic_name" ? node.parent : node;
  while (whole.parent !== undefined && dotted.has(whole.parent.kind)) {
    const isLast = whole.field === "name" || whole.kind === "member_binding_expression";
    if (!isLast) break;
    whole = whole.parent;
  }
  return whole;
}
