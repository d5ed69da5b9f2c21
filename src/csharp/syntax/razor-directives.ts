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
  "page addTagHelper removeTagHelper tagHelperPrefix layout rendermode preservewhitespace".split(" "),
);
const speaking: ReadonlySet<string> = new Set(
  "using namespace model inject inherits implements typeparam attribute".split(" "),
);

/** Reads a directive; gives the offset behind it, 0 for a word that is none, -1 for a block that does not end. */
export function readDirective({ text, at, word }: DirectiveStart, parts: RazorParts): number {
  const behind = at + word.length;
  if (word === "functions" || word === "code") return block(text, skipSpace(text, behind), parts);
  // Only the name: its block is markup.
  if (word === "section") return behind + (/^\s+\w+\s*\{/.exec(text.slice(behind, behind + 200))?.[0].length ?? 0);
  const isDirective = (silent.has(word) || speaking.has(word)) && /^(?:\s|$)/.test(text.slice(behind, behind + 1));
  if (!isDirective) return 0;
  const line = endOfLine(text, at);
  const start = Math.min(skipSpace(text, behind), line);
  const end = start + text.slice(start, line).trimEnd().replace(/;$/, "").trimEnd().length;
  if (speaking.has(word)) readContent({ text, word, start, end }, parts);
  return line;
}

interface DirectiveContent {
  readonly text: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function readContent({ text, word, start, end }: DirectiveContent, parts: RazorParts): void {
  switch (word) {
    case "using":
      entry(parts.usings, { before: "using ", start, end, after: ";\n" });
      break;
    case "namespace":
      only(parts.namespace, start, end);
      break;
    case "model":
      only(parts.model, start, end);
      break;
    case "inject":
      entry(parts.injected, { before: "public ", start, end, after: ";\n" });
      break;
    case "inherits":
      only(parts.base, start, end);
      break;
    case "implements":
      entry(parts.interfaces, { before: ", ", start, end, after: "" });
      break;
    case "typeparam": {
      const before = parts.typeParameters.isEmpty ? "" : ", ";
      const name = /^\w+/.exec(text.slice(start, end))?.[0] ?? "";
      entry(parts.typeParameters, { before, start, end: start + name.length, after: "" });
      break;
    }
    case "attribute":
      entry(parts.attributes, { before: "", start, end, after: "\n" });
      break;
  }
}

interface PartEntry {
  readonly before: string;
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

function entry(part: CodeBuilder, { before, start, end, after }: PartEntry): void {
  part.glue(before);
  part.copy(start, end);
  part.glue(after);
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
