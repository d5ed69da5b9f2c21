import type { Language, TreeCursor } from "web-tree-sitter";
import type { SyntaxNode } from "./node.ts";

/** Names of kinds and fields by the numbers that the parser knows them by. */
export interface Names {
  readonly kinds: readonly string[];
  readonly named: readonly boolean[];
  readonly fields: readonly (string | null)[];
}

export function namesOf(language: Language): Names {
  const kinds = language.types;
  return { kinds, named: kinds.map((_, id) => language.nodeTypeIsNamed(id)), fields: language.fields };
}

class Node implements SyntaxNode {
  kind = "ERROR";
  isNamed = true;
  isMissing = false;
  field: string | undefined;
  start = 0;
  end = 0;
  readonly children: Node[] = [];
  readonly #source: string;

  constructor(
    source: string,
    readonly parent: Node | undefined,
  ) {
    this.#source = source;
    parent?.children.push(this);
  }

  get text(): string {
    return this.#source.slice(this.start, this.end);
  }
}

/** Copies what the cursor walks over: each look at the parser's own tree is a call into WebAssembly. */
export function copyTree(text: string, cursor: TreeCursor, names: Names): SyntaxNode {
  const root = copyNode(cursor, names, new Node(text, undefined));
  let parent = root;
  let inside = cursor.gotoFirstChild();
  while (inside) {
    const node = copyNode(cursor, names, new Node(text, parent));
    if (cursor.gotoFirstChild()) {
      parent = node;
      continue;
    }
    while (!cursor.gotoNextSibling()) {
      inside = cursor.gotoParent() && parent.parent !== undefined;
      if (!inside) break;
      parent = parent.parent ?? root;
    }
  }
  return root;
}

function copyNode(cursor: TreeCursor, names: Names, node: Node): Node {
  const id = cursor.nodeTypeId;
  node.kind = names.kinds[id] ?? "ERROR";
  node.isNamed = names.named[id] ?? true;
  node.field = names.fields[cursor.currentFieldId] ?? undefined;
  node.start = cursor.startIndex;
  node.end = cursor.endIndex;
  // Only what is empty can be missing; the question is one more call.
  node.isMissing = node.start === node.end && cursor.nodeIsMissing;
  return node;
}
