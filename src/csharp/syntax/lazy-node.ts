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

/** The parser's tree: what all nodes read from. */
interface Source {
  readonly text: string;
  readonly cursor: TreeCursor;
  readonly names: Names;
}

/** Of these there are many, and they have no children. */
const leaves: ReadonlySet<string> = new Set(["identifier", "comment", "string_literal_content", "integer_literal"]);

/** Reads its children when they are asked for: each look at the parser's tree is a call into WebAssembly. */
class LazyNode implements SyntaxNode {
  kind = "ERROR";
  isNamed = true;
  isMissing = false;
  field: string | undefined;
  start = 0;
  end = 0;
  readonly #source: Source;
  #index = 0;
  #children: readonly LazyNode[] | undefined;

  constructor(
    source: Source,
    readonly parent: LazyNode | undefined,
  ) {
    this.#source = source;
    this.#read(source);
  }

  get text(): string {
    return this.#source.text.slice(this.start, this.end);
  }

  get children(): readonly LazyNode[] {
    this.#children ??= this.#isLeaf() ? [] : this.#readChildren();
    return this.#children;
  }

  /** What the cursor stands on. */
  #read({ cursor, names }: Source): void {
    const id = cursor.nodeTypeId;
    this.kind = names.kinds[id] ?? "ERROR";
    this.isNamed = names.named[id] ?? true;
    this.field = names.fields[cursor.currentFieldId] ?? undefined;
    this.start = cursor.startIndex;
    this.end = cursor.endIndex;
    // Only what is empty can be missing; the question is one more call.
    this.isMissing = this.start === this.end && cursor.nodeIsMissing;
    this.#index = this.#isLeaf() ? 0 : cursor.currentDescendantIndex;
  }

  #isLeaf(): boolean {
    return !this.isNamed || this.start === this.end || leaves.has(this.kind);
  }

  #readChildren(): readonly LazyNode[] {
    const { cursor } = this.#source;
    cursor.gotoDescendant(this.#index);
    const children: LazyNode[] = [];
    for (let found = cursor.gotoFirstChild(); found; found = cursor.gotoNextSibling())
      children.push(new LazyNode(this.#source, this));
    return children;
  }
}

/** The root, from a cursor that nobody else moves. */
export function rootNode(text: string, cursor: TreeCursor, names: Names): SyntaxNode {
  return new LazyNode({ text, cursor, names }, undefined);
}
