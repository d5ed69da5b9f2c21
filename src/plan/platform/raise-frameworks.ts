import type { Guide } from "../../guides/guide.ts";
import type { Project } from "../../inventory/inventory.ts";
import { usersOf } from "../../inventory/project-graph.ts";
import { canUse, isBuiltFor, isModern, latestOf, legsOf, platformOf } from "../frameworks.ts";
import type { Member } from "../plan.ts";
import type { FrameworkRaise } from "./platform.ts";

export interface RaiseQuestion {
  /** Every project of the repository. */
  readonly projects: readonly Project[];
  readonly moving: readonly Member[];
  readonly guide: Guide;
  /** What projects are raised to. */
  readonly framework: string;
  /** What else must rise by itself. */
  readonly reasons?: readonly Reason[];
}

/** A framework that the step leaves no way for: .NET Framework cannot become .NET. */
export interface StuckFramework {
  readonly project: Project;
  readonly framework: string;
  /** A clause, as in `FrameworkRaise`. */
  readonly because: string;
}

export interface Raises {
  readonly raises: readonly FrameworkRaise[];
  readonly stuck: readonly StuckFramework[];
}

/**
 * The smallest set of projects that must rise: those with references that move, in the frameworks that the new packages
 * are not built for, and whatever references a project that rises and could use it before. What they reference themselves
 * stays: a later framework uses what is built for an earlier one.
 */
export function raiseFrameworks({ projects, moving, guide, framework, reasons = [] }: RaiseQuestion): Raises {
  const rising = new Map<string, Rising>();
  for (const { project, reference } of moving) {
    const behind = legsOf(project, reference).filter((leg) => !isBuiltFor(leg, reference.id, guide));
    raise(rising, { project, legs: behind, because: `references ${reference.id}` });
  }
  for (const reason of reasons) raise(rising, reason);
  const users = usersOf(projects);
  // A project whose legs grow is looked at again.
  for (let grown = [...rising.keys()]; grown.length > 0; ) {
    const reached = grown.flatMap((path) => rising.get(path) ?? []);
    const found = reached.flatMap((each) =>
      (users.get(each.project.path) ?? []).map((project) => ({
        project,
        legs: project.frameworks.filter((leg) => isLeftBehind(leg, each, framework)),
        because: `references ${each.project.path}`,
      })),
    );
    grown = found.filter((reason) => raise(rising, reason)).map(({ project }) => project.path);
  }
  const ordered = projects.flatMap(({ path }) => rising.get(path) ?? []);
  return {
    raises: ordered.map((each) => raiseOf(each, framework)).filter(({ frameworks }) => frameworks.size > 0),
    stuck: ordered.flatMap(({ project, legs, because }) =>
      [...legs].filter((leg) => !canRise(leg)).map((leg) => ({ project, framework: leg, because })),
    ),
  };
}

interface Rising {
  readonly project: Project;
  readonly legs: ReadonlySet<string>;
  readonly because: string;
}

/** Frameworks of a project that must rise. */
export interface Reason {
  readonly project: Project;
  readonly legs: readonly string[];
  /** A clause, as in `FrameworkRaise`. */
  readonly because: string;
}

/** Whether that says anything new. */
function raise(rising: Map<string, Rising>, { project, legs, because }: Reason): boolean {
  const known = rising.get(project.path);
  const fresh = legs.filter((leg) => !known?.legs.has(leg));
  if (fresh.length === 0 || project.kind !== "project") return false;
  const all = new Set([...(known?.legs ?? []), ...fresh]);
  rising.set(project.path, { project, legs: all, because: known?.because ?? because });
  return true;
}

/** Whether what the leg takes of the other project rises beyond it. */
function isLeftBehind(leg: string, reached: Rising, framework: string): boolean {
  const taken = nearest(leg, reached.project.frameworks);
  return taken !== undefined && reached.legs.has(taken) && canRise(taken) && canUse(leg, framework) === false;
}

/** Of several frameworks the one that restore takes for a leg: the latest .NET that it can use, else the latest other. */
function nearest(leg: string, frameworks: readonly string[]): string | undefined {
  const usable = frameworks.filter((each) => canUse(leg, each) !== false);
  const preferred = usable.filter((each) => isModern(each) === isModern(leg));
  return latestOf(preferred.length > 0 ? preferred : usable);
}

function canRise(leg: string): boolean {
  return isModern(leg) || leg.toLowerCase().startsWith("netstandard");
}

/** A leg that cannot follow becomes the new framework; where the project targets that already, the leg goes. */
function raiseOf({ project, legs, because }: Rising, framework: string): FrameworkRaise {
  const targeted = new Set(project.frameworks.filter((leg) => !legs.has(leg)).map((leg) => leg.toLowerCase()));
  const frameworks = new Map<string, string | null>();
  for (const leg of legs) {
    if (!canRise(leg)) continue;
    const raised = framework + platformOf(leg);
    frameworks.set(leg, targeted.has(raised.toLowerCase()) ? null : raised);
    targeted.add(raised.toLowerCase());
  }
  return { project, frameworks, because };
}
