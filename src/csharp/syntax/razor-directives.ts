import type { RazorParts } from "./razor.ts";
import { closingEnd, endOfLine, skipSpace } from "./razor-scan.ts";

export interface DirectiveStart {
  readonly text: string;
  /** Of the word. */
  readonly at: number;
  readonly word: string;
}

/** Directives that speak of no C#. */
const silent: ReadonlySet<string> = new Set(
  "page addTagHelper removeTagHelper tagHelperPrefix layout section rendermode preservewhitespace namespace".split(" "),
);

/** Reads a directive; gives the offset behind it, 0 for a word that is none, -1 for a block that does not end. */
export function readDirective({ text, at, word }: DirectiveStart, parts: RazorParts): number {
  const start = skipSpace(text, at + word.length);
  const line = endOfLine(text, at);
  const end = start > line ? line : start + text.slice(start, line).replace(/[\s;]+$/, "").length;
  switch (word) {
    case "using":
      parts.usings.glue("using ");
      parts.usings.copy(start, end);
      parts.usings.glue(";\n");
      return line;
    case "model":
      member(parts, start, end, " Model;\n");
      return line;
    case "inject":
      member(parts, start, end, ";\n");
      return line;
    case "inherits":
    case "implements":
      base(parts, { start, end, isFirst: word === "inherits" });
      return line;
    case "typeparam":
      if (!parts.typeParameters.isEmpty) parts.typeParameters.glue(", ");
      parts.typeParameters.copy(start, start + (/^\w+/.exec(text.slice(start, end))?.[0].length ?? 0));
      return line;
    case "attribute":
      parts.attributes.copy(start, end);
      parts.attributes.glue("\n");
      return line;
    case "functions":
    case "code":
      return block(text, start, parts);
    default:
      return silent.has(word) && start <= line
        ? Math.max(start, word === "section" ? text.indexOf("{", start) : line)
        : 0;
  }
}

function member(parts: RazorParts, start: number, end: number, tail: string): void {
  parts.members.glue("public ");
  parts.members.copy(start, end);
  parts.members.glue(tail);
}

interface Base {
  readonly start: number;
  readonly end: number;
  readonly isFirst: boolean;
}

function base(parts: RazorParts, { start, end, isFirst }: Base): void {
  if (!parts.bases.isEmpty) parts.bases.glue(", ");
  else if (!isFirst) parts.bases.glue("Microsoft.AspNetCore.Mvc.Razor.RazorPage, ");
  parts.bases.copy(start, end);
}

function block(text: string, start: number, parts: RazorParts): number {
  if (text[start] !== "{") return 0;
  const end = closingEnd(text, start, ["{", "}"]);
  if (end === undefined) return -1;
  parts.members.copy(start + 1, end - 1);
  parts.members.glue("\n");
  return end;
}
