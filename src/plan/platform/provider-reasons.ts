import type { Guide } from "../../guides/guide.ts";
import type { PackageFamily } from "../../guides/platform/package-family.ts";
import type { Project, Reference } from "../../inventory/inventory.ts";
import { closuresOf } from "../../inventory/project-graph.ts";
import { canUse, isBuiltFor, legsOf } from "../frameworks.ts";
import { compareLines } from "../ladder.ts";
import { isNamed } from "../package-names.ts";
import type { Member } from "../plan.ts";
import { familyOf, standingOf } from "./package-wish.ts";
import { lineOfEf } from "./package-wishes.ts";
import type { Reason } from "./raise-frameworks.ts";

export interface ProviderQuestion {
  readonly projects: readonly Project[];
  readonly moving: readonly Member[];
  readonly guide: Guide;
  /** What projects are raised to. */
  readonly framework: string;
  readonly families: readonly PackageFamily[];
}

/**
 * Libraries that bring a provider of EF Core to a host: it runs with the EF Core that the stores of the host need, and a
 * provider works with no other. Where the framework of the library is too early for that one, the library must rise.
 */
export function providerReasons({ projects, families, ...question }: ProviderQuestion): readonly Reason[] {
  const closure = closuresOf(projects);
  const stores = storesOf(question);
  return projects.flatMap((project) => {
    const hosts = stores.filter((store) => store.project !== project && closure(store.project.path).has(project.path));
    const line = hosts
      .map((host) => host.line)
      .toSorted(compareLines)
      .at(-1);
    if (line === undefined) return [];
    const earliest = families.find(({ builtFor }) => builtFor?.[line] !== undefined)?.builtFor?.[line];
    return project.references.flatMap((reference): readonly Reason[] => {
      const isTheirs = hosts.every((host) => hasOwn(host.project, reference.id));
      if (earliest === undefined || isTheirs || !isTied(reference, { line, families })) return [];
      const legs = legsOf(project, reference).filter((leg) => canUse(leg, earliest) === false);
      return [{ project, legs, because: `references ${reference.id}, which goes with EF Core ${line}` }];
    });
  });
}

interface Store {
  readonly project: Project;
  /** Of the EF Core that it needs after the step. */
  readonly line: string;
}

function storesOf({ moving, guide, framework }: Omit<ProviderQuestion, "projects" | "families">): readonly Store[] {
  return moving
    .filter(({ reference }) => reference.id.includes(".EntityFramework"))
    .flatMap(({ project, reference }) => {
      const after = legsOf(project, reference).map((leg) => (isBuiltFor(leg, reference.id, guide) ? leg : framework));
      const lines = after.flatMap((leg) => lineOfEf(leg, { guide }) ?? []);
      return lines.map((line) => ({ project, line }));
    });
}

/** A project's own reference is what restore takes, whatever the library says. */
function hasOwn({ references }: Project, id: string): boolean {
  return references.some((reference) => reference.id.toLowerCase() === id.toLowerCase());
}

interface Tie {
  readonly line: string;
  readonly families: readonly PackageFamily[];
}

function isTied(reference: Reference, { line, families }: Tie): boolean {
  const family = familyOf(reference.id, families);
  const isTo = family?.tiedToEntityFramework?.some((pattern) => isNamed(pattern, reference.id)) ?? false;
  const own = family?.isByMajor ? (line.split(".")[0] ?? line) : line;
  return isTo && family !== undefined && standingOf(reference, own, family) === "behind";
}
