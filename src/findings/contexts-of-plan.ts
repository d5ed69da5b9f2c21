import type { ContextUse } from "../inventory/contexts.ts";
import type { Project } from "../inventory/inventory.ts";
import { closuresOf, isTied } from "../inventory/project-graph.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";

/**
 * The contexts that the plan's hosts use: a project of theirs references the one that holds the context, or the other
 * way round. One that no host at all is tied to may be anybody's and stays, rather than be forgotten. A store that is only
 * registered counts once in a host, and not where the host has migrations of its context.
 */
export function contextsOfPlan(
  { hosts }: Pick<PlannedUpgrade, "hosts">,
  contexts: readonly ContextUse[],
  { projects, family }: { readonly projects: readonly Project[]; readonly family: ReadonlySet<string> },
): readonly ContextUse[] {
  const closure = closuresOf(projects);
  const ours = new Set(hosts.flatMap((host) => host.projects.map(({ path }) => path)));
  const ids = new Set([...family].map((id) => id.toLowerCase()));
  const using = projects.filter(({ references }) => references.some(({ id }) => ids.has(id.toLowerCase())));
  const found = contexts.filter((context) => {
    const tied = using.filter(({ path }) => isTied(context.project, path, closure));
    return tied.length === 0 || tied.some(({ path }) => ours.has(path));
  });
  const hostsOf = (context: ContextUse) =>
    hosts.filter((host) => host.projects.some(({ path }) => isTied(context.project, path, closure)));
  return found.filter((context, index) => {
    if (hasMigrations(context)) return true;
    const rivals = found.filter((other, at) => (hasMigrations(other) || at < index) && isAlike(other, context));
    const own = hostsOf(context);
    return !rivals.map(hostsOf).some((theirs) => theirs.length === 0 || theirs.some((host) => own.includes(host)));
  });
}

function hasMigrations({ folder }: ContextUse): boolean {
  return folder !== undefined;
}

function isAlike({ bases }: ContextUse, other: ContextUse): boolean {
  return bases.some((base) => other.bases.includes(base));
}
