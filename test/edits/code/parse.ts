import { type SyntaxNode, selfAndDescendants } from "../../../src/csharp/syntax/node.ts";
import { treesOf } from "../../findings/code-files.ts";

export function rootOf(text: string): SyntaxNode {
  const [tree] = treesOf(text);
  if (tree === undefined) throw new Error("not parsed");
  return tree.root;
}

export function firstOf(root: SyntaxNode, kind: string): SyntaxNode {
  for (const node of selfAndDescendants(root)) if (node.kind === kind) return node;
  throw new Error(`there is no ${kind}`);
}
