import { isBinary } from "./encoding.ts";
import type { GrepOptions } from "./snapshot.ts";
import { type Bytes, readText } from "./text.ts";

/** Whether a text file holds one of the strings; binary files hold none. */
export function holdsOneOf(bytes: Bytes, options: Omit<GrepOptions, "endings">): boolean {
  if (isBinary(bytes) || isEmpty(options)) return false;
  const { strings, words = false } = options;
  const { text } = readText(bytes);
  if (words) return new RegExp(`(?<!\\w)(?:${wordPattern(options)})(?!\\w)`).test(text);
  const lower = text.toLowerCase();
  return strings.some((string) => lower.includes(string.toLowerCase()));
}

/** Whether nothing is searched for. */
export function isEmpty({ strings, texts = [] }: Omit<GrepOptions, "endings">): boolean {
  return strings.length + texts.length === 0;
}

/** An extended regular expression, as any grep knows it, to be matched as whole words. */
export function wordPattern({ strings, texts = [] }: Omit<GrepOptions, "endings">): string {
  const around = "[A-Za-z0-9_]*";
  return [...strings.map(literally), ...texts.map((text) => around + literally(text) + around)].join("|");
}

function literally(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

/** Whether the path has one of the endings, without regard to case; every path has when none is named. */
export function hasEnding(path: string, endings: GrepOptions["endings"]): boolean {
  const name = path.toLowerCase();
  return endings.length === 0 || endings.some((ending) => name.endsWith(ending.toLowerCase()));
}
