import type { Inventory, Reference } from "../inventory/inventory.ts";
import { type Source, sourceKey } from "../msbuild/evaluation.ts";

/** Which references take their version from a text, so that none moves by accident. */
export interface Sharing {
  /** References that use this text and do not move to this version. */
  strangers(source: Source, version: string): readonly Reference[];
}

/** `moving`: the versions that references move to. */
export function sharingOf(inventory: Inventory, moving: ReadonlyMap<Reference, string>): Sharing {
  const users = new Map<string, Reference[]>();
  for (const { references, pins = [] } of inventory.projects) {
    for (const reference of [...references, ...pins.filter((pin) => moving.has(pin))]) {
      const sources = reference.fragments.flatMap(({ source }) => source ?? []);
      for (const source of reference.written ? [...sources, reference.written.source] : sources) {
        const key = sourceKey(source);
        users.set(key, [...(users.get(key) ?? []), reference]);
      }
    }
  }
  return {
    strangers: (source, version) =>
      (users.get(sourceKey(source)) ?? []).filter((reference) => moving.get(reference) !== version),
  };
}
