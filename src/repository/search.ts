import { isBinary } from "./encoding.ts";
import type { GrepOptions } from "./snapshot.ts";
import { type Bytes, readText } from "./text.ts";

/** Whether a text file holds one of the strings, without regard to case; binary files hold none. */
export function holdsOneOf(bytes: Bytes, strings: readonly string[]): boolean {
  if (isBinary(bytes)) return false;
  const text = readText(bytes).text.toLowerCase();
  return strings.some((string) => text.includes(string.toLowerCase()));
}

/** Whether the path has one of the endings, without regard to case; every path has when none is named. */
export function hasEnding(path: string, endings: GrepOptions["endings"]): boolean {
  const name = path.toLowerCase();
  return endings.length === 0 || endings.some((ending) => name.endsWith(ending.toLowerCase()));
}
