import { replacedIds } from "../renames.ts";
import { askedIn } from "./asked.ts";
import type { Case } from "./judge-conflicts.ts";
import { named, type RestoredPackage, type RestorePair } from "./restored.ts";

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
    askedIn(pair.after, packages.groupsOf)
      .filter(
        ({ by, dependency }) => !by.family && old.has(dependency.id.toLowerCase()) && !old.has(by.id.toLowerCase()),
      )
      .map(({ by, dependency: { id } }) => ({
        ...{ pair, by },
        what: `${named(by)} is built on ${id}, which the step replaces.`,
      })),
  );
}
