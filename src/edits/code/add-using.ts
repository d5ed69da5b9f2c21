import { childOfKind, childrenOfKind, hasToken, type SyntaxNode } from "../../csharp/syntax/node.ts";
import { insertion, type TextChange } from "./text-change.ts";

/** Adds `using namespace;` where the file has its usings: in order where they are, else at their end. */
export function addUsing(root: SyntaxNode, namespace: string, inNextLine: (name: string) => string): TextChange {
  const usings = usingsOf(root);
  const [first] = usings;
  if (first === undefined) return firstUsing(root, namespace);
  const names = usings.map((using) => inNextLine(nameOf(using)));
  const plain = usings.filter((using) => !isSpecial(using));
  const isSorted =
    plain.length === usings.length && names.every((name, index) => compare(names[index - 1] ?? name, name) <= 0);
  const after = isSorted ? usings.findLast((_, index) => compare(names[index] ?? "", namespace) < 0) : plain.at(-1);
  const newline = newlineOf(root);
  const indent = indentOf(root, first);
  if (after === undefined) return insertion(first.start, `using ${namespace};${newline}${indent}`);
  return onLineAfter(root, after, `${indent}using ${namespace};`);
}

/** Behind a comment that ends the line. */
function onLineAfter(root: SyntaxNode, node: SyntaxNode, text: string): TextChange {
  const rest = /^[^\r\n]*(?<end>\r\n|\n|\r)/.exec(root.text.slice(node.end - root.start));
  const newline = newlineOf(root);
  if (rest === null || isCode(rest[0])) return insertion(node.end, `${newline}${text}`);
  return insertion(node.end + rest[0].length, `${text}${newline}`);
}

function isCode(rest: string): boolean {
  return !/^\s*(?:\/\/.*|\/\*.*\*\/\s*)?$/.test(rest.trimEnd());
}

/** Those at the top, or those inside the first namespace where there are none. */
function usingsOf(root: SyntaxNode): readonly SyntaxNode[] {
  const top = childrenOfKind(root, "using_directive").filter((using) => !hasToken(using, "global"));
  if (top.length > 0) return top;
  const namespace = childOfKind(root, "namespace_declaration");
  return childrenOfKind(childOfKind(namespace, "declaration_list"), "using_directive");
}

/** An alias or `using static`: they stand after the others. */
function isSpecial(using: SyntaxNode): boolean {
  return hasToken(using, "static") || hasToken(using, "=");
}

function nameOf(using: SyntaxNode): string {
  return /^using\s+(?<name>[\w.]+)/.exec(using.text)?.groups?.name ?? "";
}

/** `System` first, as IDEs sort. */
function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => (name === "System" || name.startsWith("System.") ? 0 : 1));
  if (left !== right) return (left ?? 0) - (right ?? 0);
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstUsing(root: SyntaxNode, namespace: string): TextChange {
  const newline = newlineOf(root);
  const global = childrenOfKind(root, "using_directive").at(-1);
  if (global !== undefined) return onLineAfter(root, global, `${newline}using ${namespace};`);
  const first = root.children.find(({ kind }) => kind !== "comment" && !kind.startsWith("preproc"));
  return insertion(first?.start ?? root.end, `using ${namespace};${newline}${newline}`);
}

export function newlineOf({ text }: SyntaxNode): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** The white space before a node that is the first of its line. */
export function indentOf(root: SyntaxNode, node: SyntaxNode): string {
  const before = root.text.slice(0, node.start - root.start);
  return /[ \t]*$/.exec(before)?.[0] ?? "";
}
