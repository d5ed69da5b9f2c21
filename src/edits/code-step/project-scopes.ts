import { type ProjectScope, usingOfItem } from "../../csharp/scope/project-scope.ts";
import type { CodeProject } from "../../inventory/code/code-project.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import { closuresOf } from "../../inventory/project-graph.ts";

/** What each project gives to its files, by path. */
export function projectScopes(
  projects: readonly CodeProject[],
  inventory: Inventory,
): ReadonlyMap<string, ProjectScope> {
  const closure = closuresOf(inventory.projects);
  return new Map(
    projects.map(({ path, usings, implicitUsings }) => {
      const items = [...implicitUsings.map((include) => ({ include })), ...usings];
      return [path, { path, reach: closure(path), usings: items.map(usingOfItem) }];
    }),
  );
}
