import type { GrepOptions } from "./snapshot.ts";

/** A search with what was expected besides, and the files that hold one of all these strings. */
interface WideSearch {
  readonly options: GrepOptions;
  readonly hits: readonly string[];
}

/** Joins searches of one kind: git reads every file for each search, whatever it looks for. */
export class WideSearches {
  readonly #expected: GrepOptions[] = [];
  readonly #made: WideSearch[] = [];

  expect(options: GrepOptions): void {
    this.#expected.push(options);
  }

  /** Files of which some have one of the strings, and no other file does; undefined where git has to be asked. */
  hitsFor(options: GrepOptions): readonly string[] | undefined {
    return this.#made.find((search) => covers(search.options, options))?.hits;
  }

  /** The search with all that was expected of its kind; itself where that is nothing. */
  widen(options: GrepOptions): GrepOptions {
    const alike = this.#expected.filter(
      (other) => kindOf(other) === kindOf(options) && this.hitsFor(other) === undefined,
    );
    if (alike.length === 0) return options;
    const all = [options, ...alike];
    const texts = all.flatMap((one) => one.texts ?? []);
    return { ...options, strings: all.flatMap(({ strings }) => strings), ...(texts.length > 0 && { texts }) };
  }

  remember(options: GrepOptions, hits: readonly string[]): void {
    this.#made.push({ options, hits });
  }
}

function kindOf({ words = false, endings }: GrepOptions): string {
  return JSON.stringify([words, endings]);
}

function covers(wide: GrepOptions, { strings, texts = [], ...kind }: GrepOptions): boolean {
  if (kindOf(wide) !== kindOf({ strings, ...kind })) return false;
  const has = (known: readonly string[] = [], wanted: readonly string[]) => wanted.every((one) => known.includes(one));
  return has(wide.strings, strings) && has(wide.texts, texts);
}
