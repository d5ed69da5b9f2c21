import type { Inventory, Project } from "../../inventory/inventory.ts";
import { compareLines, type Ladder } from "../ladder.ts";
import { membersOf } from "../members.ts";
import type { PlannedUpgrade } from "../plan.ts";

/** The same step, on the projects as they are after the raise: references and their positions are read anew. */
export function planAfterRaise(plan: PlannedUpgrade, inventory: Inventory, ladder: Ladder): PlannedUpgrade {
  const now = new Map(inventory.projects.map((project) => [project.path, project]));
  const renewed = (projects: readonly Project[]) => projects.flatMap(({ path }) => now.get(path) ?? []);
  const hosts = plan.hosts.map((host) => ({ ...host, projects: renewed(host.projects) }));
  const found = hosts.map((host) => membersOf(host, ladder));
  const members = found.flatMap((each) => each.members);
  return {
    ...plan,
    hosts,
    moving: members.filter(({ line }) => compareLines(line, plan.to) <= 0),
    held: found.flatMap(({ held }) => held),
  };
}
