import type { RazorParts } from "./razor.ts";
import { closingEnd, endOfLine, skipSpace } from "./razor-scan.ts";
import type { CodeBuilder } from "./razor-text.ts";

export interface DirectiveStart {
  readonly text: string;
  /** Of the word. */
  readonly at: number;
  readonly word: string;
}

/** Directives that speak of no C#. */
const silent: ReadonlySet<string> = new Set(
  "page addTagHelper removeTagHelper tagHelperPrefix layout section rendermode preservewhitespace".split(" "),
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
    case "namespace":
      only(parts.namespace, start, end);
      return line;
    case "model":
      only(parts.model, start, end);
      return line;
    case "inject":
      parts.injected.glue("public ");
      parts.injected.copy(start, end);
      parts.injected.glue(";\n");
      return line;
    case "inherits":
      only(parts.base, start, end);
      return line;
    case "implements":
      parts.interfaces.glue(", ");
      parts.interfaces.copy(start, end);
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

/** The first one counts: another is a mistake. */
function only(part: CodeBuilder, start: number, end: number): void {
  if (part.isEmpty) part.copy(start, end);
}

function block(text: string, start: number, parts: RazorParts): number {
  if (text[start] !== "{") return 0;
  const end = closingEnd(text, start, ["{", "}"]);
  if (end === undefined) return -1;
  parts.members.copy(start + 1, end - 1);
  parts.members.glue("\n");
  return end;
}
