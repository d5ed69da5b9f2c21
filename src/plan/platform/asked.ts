import type { Dependency } from "../../nuget/nuspec.ts";
import { type GroupsOf, groupFor } from "./groups.ts";
import type { Restore, RestoredPackage } from "./restored.ts";

/** What one package asks of another. */
export interface Asked {
  readonly by: RestoredPackage;
  readonly dependency: Dependency;
  /** Somebody nearer to the project asks for it too, and restore takes that. */
  readonly isEclipsed: boolean;
}

// From EF stores by way of OpenID Connect to the tokens of Microsoft.IdentityModel it is this far.
export const deepest = 3;

interface Level {
  readonly by: RestoredPackage;
  /** Ids in lower case that the packages on the way ask for. */
  readonly nearer: ReadonlySet<string>;
}

/** What the packages of a project and framework ask for, and what they bring along does, as far as that was read. */
export function askedIn({ framework, packages }: Restore, groupsOf: GroupsOf): readonly Asked[] {
  const direct = new Set(packages.map(({ id }) => id.toLowerCase()));
  const all: Asked[] = [];
  let level: readonly Level[] = packages.map((by) => ({ by, nearer: new Set() }));
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    level = level.flatMap(({ by, nearer }) => {
      const groups = groupsOf(by);
      const dependencies = (groups && groupFor(framework, groups)?.dependencies) ?? [];
      all.push(...dependencies.map((dependency) => ({ by, dependency, isEclipsed: nearer.has(keyOf(dependency)) })));
      const brought = dependencies.filter((each) => !direct.has(keyOf(each)) && !nearer.has(keyOf(each)));
      const known = new Set([...nearer, ...dependencies.map(keyOf)]);
      return brought
        .flatMap((dependency) => bringing(by, dependency))
        .map((carried) => ({ by: carried, nearer: known }));
    });
  }
  return all;
}

function keyOf({ id }: Dependency): string {
  return id.toLowerCase();
}

/** The packages behind what is asked for. */
export function broughtBy(asked: readonly Asked[]): readonly RestoredPackage[] {
  return asked.flatMap(({ by, dependency, isEclipsed }) => (isEclipsed ? [] : bringing(by, dependency)));
}

function bringing(by: RestoredPackage, { id, range }: Dependency): readonly RestoredPackage[] {
  return range === undefined ? [] : [{ ...by, id, range, old: range, through: by.through ?? by }];
}
