import type { Inventory } from "../inventory/inventory.ts";
import { neighboursOf, ownersOf } from "../inventory/project-graph.ts";
import type { Host } from "../plan/plan.ts";
import { wordsHeld } from "../repository/search.ts";
import type { GrepOptions, Snapshot } from "../repository/snapshot.ts";

export interface SpokenCode {
  readonly snapshot: Snapshot;
  readonly inventory: Inventory;
  readonly hosts: readonly Host[];
}

/**
 * Which of some names stand as words in the C# and Razor files of the hosts and of the projects tied to them, whatever
 * they mean there: one search for all.
 */
export function namesSaid({ snapshot, inventory, hosts }: SpokenCode, names: readonly string[]): readonly string[] {
  const projects = hosts.flatMap((host) => host.projects);
  const near = new Set(neighboursOf(projects, inventory.projects).map(({ path }) => path));
  const ownerOf = ownersOf(inventory.projects);
  const isNear = (path: string) => near.has(path) || near.has(ownerOf(path)?.path ?? "");
  const files = snapshot
    .grep(searchForNames(names))
    .filter(isNear)
    .flatMap((path) => snapshot.read(path) ?? []);
  const said = new Set(files.flatMap((bytes) => wordsHeld(bytes, names)));
  return names.filter((name) => said.has(name));
}

/** Identifiers as whole words, in C# and Razor. */
export function searchForNames(names: readonly string[]): GrepOptions {
  return { strings: names, words: true, endings: [".cs", ".cshtml", ".razor"] };
}
