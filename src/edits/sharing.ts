import type { Inventory, Reference } from "../inventory/inventory.ts";
import { type Source, sourceKey } from "../msbuild/evaluation.ts";
import type { Member } from "../plan/plan.ts";

/** Which references take their version from a text, so that none moves by accident. */
export interface Sharing {
  /** References that use this text and do not move. */
  strangers(source: Source): readonly Reference[];
}

export function sharingOf(inventory: Inventory, moving: readonly Member[]): Sharing {
  const movers = new Set(moving.map(({ reference }) => reference));
  const strangers = new Map<string, Reference[]>();
  for (const { references } of inventory.projects) {
    for (const reference of references) {
      if (movers.has(reference)) continue;
      const sources = reference.fragments.flatMap(({ source }) => source ?? []);
      for (const source of reference.written ? [...sources, reference.written.source] : sources) {
        const key = sourceKey(source);
        strangers.set(key, [...(strangers.get(key) ?? []), reference]);
      }
    }
  }
  return { strangers: (source) => strangers.get(sourceKey(source)) ?? [] };
}
