import { opaqueEnd } from "./directives.ts";

/** Offset behind the bracket that closes the one at an offset; undefined when none does. */
export function closingEnd(text: string, at: number, [open, close]: readonly [string, string]): number | undefined {
  let depth = 0;
  for (let index = at; index < text.length; ) {
    const character = text[index];
    if (character === open) depth++;
    else if (character === close && --depth === 0) return index + 1;
    index = opaqueEnd(text, index) ?? index + 1;
  }
  return undefined;
}

const WORD = /[\p{L}_][\p{L}\p{Nd}_]*/uy;

export function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? "";
}

export function endOfLine(text: string, at: number): number {
  const found = /\r|\n/g;
  found.lastIndex = at;
  return found.exec(text)?.index ?? text.length;
}

export function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && /\s/.test(text.charAt(index))) index++;
  return index;
}

/** Offset behind an implicit expression: `Model.Items[0]?.Name(x)`; undefined when a bracket is not closed. */
export function implicitEnd(text: string, at: number): number | undefined {
  let index = at + (/^await\s+/.exec(text.slice(at, at + 20))?.[0].length ?? 0);
  index += wordAt(text, index).length;
  for (;;) {
    const [, link] = /^(!?\??\.)[\p{L}_]/u.exec(text.slice(index, index + 5)) ?? [];
    const bracket = /^!?\??[([]/.exec(text.slice(index, index + 4))?.[0];
    if (link !== undefined) {
      index += link.length;
      index += wordAt(text, index).length;
    } else if (bracket !== undefined) {
      const isCall = bracket.endsWith("(");
      const end = closingEnd(text, index + bracket.length - 1, isCall ? ["(", ")"] : ["[", "]"]);
      if (end === undefined) return undefined;
      index = end;
    } else return index;
  }
}
