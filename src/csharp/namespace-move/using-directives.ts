import { usingTarget } from "../scope/using.ts";
import { childOf, childOfKind, childrenOfKind, hasToken, type SyntaxNode } from "../syntax/node.ts";
import type { Replacement } from "./decide-tree.ts";
import type { CodeTree } from "./move.ts";

/** A using directive before and after the step. Offsets into the file, in UTF-16 units. */
export interface Directive {
  /** Where its node starts in its tree. */
  readonly node: number;
  readonly start: number;
  readonly end: number;
  /** Where the namespace begins whose directives it stands among; 0 at the top. */
  readonly home: number;
  readonly isGlobal: boolean;
  readonly kind: "namespace" | "static" | "alias";
  /** What it names, without white space and `global::`; after the alias, if it has one. */
  readonly before: string;
  readonly after: string;
}

const namespaceKinds = ["namespace_declaration", "file_scoped_namespace_declaration"] as const;

export interface DirectiveSource {
  readonly tree: CodeTree;
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

/** All directives of a tree, in order. */
export function directivesIn(source: DirectiveSource): readonly Directive[] {
  return homes(source.tree.root).flatMap(({ home, nodes }) =>
    nodes.filter(({ kind }) => kind === "using_directive").flatMap((node) => directive(node, home, source) ?? []),
  );
}

function directive(node: SyntaxNode, home: number, source: DirectiveSource): Directive | undefined {
  const target = usingTarget(node);
  const span = target && inFile(target, source.tree);
  if (target === undefined || span === undefined) return undefined;
  const inside = source.replacements.filter(({ start, end }) => start >= span.start && end <= span.end);
  const alias = childOf(node, "name");
  const prefix = alias === undefined ? "" : `${alias.text}=`;
  let after = target.text;
  for (const { start, end, after: text } of inside.toSorted((a, b) => b.start - a.start))
    after = after.slice(0, start - span.start) + text + after.slice(end - span.start);
  return {
    ...(source.tree.toSource === undefined ? { start: node.start, end: node.end } : razorSpan(source.text, span)),
    node: node.start,
    home,
    isGlobal: hasToken(node, "global"),
    kind: alias !== undefined ? "alias" : hasToken(node, "static") ? "static" : "namespace",
    before: prefix + plain(target.text),
    after: prefix + plain(after),
  };
}

/** Of `@using X`, with the semicolon that may be there. */
function razorSpan(text: string, { start, end }: Pick<Replacement, "start" | "end">): { start: number; end: number } {
  return { start: Math.max(0, text.lastIndexOf("@using", start)), end: text[end] === ";" ? end + 1 : end };
}

/** Where a range of a tree stands in the file; undefined for what does not. */
export function inFile<T extends { readonly start: number; readonly end: number }>(
  range: T,
  { toSource }: Pick<CodeTree, "toSource">,
): Pick<T, "start" | "end"> | undefined {
  if (toSource === undefined) return { start: range.start, end: range.end };
  const [start, end] = [toSource(range.start), toSource(range.end)];
  return start === undefined || end === undefined || end - start !== range.end - range.start
    ? undefined
    : { start, end };
}

function plain(name: string): string {
  return name.replace(/\s+/g, "").replace(/^global::/, "");
}

interface Home {
  readonly home: number;
  readonly nodes: readonly SyntaxNode[];
}

/** The top of the file and every namespace in it, with what stands directly inside. */
function homes(root: SyntaxNode): readonly Home[] {
  const fileScoped = childOfKind(root, "file_scoped_namespace_declaration");
  const boundary = fileScoped?.start ?? root.end + 1;
  const top = { home: 0, nodes: root.children.filter(({ start }) => start < boundary) };
  const below = root.children.filter(({ start }) => start > boundary);
  const rest = fileScoped === undefined ? [] : [{ home: fileScoped.start, nodes: below }];
  return [top, ...rest, ...blocksIn(root)];
}

function blocksIn(node: SyntaxNode): readonly Home[] {
  return childrenOfKind(node, "namespace_declaration").flatMap((namespace) => {
    const body = childOf(namespace, "body");
    if (body === undefined) return [];
    return [{ home: namespace.start, nodes: body.children }, ...blocksIn(body)];
  });
}

/** A node beside which a new directive goes: where the file has its directives, in its only namespace or at the top. */
export function homeOfNew(root: SyntaxNode): SyntaxNode | undefined {
  const isLocal = (node: SyntaxNode) => node.kind === "using_directive" && !hasToken(node, "global");
  const [top, ...namespaces] = homes(root);
  const atTop = top?.nodes.find(isLocal);
  const inside = namespaces.length === 1 ? namespaces[0]?.nodes.find(isLocal) : undefined;
  return (
    atTop ?? inside ?? childOfKind(root, ...namespaceKinds) ?? root.children.find(({ kind }) => kind !== "comment")
  );
}
