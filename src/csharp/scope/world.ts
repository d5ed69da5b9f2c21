import type { Api, ApiType } from "../api/api.ts";
import type { DeclaredType } from "./declared.ts";
import type { ProjectScope } from "./project-scope.ts";
import type { RepositoryIndex } from "./repository-index.ts";
import type { Scope } from "./scope.ts";
import type { Using } from "./using.ts";

/** What names can stand for, as one project sees it. */
export interface World {
  readonly api: Api;
  readonly index: RepositoryIndex;
  /** Undefined for a file of no known project: then everything is visible. */
  readonly project: ProjectScope | undefined;
}

export function declaredType({ index, project }: World, fullName: string): DeclaredType | undefined {
  return index.type(fullName, project);
}

/** A type of ours, unless the repository declares one with the same name. */
export function ourType(world: World, fullName: string): ApiType | undefined {
  return declaredType(world, fullName) === undefined ? world.api.type(fullName) : undefined;
}

export function isOurs(world: World, fullName: string): boolean {
  return ourType(world, fullName) !== undefined;
}

export function isType(world: World, fullName: string): boolean {
  return declaredType(world, fullName) !== undefined || world.api.type(fullName) !== undefined;
}

export function isNamespace({ api, index }: World, name: string): boolean {
  return api.hasNamespace(name) || index.hasNamespace(name);
}

/** What a scope imports. Outermost: also what its project and the project's files import everywhere. */
export function usingsOf({ index, project }: World, scope: Scope): readonly Using[] {
  if (scope.parent !== undefined) return scope.usings;
  const compiled = scope.file.projects;
  const path = project !== undefined && compiled.includes(project.path) ? project.path : (compiled[0] ?? project?.path);
  if (path === undefined) return scope.usings;
  const own = path === project?.path ? project : index.project(path);
  return [...scope.usings, ...(own?.usings ?? []), ...index.globalUsings(path)];
}
