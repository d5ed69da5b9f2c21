import { posix } from "node:path";
import type { Inventory, Project } from "../inventory/inventory.ts";
import { type Closure, closuresOf } from "../inventory/project-graph.ts";
import { sourceKey } from "../msbuild/evaluation.ts";
import type { Host } from "./plan.ts";

/**
 * Groups the projects that use the family. Two belong together when restore must give them one version: some project
 * references both of them, directly or through others, or they take their version from the same text.
 */
export function findHosts(inventory: Inventory, family: ReadonlySet<string>): readonly Host[] {
  const ids = new Set([...family].map((id) => id.toLowerCase()));
  const using = inventory.projects.filter(({ references }) => references.some(({ id }) => ids.has(id.toLowerCase())));
  const groups = new Groups(using.map(({ path }) => path));
  const members = new Set(using.map(({ path }) => path));
  const closure = closuresOf(inventory.projects);
  for (const { path } of inventory.projects) groups.join([...closure(path)].filter((reached) => members.has(reached)));
  for (const paths of sharingVersions(using, ids).values()) groups.join(paths);
  const byPath = new Map(using.map((project) => [project.path, project]));
  const hosts = groups.all().map((paths) =>
    hostOf(
      paths.flatMap((path) => byPath.get(path) ?? []),
      closure,
    ),
  );
  return withUniqueNames(hosts.filter(({ projects }) => projects.some(({ inScope }) => inScope)));
}

/** Disjoint sets of paths. */
class Groups {
  readonly #groupOf: Map<string, Set<string>>;

  constructor(paths: readonly string[]) {
    this.#groupOf = new Map(paths.map((path) => [path, new Set([path])]));
  }

  join(paths: readonly string[]): void {
    const merged = new Set(paths.flatMap((path) => [...(this.#groupOf.get(path) ?? [])]));
    for (const path of merged) this.#groupOf.set(path, merged);
  }

  all(): readonly (readonly string[])[] {
    return [...new Set(this.#groupOf.values())].map((group) => [...group].toSorted());
  }
}

function sharingVersions(
  projects: readonly Project[],
  ids: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { path, references } of projects) {
    const sources = references
      .filter(({ id }) => ids.has(id.toLowerCase()))
      .flatMap(({ fragments }) => fragments.flatMap(({ source }) => source ?? []));
    for (const key of new Set(sources.map(sourceKey))) users.set(key, [...(users.get(key) ?? []), path]);
  }
  return users;
}

/** Named after its web project that the fewest others reference, else after its first project. */
function hostOf(projects: readonly Project[], closure: Closure): Host {
  const isReached = ({ path }: Project) =>
    projects.some((other) => other.path !== path && closure(other.path).has(path));
  const start =
    projects.find((project) => project.web && !isReached(project)) ?? projects.find(({ web }) => web) ?? projects[0];
  const name = start ? posix.basename(start.path, posix.extname(start.path)) : "";
  return { name, projects };
}

function withUniqueNames(hosts: readonly Host[]): readonly Host[] {
  const count = (name: string) => hosts.filter((host) => host.name === name).length;
  return hosts.map((host) => {
    if (count(host.name) === 1) return host;
    const folder = posix.dirname(host.projects[0]?.path ?? "");
    return { ...host, name: folder === "." ? host.name : `${folder}/${host.name}` };
  });
}
