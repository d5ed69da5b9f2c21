import type { SyntaxNode } from "../syntax/node.ts";
import type { SyntaxTree } from "../syntax/tree.ts";
import type { Rule } from "./rule.ts";

/** Nodes of a file by their kinds. */
export type NodesByKind = ReadonlyMap<string, readonly SyntaxNode[]>;

/** In no order. A loop of its own, because it looks at every node of every file. */
export function nodesByKind({ root }: SyntaxTree): NodesByKind {
  const found = new Map<string, SyntaxNode[]>();
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!node.isNamed) continue;
    const alike = found.get(node.kind);
    if (alike === undefined) found.set(node.kind, [node]);
    else alike.push(node);
    for (const child of node.children) stack.push(child);
  }
  return found;
}

/**
 * Could a rule match, going by `kind` and `regex` at its top? Cheap: ast-grep walks the parser's own tree, where each step
 * is a call into WebAssembly.
 */
export function couldMatch({ rule }: Rule, nodes: NodesByKind): boolean {
  return couldHold(rule, nodes);
}

interface Matcher {
  readonly kind?: string;
  readonly regex?: string;
  readonly any?: readonly Matcher[];
}

function couldHold({ kind, regex, any }: Matcher, nodes: NodesByKind): boolean {
  if (kind === undefined) return any === undefined || any.some((each) => couldHold(each, nodes));
  const found = nodes.get(kind) ?? [];
  const pattern = regex === undefined ? undefined : patternOf(regex);
  return pattern === undefined ? found.length > 0 : found.some(({ text }) => pattern.test(text));
}

/** ast-grep's regular expressions are Rust's: one that is none here says nothing. */
function patternOf(regex: string): RegExp | undefined {
  try {
    return new RegExp(regex, "u");
  } catch {
    return undefined;
  }
}
