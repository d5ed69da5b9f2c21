/** A node of a syntax tree of C#, kinds and fields as the grammar names them. Offsets count UTF-16 units. */
export interface SyntaxNode {
  readonly kind: string;
  /** False for keywords and punctuation. */
  readonly isNamed: boolean;
  /** Put in by the parser where the text lacks it. */
  readonly isMissing: boolean;
  /** The part that it plays in its parent. */
  readonly field: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly parent: SyntaxNode | undefined;
  readonly children: readonly SyntaxNode[];
  readonly text: string;
}

export function childOf(node: SyntaxNode | undefined, field: string): SyntaxNode | undefined {
  return node?.children.find((child) => child.field === field);
}

export function childrenOf(node: SyntaxNode | undefined, field: string): readonly SyntaxNode[] {
  return node?.children.filter((child) => child.field === field) ?? [];
}

export function childOfKind(node: SyntaxNode | undefined, ...kinds: readonly string[]): SyntaxNode | undefined {
  return node?.children.find((child) => kinds.includes(child.kind));
}

export function childrenOfKind(node: SyntaxNode | undefined, ...kinds: readonly string[]): readonly SyntaxNode[] {
  return node?.children.filter((child) => kinds.includes(child.kind)) ?? [];
}

/** Without keywords, punctuation and comments. */
export function namedChildren(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.children.filter((child) => child.isNamed && child.kind !== "comment") ?? [];
}

export function hasToken(node: SyntaxNode, token: string): boolean {
  return node.children.some((child) => !child.isNamed && child.kind === token);
}

export function hasModifier(node: SyntaxNode, modifier: string): boolean {
  return node.children.some((child) => child.kind === "modifier" && child.text === modifier);
}

/** From the node itself outwards. */
export function* selfAndAncestors(node: SyntaxNode): Generator<SyntaxNode, undefined> {
  for (let at: SyntaxNode | undefined = node; at !== undefined; at = at.parent) yield at;
}

export function nearest(node: SyntaxNode | undefined, kinds: ReadonlySet<string>): SyntaxNode | undefined {
  for (let at = node; at !== undefined; at = at.parent) if (kinds.has(at.kind)) return at;
  return undefined;
}

/** In the order of the text, the node itself first. No recursion: nesting may be thousands of levels deep. */
export function* selfAndDescendants(
  node: SyntaxNode,
  enter: (node: SyntaxNode) => boolean = () => true,
): Generator<SyntaxNode, undefined> {
  const stack = [node];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    yield at;
    if (!enter(at)) continue;
    for (let index = at.children.length - 1; index >= 0; index--) {
      const child = at.children[index];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** The smallest node that covers a range. */
export function nodeAt(root: SyntaxNode, start: number, end: number): SyntaxNode {
  let found = root;
  for (;;) {
    const inner = found.children.find((child) => child.start <= start && end <= child.end && child.start < child.end);
    if (inner === undefined) return found;
    found = inner;
  }
}
