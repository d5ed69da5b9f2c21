import type { ContextUse } from "../inventory/contexts.ts";
import type { Project } from "../inventory/inventory.ts";
import { closuresOf } from "../inventory/project-graph.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";

/**
 * The contexts that the plan's hosts use: a project of theirs references the one that holds the context, or the other
 * way round. One that no host at all is tied to may be anybody's and stays, rather than be forgotten.
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
  return contexts.filter(({ project }) => {
    const tied = using.filter(({ path }) => closure(path).has(project) || closure(project).has(path));
    return tied.length === 0 || tied.some(({ path }) => ours.has(path));
  });
}
