import { replacedIds } from "../renames.ts";
import { groupFor } from "./conflicts.ts";
import type { Case } from "./judge-conflicts.ts";
import type { RestoredPackage, RestorePair } from "./restored.ts";

export interface Exposed {
  readonly pair: RestorePair;
  readonly by: RestoredPackage;
  /** A sentence. */
  readonly what: string;
}

/**
 * Packages that stay and are built on ids that the step renames: they bring the old assemblies back, whose types are not
 * those of the new ones, and restore has nothing against it.
 */
export function findExposed({ pairs, packages, plan }: Case): readonly Exposed[] {
  const old = replacedIds(plan);
  return pairs.flatMap((pair) =>
    pair.after.packages.flatMap((by) => {
      const group = groupFor(pair.after.framework, packages.groupsOf(by) ?? []);
      const found = by.family ? undefined : group?.dependencies.find(({ id }) => old.has(id.toLowerCase()));
      if (!found) return [];
      return [{ pair, by, what: `${by.id} ${by.range.text} is built on ${found.id}, which the step replaces.` }];
    }),
  );
}
