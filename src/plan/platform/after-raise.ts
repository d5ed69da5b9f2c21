import type { Inventory, Project, Reference } from "../../inventory/inventory.ts";
import { projectsByPath } from "../../inventory/project-graph.ts";
import { compareLines, type Ladder } from "../ladder.ts";
import { membersOf } from "../members.ts";
import type { PlannedUpgrade } from "../plan.ts";
import { isOlder } from "./package-wish.ts";
import { movableIn } from "./pins.ts";
import type { FrameworkRaise, PackageMove } from "./platform.ts";

export interface RaisedRepository {
  /** As it is after the raise. */
  readonly inventory: Inventory;
  /** Those that a person has to raise. */
  readonly left: readonly FrameworkRaise[];
}

/** The same step, on the projects as they are after the raise: references and their positions are read anew. */
export function planAfterRaise(
  plan: PlannedUpgrade,
  { inventory, left }: RaisedRepository,
  ladder: Ladder,
): PlannedUpgrade {
  const now = projectsByPath(inventory.projects);
  const renewed = (projects: readonly Project[]) => projects.flatMap(({ path }) => now.get(path) ?? []);
  const hosts = plan.hosts.map((host) => ({ ...host, projects: renewed(host.projects) }));
  const found = hosts.map((host) => membersOf(host, ladder));
  const members = found.flatMap((each) => each.members);
  const raises = plan.platform.raises.filter((raise) => !left.includes(raise));
  const unraised = new Set(left.map(({ project }) => project.path));
  const packages = plan.platform.packages
    .filter(({ project }) => !unraised.has(project.path))
    .flatMap((move) => renewedMove(move, now.get(move.project.path), raises) ?? []);
  return {
    ...plan,
    hosts,
    moving: members.filter(({ line }) => compareLines(line, plan.to) <= 0),
    held: found.flatMap(({ held }) => held),
    platform: { ...plan.platform, raises, packages },
  };
}

/** undefined where the reference is gone, or another text gives it a version that is late enough. */
function renewedMove(
  move: PackageMove,
  project: Project | undefined,
  raises: readonly FrameworkRaise[],
): PackageMove | undefined {
  const before = movableIn(move.project).filter((each) => isSame(each, move.reference));
  const raise = raises.find((each) => each.project === move.project);
  const leg = move.reference.framework;
  const legNow = leg === null ? null : (raise?.frameworks.get(leg) ?? leg);
  const after = movableIn(project).filter(
    ({ id, framework }) =>
      isSame({ id, framework: null }, { ...move.reference, framework: null }) && isLeg(framework, legNow),
  );
  const reference = after[before.indexOf(move.reference)];
  return project && reference && isOlder(reference, move.to) ? { ...move, project, reference } : undefined;
}

function isSame(left: Pick<Reference, "id" | "framework">, right: Reference): boolean {
  return left.id.toLowerCase() === right.id.toLowerCase() && left.framework === right.framework;
}

/** Of a project that is down to one framework nothing is said. */
function isLeg(framework: string | null, wanted: string | null): boolean {
  return framework === null || wanted === null || framework === wanted;
}
