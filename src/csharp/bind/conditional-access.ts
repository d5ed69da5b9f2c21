import { childOf, namedChildren, type SyntaxNode } from "../syntax/node.ts";

/**
 * What `?.` or `?[` is asked of. The grammar takes in all that stands to the left of it: `a || b` in `a || b?.C`, where only
 * `b` is meant.
 */
export function conditionOf(access: SyntaxNode): SyntaxNode | undefined {
  let at = childOf(access, "condition");
  while (at !== undefined && loose.has(at.kind)) at = namedChildren(at).at(-1);
  return at;
}

/** Expressions that end with another one, and bind less than `?.` does. */
const loose: ReadonlySet<string> = new Set([
  "assignment_expression",
  "await_expression",
  "binary_expression",
  "cast_expression",
  "conditional_expression",
  "lambda_expression",
  "prefix_unary_expression",
]);
