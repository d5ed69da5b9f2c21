import { computed, EMPTY, type Value } from "./value.ts";

/** Names in lower case, with what they are from here on; `over`: also where a file has said something before. */
export interface Layer {
  readonly names: ReadonlyMap<string, { readonly over: boolean }>;
  value(name: string): Value;
}

interface Entry {
  readonly value: Value;
  /** How many layers there were when it was set. */
  readonly layers: number;
}

/** Properties of one evaluation; names are matched without regard to case. */
export class PropertyTable {
  readonly #values = new Map<string, Entry>();
  readonly #fixed = new Set<string>();
  readonly #layers: Layer[] = [];

  /** A global property: assignments in files do not count. */
  setGlobal(name: string, text: string): void {
    this.reserve(name, computed(text));
  }

  /** `TreatAsLocalProperty`: the files may assign to it all the same. */
  release(name: string): void {
    this.#fixed.delete(name.toLowerCase());
  }

  set(name: string, value: Value): void {
    const key = name.toLowerCase();
    if (!this.#fixed.has(key)) this.#values.set(key, { value, layers: this.#layers.length });
  }

  /** Files may not assign to it from now on. */
  reserve(name: string, value: Value): void {
    this.set(name, value);
    this.#fixed.add(name.toLowerCase());
  }

  /** Many properties at once, which cost nothing until one of them is asked for. */
  addLayer(layer: Layer): void {
    this.#layers.push(layer);
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    return this.#values.has(key) || this.#layers.some(({ names }) => names.has(key));
  }

  get(name: string): Value {
    const key = name.toLowerCase();
    const entry = this.#values.get(key);
    let value = entry?.value ?? EMPTY;
    if (this.#fixed.has(key)) return value;
    for (let index = entry?.layers ?? 0; index < this.#layers.length; index++) {
      const layer = this.#layers[index];
      const named = layer?.names.get(key);
      if (layer && named && (named.over || (value.known && value.text === ""))) value = layer.value(name);
    }
    return value;
  }
}
