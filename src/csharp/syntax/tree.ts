import type { SgRoot } from "@ast-grep/wasm";
import type { Tree } from "web-tree-sitter";
import { type Names, rootNode } from "./lazy-node.ts";
import type { SyntaxNode } from "./node.ts";

/** A part of a file that could not be parsed. Offsets count UTF-16 units. */
export interface SyntaxProblem {
  readonly start: number;
  readonly end: number;
  /** What the text lacks, as the grammar names it; undefined where it has what does not belong there. */
  readonly missing: string | undefined;
}

export interface SyntaxTree {
  readonly text: string;
  readonly root: SyntaxNode;
  /** Empty for a file without syntax errors. */
  readonly problems: readonly SyntaxProblem[];
  /** The same parse for ast-grep's rules. */
  readonly sg: SgRoot;
  /** Gives back the parser's memory, which no garbage collector sees. Neither nodes nor `sg` can be used after it. */
  free(): void;
}

/** `tree` is what `sg` was made of. */
export function treeOf(
  text: string,
  { sg, tree }: { readonly sg: SgRoot; readonly tree: Tree },
  names: Names,
): SyntaxTree {
  const cursor = tree.walk();
  const root = rootNode(text, cursor, names);
  const free = () => {
    cursor.delete();
    sg.free();
    tree.delete();
  };
  return { text, root, problems: tree.rootNode.hasError ? problemsIn(root) : [], sg, free };
}

function problemsIn(root: SyntaxNode): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.isMissing) problems.push({ start: node.start, end: node.end, missing: node.kind });
    else if (node.kind === "ERROR") problems.push({ start: node.start, end: node.end, missing: undefined });
    else stack.push(...node.children);
  }
  return problems.sort((a, b) => a.start - b.start);
}
