import { isBinary } from "./encoding.ts";
import type { GrepOptions } from "./snapshot.ts";
import { type Bytes, readText } from "./text.ts";

type Strings = Omit<GrepOptions, "endings">;

/** Whether a text file holds one of the strings; binary files hold none. */
export function holdsOneOf(bytes: Bytes, options: Strings): boolean {
  return searcherOf(options)(bytes);
}

/** The same for many files. */
export function searcherOf(options: Strings): (bytes: Bytes) => boolean {
  const isFound = isEmpty(options) ? () => false : options.words === true ? wordSearch(options) : textSearch(options);
  return (bytes) => !isBinary(bytes) && isFound(readText(bytes).text);
}

/** Which of some identifiers a text file has as whole words. */
export function wordsHeld(bytes: Bytes, words: readonly string[]): readonly string[] {
  const held = isBinary(bytes) ? new Set() : wordsIn(readText(bytes).text);
  return words.filter((word) => held.has(word));
}

function textSearch({ strings }: Strings): (text: string) => boolean {
  const wanted = strings.map((string) => string.toLowerCase());
  return (text) => {
    const lower = text.toLowerCase();
    return wanted.some((string) => lower.includes(string));
  };
}

/** To take a text apart into words takes longer than to look for so many strings in it. */
const fewWords = 20;

/** Most words are identifiers: to look these up is much faster than a pattern of hundreds. */
function wordSearch({ strings, texts = [] }: Strings): (text: string) => boolean {
  const isWord = (string: string) => /^\w+$/.test(string);
  const words = strings.filter(isWord);
  const others = strings.filter((string) => !isWord(string));
  const pattern =
    others.length === 0 ? undefined : new RegExp(`(?<!\\w)(?:${wordPattern({ strings: others })})(?!\\w)`);
  return (text) => {
    if (texts.some((part) => text.includes(part)) || pattern?.test(text) === true) return true;
    if (words.length <= fewWords && !words.some((word) => text.includes(word))) return false;
    const held = wordsIn(text);
    return words.some((word) => held.has(word));
  };
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\w+/g));
}

/** Whether nothing is searched for. */
export function isEmpty({ strings, texts = [] }: Strings): boolean {
  return strings.length + texts.length === 0;
}

/** An extended regular expression, as any grep knows it, to be matched as whole words. */
export function wordPattern({ strings, texts = [] }: Strings): string {
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
