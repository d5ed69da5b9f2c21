import type { SyntaxNode } from "../syntax/node.ts";
import { type MovedNames, rootPattern } from "./moved-names.ts";

export interface FoundMention {
  readonly kind: "comment" | "string";
  readonly start: number;
  readonly end: number;
}

export interface MentionContext {
  readonly names: MovedNames;
  readonly path: string;
}

const strings: ReadonlySet<string> = new Set([
  "string_literal",
  "verbatim_string_literal",
  "raw_string_literal",
  "interpolated_string_expression",
]);

/** Old names in the comments and strings among nodes, where nothing is edited. */
export function mentionsAmong(nodes: readonly SyntaxNode[], { names, path }: MentionContext): readonly FoundMention[] {
  // Entity Framework compares tables, not these names, and writes them anew with the next migration.
  const isModel = /(?:\.Designer|ModelSnapshot)\.cs$/i.test(path);
  const pattern = rootPattern(names);
  return nodes.flatMap((node) => {
    const kind = node.kind === "comment" ? "comment" : strings.has(node.kind) && !isModel ? "string" : undefined;
    if (kind === undefined) return [];
    return [...node.text.matchAll(pattern)].map(({ 0: text, index }) => ({
      kind,
      start: node.start + index,
      end: node.start + index + text.length,
    }));
  });
}
