import { posix } from "node:path";
import type { Project } from "./inventory.ts";

export function projectsByPath(projects: readonly Project[]): ReadonlyMap<string, Project> {
  return new Map(projects.map((project) => [project.path, project]));
}

export type Closure = (path: string) => ReadonlySet<string>;

/** Answers which paths a project reaches through project references, itself among them; cycles are harmless. */
export function closuresOf(projects: readonly Project[]): Closure {
  const references = new Map(projects.map((project) => [project.path, project.projectReferences]));
  const known = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const found = known.get(path);
    if (found) return found;
    const reached = new Set([path]);
    for (const next of reached) for (const target of references.get(next) ?? []) reached.add(target);
    known.set(path, reached);
    return reached;
  };
}

/** The projects that reference a project themselves, by its path. */
export function usersOf(projects: readonly Project[]): ReadonlyMap<string, readonly Project[]> {
  const users = new Map<string, Project[]>();
  for (const project of projects)
    for (const path of project.projectReferences) users.set(path, [...(users.get(path) ?? []), project]);
  return users;
}

/** Whether one of two projects, by their paths, reaches the other; a project is tied to itself. */
export function isTied(left: string, right: string, closure: Closure): boolean {
  return closure(left).has(right) || closure(right).has(left);
}

/** Projects that some of `around` reach or are reached from, they among them: what is restored or runs with them. */
export function neighboursOf(
  around: readonly Project[],
  projects: readonly Project[],
  closure = closuresOf(projects),
): readonly Project[] {
  const inner = new Set(around.map(({ path }) => path));
  const below = new Set(around.flatMap(({ path }) => [...closure(path)]));
  return projects.filter(({ path }) => below.has(path) || [...closure(path)].some((reached) => inner.has(reached)));
}

/** The project whose folder is nearest above a file. */
export function owningProject(path: string, projects: readonly Project[]): Project | undefined {
  return ownersOf(projects)(path);
}

/** The same for many files. Of several projects in a folder it is the first. */
export function ownersOf(projects: readonly Project[]): (path: string) => Project | undefined {
  const inFolders = projects.filter(({ kind }) => kind === "project").toReversed();
  const byFolder = new Map(inFolders.map((project) => [posix.dirname(project.path), project]));
  return (path) => {
    for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
      const owner = byFolder.get(folder);
      if (owner !== undefined || folder === ".") return owner;
    }
  };
}

/** Whether a path lies in a folder; everything does in `.`. */
export function isBelow(path: string, folder: string): boolean {
  return folder === "." || path.startsWith(`${folder}/`);
}

export interface StartupProjects {
  /** Path of the project that the EF tools start, when it can be told. */
  readonly startupProject: string | undefined;
  /** Web projects that reach the migrations; several where it cannot be told. */
  readonly startupCandidates: readonly string[];
}

/**
 * What the EF tools start: the project itself when it is a web project, else the only web project that reaches it; of
 * several the only one that registers the stores.
 */
export function startupProjectsOf(
  project: Project,
  projects: readonly Project[],
  registering: ReadonlySet<string>,
): StartupProjects {
  if (project.web) return { startupProject: project.path, startupCandidates: [project.path] };
  const closure = closuresOf(projects);
  const reaching = projects.filter(({ web, path }) => web && closure(path).has(project.path)).map(({ path }) => path);
  const told = reaching.length > 1 ? reaching.filter((path) => registering.has(path)) : reaching;
  return { startupProject: told.length === 1 ? told[0] : undefined, startupCandidates: reaching };
}
