/** A line `#if X`, `#else`, `#define Y`. Offsets of the line, without its end. */
export interface Directive {
  readonly keyword: "if" | "elif" | "else" | "endif" | "define" | "undef";
  readonly argument: string;
  readonly start: number;
  readonly end: number;
}

const DIRECTIVE = /[ \t]*#[ \t]*(?<keyword>if|elif|else|endif|define|undef)\b(?<argument>[^\r\n]*)/y;
/** What may hold a `#` or a quote that means nothing: a comment, a character, a string that no line end ends. */
const OPAQUE =
  /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\\r\n]|\\.)*'|\$*(?<raw>"{3,})[\s\S]*?(?:\k<raw>"*|$)|(?:@\$?|\$@)"(?:[^"]|"")*(?:"|$)|\$?"(?:[^"\\\r\n]|\\.)*"/y;

/**
 * The directives that choose what is compiled, in order; not those inside strings and comments. An interpolated string
 * with another string inside a hole is read as several: no line of it can start with `#`, verbatim ones aside.
 */
export function findDirectives(text: string): readonly Directive[] {
  if (!/^[ \t]*#[ \t]*(?:if|define|undef)\b/m.test(text)) return [];
  const found: Directive[] = [];
  let isLineStart = true;
  for (let at = 0; at < text.length; ) {
    const directive = isLineStart ? directiveAt(text, at) : undefined;
    if (directive !== undefined) found.push(directive);
    const opaque = directive === undefined ? opaqueEnd(text, at) : undefined;
    const character = text[at];
    isLineStart = character === "\n" || character === "\r";
    at = directive?.end ?? opaque ?? at + 1;
  }
  return found;
}

function directiveAt(text: string, at: number): Directive | undefined {
  DIRECTIVE.lastIndex = at;
  const match = DIRECTIVE.exec(text);
  const keyword = match?.groups?.keyword;
  if (match === null || keyword === undefined) return undefined;
  const argument = (match.groups?.argument ?? "").replace(/\/\/.*/, "").trim();
  return { keyword: keyword as Directive["keyword"], argument, start: at, end: at + match[0].length };
}

/** Offset behind a comment, string or character that begins at an offset; undefined when none does. */
export function opaqueEnd(text: string, at: number): number | undefined {
  const character = text[at];
  if (character !== "/" && character !== '"' && character !== "'" && character !== "$" && character !== "@")
    return undefined;
  OPAQUE.lastIndex = at;
  const match = OPAQUE.exec(text);
  return match === null || match[0] === "" ? undefined : at + match[0].length;
}
