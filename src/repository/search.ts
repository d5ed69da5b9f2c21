import { isBinary } from "./encoding.ts";
import type { GrepOptions } from "./snapshot.ts";
import { type Bytes, readText } from "./text.ts";

/** Whether a text file holds one of the strings; binary files hold none. */
export function holdsOneOf(bytes: Bytes, { strings, words = false }: Omit<GrepOptions, "endings">): boolean {
  if (isBinary(bytes) || strings.length === 0) return false;
  const { text } = readText(bytes);
  if (words) return new RegExp(`(?<!\\w)(?:${alternatives(strings)})(?!\\w)`).test(text);
  const lower = text.toLowerCase();
  return strings.some((string) => lower.includes(string.toLowerCase()));
}

/** An extended regular expression for one of the texts, as any grep knows it. */
export function alternatives(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")).join("|");
}

/** Whether the path has one of the endings, without regard to case; every path has when none is named. */
export function hasEnding(path: string, endings: GrepOptions["endings"]): boolean {
  const name = path.toLowerCase();
  return endings.length === 0 || endings.some((ending) => name.endsWith(ending.toLowerCase()));
}
