import { computed, EMPTY, type Value } from "./value.ts";

/** Properties of one evaluation; names are matched without regard to case. */
export class PropertyTable {
  readonly #values = new Map<string, Value>();
  readonly #fixed = new Set<string>();

  /** A global property: assignments in files do not count. */
  setGlobal(name: string, text: string): void {
    this.define(name, computed(text));
    this.#fixed.add(name.toLowerCase());
  }

  /** `TreatAsLocalProperty`: the files may assign to it all the same. */
  release(name: string): void {
    this.#fixed.delete(name.toLowerCase());
  }

  set(name: string, value: Value): void {
    if (!this.#fixed.has(name.toLowerCase())) this.define(name, value);
  }

  /** What MSBuild defines itself; files may not assign to it. */
  reserve(name: string, value: Value): void {
    this.define(name, value);
    this.#fixed.add(name.toLowerCase());
  }

  define(name: string, value: Value): void {
    this.#values.set(name.toLowerCase(), value);
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  get(name: string): Value {
    return this.#values.get(name.toLowerCase()) ?? EMPTY;
  }
}
