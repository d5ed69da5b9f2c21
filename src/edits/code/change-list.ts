import type { SyntaxNode } from "../../csharp/syntax/node.ts";
import { insertion, type TextChange } from "./text-change.ts";

/** What stands in a list between brackets: a node that stays, or a new text. */
export type Entry = SyntaxNode | string;

/**
 * Changes a list of arguments or parameters into another: `now` holds the nodes that stay and the texts that come.
 * What is between the entries is written as it is there.
 */
export function changeList(list: SyntaxNode, old: readonly SyntaxNode[], now: readonly Entry[]): readonly TextChange[] {
  const kept = now.filter((entry) => typeof entry !== "string");
  const isInOrder = kept.every(
    (node, index) => index === 0 || old.indexOf(node) > old.indexOf(kept[index - 1] ?? node),
  );
  const separator = separatorOf(list, old);
  if (!isInOrder || kept.length === 0) return [rewritten(list, old, now, separator)];
  return [...removals(old, kept), ...insertions(now, separator)];
}

function separatorOf(list: SyntaxNode, [first, second]: readonly SyntaxNode[]): string {
  if (first === undefined || second === undefined) return ", ";
  const between = list.text.slice(first.end - list.start, second.start - list.start);
  return /^,\s*$/.test(between) ? between : ", ";
}

function rewritten(list: SyntaxNode, old: readonly SyntaxNode[], now: readonly Entry[], separator: string): TextChange {
  const text = now.map((entry) => (typeof entry === "string" ? entry : entry.text)).join(separator);
  const start = old[0]?.start ?? list.start + 1;
  return { start, end: old.at(-1)?.end ?? start, text };
}

/** With the comma before, or the comma after where nothing that stays is before. */
function removals(old: readonly SyntaxNode[], kept: readonly SyntaxNode[]): readonly TextChange[] {
  const firstKept = old.findIndex((node) => kept.includes(node));
  return old.flatMap((node, index) => {
    if (kept.includes(node)) return [];
    if (index < firstKept) return [{ start: node.start, end: old[index + 1]?.start ?? node.end, text: "" }];
    return [{ start: old[index - 1]?.end ?? node.start, end: node.end, text: "" }];
  });
}

function insertions(now: readonly Entry[], separator: string): readonly TextChange[] {
  return now.flatMap((entry, index) => {
    if (typeof entry !== "string") return [];
    const next = now.slice(index + 1).find((other) => typeof other !== "string");
    if (next !== undefined) return [insertion(next.start, `${entry}${separator}`)];
    const last = now.findLast((other) => typeof other !== "string");
    return last === undefined ? [] : [insertion(last.end, `${separator}${entry}`)];
  });
}
