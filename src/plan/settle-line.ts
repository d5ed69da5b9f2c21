import type { Inventory, Project } from "../inventory/inventory.ts";
import { type Closure, neighboursOf } from "../inventory/project-graph.ts";
import type { Host, NoUpgrade, PlannedUpgrade } from "./plan.ts";
import { foresee } from "./platform/foresee.ts";
import type { Foreseen } from "./platform/judge-conflicts.ts";
import type { Blocker } from "./platform/platform.ts";
import type { PackageMetadata } from "./platform/read-packages.ts";

export interface SettleOptions {
  readonly inventory: Inventory;
  readonly closure: Closure;
  /** Plans the step of some hosts on one line. */
  plan(hosts: readonly Host[]): Promise<PlannedUpgrade>;
  /** What may be asked of packages; undefined where nobody may be. */
  packageMetadata?(projects: readonly Project[]): PackageMetadata | undefined;
}

/** The step of the hosts on one line that nothing stands in the way of, and those that stay. */
export interface SettledLine {
  readonly planned: readonly PlannedUpgrade[];
  readonly blocked: readonly NoUpgrade[];
}

/** Plans hosts together, and again without those that have a blocker, until none has. */
export async function settleLine(hosts: readonly Host[], options: SettleOptions): Promise<SettledLine> {
  if (hosts.length === 0) return { planned: [], blocked: [] };
  const { inventory, closure, packageMetadata } = options;
  const plan = await options.plan(hosts);
  const metadata = packageMetadata?.(hosts.flatMap(({ projects }) => projects));
  const foreseen = metadata ? await foresee(plan, inventory, metadata) : nothingForeseen(plan);
  const standing = hosts.map((host) => ({ host, blockers: blockersOf(host, { plan, foreseen, inventory, closure }) }));
  const blocked = standing.filter(({ blockers }) => blockers.length > 0);
  if (blocked.length === 0) return { planned: [withForeseen(plan, foreseen)], blocked: [] };
  const free = standing.filter(({ blockers }) => blockers.length === 0).map(({ host }) => host);
  const rest = await settleLine(free, options);
  const staying = blocked.map(({ host, blockers }) => blockedUpgrade(host, plan.from, blockers));
  return { planned: rest.planned, blocked: [...staying, ...rest.blocked] };
}

function nothingForeseen({ platform: { packages } }: PlannedUpgrade): Foreseen {
  return { packages, blockers: new Map(), doubts: [] };
}

function withForeseen(plan: PlannedUpgrade, { packages, doubts }: Foreseen): PlannedUpgrade {
  const { platform } = plan;
  return { ...plan, platform: { ...platform, packages, doubts: [...(platform.doubts ?? []), ...doubts] } };
}

interface Standing {
  readonly plan: PlannedUpgrade;
  readonly foreseen: Foreseen;
  readonly inventory: Inventory;
  readonly closure: Closure;
}

/** Those of the platform belong to the hosts whose projects they are found in or hold back, or around them. */
function blockersOf(host: Host, { plan, foreseen, inventory, closure }: Standing): readonly Blocker[] {
  const around = neighboursOf(host.projects, inventory.projects, closure);
  const files = new Set(around.flatMap(({ path, files: own }) => [path, ...own]));
  const own = plan.platform.blockers.filter(
    ({ places, holds = [] }) => places.some(({ path }) => files.has(path)) || holds.some((path) => files.has(path)),
  );
  return [...own, ...(foreseen.blockers.get(host) ?? [])];
}

/** One reason that names all of them; the first place stands for the others. */
export function blockedUpgrade(host: Host, from: string | null, blockers: readonly Blocker[]): NoUpgrade {
  const place = blockers.flatMap(({ places }) => places)[0];
  return {
    status: "blocked",
    hosts: [host],
    from,
    reason: blockers.map(({ what }) => what).join(" "),
    wayOut: [...new Set(blockers.flatMap(({ ways }) => ways))].join(" "),
    ...(place && { place }),
    blockers,
  };
}
