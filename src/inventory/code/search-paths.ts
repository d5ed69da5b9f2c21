import type { Inventory } from "../inventory.ts";
import { closuresOf, usersOf } from "../project-graph.ts";

/**
 * Where code can speak of a package's types: the projects that reference it, and every project that references one of
 * them, directly or through others, because types flow on. In the order of the inventory.
 */
export function codeSearchPaths(inventory: Inventory, referencing: Iterable<string>): readonly string[] {
  const users = usersOf(inventory.projects);
  const reached = new Set(referencing);
  for (const path of reached) for (const user of users.get(path) ?? []) reached.add(user.path);
  return inventory.projects.map(({ path }) => path).filter((path) => reached.has(path));
}

/** Projects whose types some of the projects see: themselves, and what they reference. In the order of the inventory. */
export function visiblePaths({ projects }: Inventory, paths: readonly string[]): readonly string[] {
  const closure = closuresOf(projects);
  const visible = new Set(paths.flatMap((path) => [...closure(path)]));
  return projects.map(({ path }) => path).filter((path) => visible.has(path));
}
