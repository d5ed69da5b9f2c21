import { type SyntaxNode, selfAndDescendants } from "../syntax/node.ts";
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
  "character_literal",
]);

/** Old names in comments and strings, where nothing is edited. */
export function mentionsIn(root: SyntaxNode, { names, path }: MentionContext): readonly FoundMention[] {
  // Entity Framework writes them anew by itself: https://github.com/dotnet/efcore compares tables, not these names.
  const isModel = /(?:\.Designer|ModelSnapshot)\.cs$/i.test(path);
  const isText = ({ kind }: SyntaxNode) => kind === "comment" || strings.has(kind);
  const texts = [...selfAndDescendants(root, (node) => !isText(node))].filter(isText);
  return texts
    .filter(({ kind }) => kind === "comment" || !isModel)
    .flatMap((node) =>
      [...node.text.matchAll(rootPattern(names))].map((match) => ({
        kind: node.kind === "comment" ? ("comment" as const) : ("string" as const),
        start: node.start + match.index,
        end: node.start + match.index + match[0].length,
      })),
    );
}
