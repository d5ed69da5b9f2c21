import { composeGuides } from "../guides/compose-guides.ts";
import type { Guide } from "../guides/guide.ts";
import type { PackageFamily } from "../guides/platform/package-family.ts";
import type { Inventory, Project, Reference } from "../inventory/inventory.ts";
import { findHosts } from "./hosts.ts";
import { compareLines, type Ladder } from "./ladder.ts";
import { membersOf } from "./members.ts";
import { isNamed } from "./package-names.ts";
import { guidesBetween } from "./patch-changes.ts";
import type { ChosenVersion, Host, Member, NoUpgrade, Plan, PlannedUpgrade, WantedRelease } from "./plan.ts";
import { type ChoosePackage, followPackages } from "./platform/follow-packages.ts";
import { planPlatform } from "./platform/plan-platform.ts";

export interface PlanOptions {
  /** `next`, `latest` or a release line. */
  readonly target: string;
  readonly host?: string;
  /** Folders whose projects are left alone. */
  readonly pathsIgnore: readonly string[];
  /** The least framework to raise projects to, where the step raises any. */
  readonly framework?: string;
  chooseVersion(wanted: WantedRelease, projects: readonly Project[]): Promise<ChosenVersion>;
  /** What follows the platform; none: nothing does. */
  readonly packageFamilies?: readonly PackageFamily[];
}

/** One plan per release line that a host is on, oldest first; then the hosts that do not move, with the reason. */
export async function planUpgrades(
  inventory: Inventory,
  ladder: Ladder,
  options: PlanOptions,
): Promise<readonly Plan[]> {
  const hosts = findHosts(inventory, ladder.family).filter((host) => isWanted(host, options));
  const outlooks = hosts.map((host) => outlookOf(host, ladder, options.target));
  const staying = outlooks.flatMap((outlook) => (outlook.kind === "stays" ? [outlook.plan] : []));
  const moving = outlooks.flatMap((outlook) => (outlook.kind === "moves" ? [outlook] : []));
  const lines = [...new Set(moving.map(({ from }) => from))].toSorted(compareLines);
  const planned = lines.map((line) =>
    planLine(
      moving.filter(({ from }) => from === line),
      inventory,
      options,
    ),
  );
  return [...(await Promise.all(planned)), ...mergeReasons(staying)];
}

/** What holds for several hosts is said once, with the first place. */
function mergeReasons(plans: readonly NoUpgrade[]): readonly NoUpgrade[] {
  const merged = new Map<string, NoUpgrade>();
  for (const plan of plans) {
    const key = JSON.stringify([plan.status, plan.from, plan.reason, plan.wayOut]);
    const same = merged.get(key);
    merged.set(key, same === undefined ? plan : { ...same, hosts: [...same.hosts, ...plan.hosts] });
  }
  return [...merged.values()];
}

function isWanted(host: Host, { host: name, pathsIgnore }: PlanOptions): boolean {
  if (name !== undefined && host.name !== name) return false;
  return !host.projects.every(({ path }) => pathsIgnore.some((folder) => path.startsWith(`${folder}/`)));
}

type Outlook = { readonly kind: "stays"; readonly plan: NoUpgrade } | HostMove;

interface HostMove {
  readonly kind: "moves";
  readonly host: Host;
  readonly from: string;
  readonly guides: readonly Guide[];
  readonly members: readonly Member[];
  readonly held: readonly Member[];
}

function outlookOf(host: Host, ladder: Ladder, target: string): Outlook {
  const { members, held, unknown } = membersOf(host, ladder);
  const stay = (plan: Omit<NoUpgrade, "hosts">): Outlook => ({ kind: "stays", plan: { hosts: [host], ...plan } });
  const from = members.map(({ line }) => line).toSorted(compareLines)[0] ?? null;
  if (unknown) return stay({ status: "unknown", from, reason: unknown.reason, place: unknown.place });
  const lowest = members.find(({ line }) => line === from);
  if (from === null || !lowest) return stay({ status: "blocked", from, ...heldReason(held) });
  const { place } = lowest.reference;
  const guides = guidesTo(target, from, ladder);
  if (guides === undefined) return stay({ from, place, ...offRoad(from, target, ladder) });
  if (guides.length === 0) return stay({ status: "up-to-date", from, reason: upToDate(from, target) });
  const blocker = blockerOf(host, guides);
  if (blocker) return stay({ status: "blocked", from, ...blocker });
  return { kind: "moves", host, from, guides, members, held };
}

/** undefined when no road leads there. */
function guidesTo(target: string, from: string, ladder: Ladder): readonly Guide[] | undefined {
  const newest = ladder.lines.at(-1) ?? from;
  if (from === newest) return [];
  if (target === "next") return ladder.lines.includes(from) ? ladder.next(from) : undefined;
  const to = target === "latest" ? newest : target;
  if (compareLines(from, to) >= 0 && ladder.lines.includes(from)) return [];
  return ladder.road(from, to);
}

function upToDate(from: string, target: string): string {
  return target === "next" || target === "latest"
    ? `${from} is the newest release line that this version of the tool knows.`
    : `${from} is not older than the target ${target}.`;
}

function offRoad(from: string, target: string, { lines }: Ladder): Pick<NoUpgrade, "status" | "reason" | "wayOut"> {
  const [oldest = from] = lines;
  const newest = lines.at(-1) ?? from;
  if (compareLines(from, newest) > 0) {
    const wayOut = "Update the tool.";
    return {
      status: "unknown",
      reason: `${from} is newer than ${newest}, the newest release line that this version of the tool knows.`,
      wayOut,
    };
  }
  if (compareLines(from, oldest) < 0) {
    const wayOut = `Move to ${oldest} by hand first; the release notes of that line say what changed.`;
    return { status: "blocked", reason: `${from} is older than ${oldest}, where the road begins.`, wayOut };
  }
  if (!lines.includes(from))
    return { status: "unknown", reason: `There is no release line ${from}: it may be a build of your own.` };
  return {
    status: "blocked",
    reason: `No road leads from ${from} to ${target}.`,
    wayOut: `Known lines are ${lines.join(", ")}.`,
  };
}

function heldReason([held]: readonly Member[]): Pick<NoUpgrade, "reason" | "wayOut" | "place"> {
  const { id = "", framework = null, place } = held?.reference ?? {};
  const reason = `No later line of ${id} is built for ${framework ?? "its framework"}.`;
  return { reason, wayOut: "Raise the framework, or drop it.", ...(place ? { place } : {}) };
}

function blockerOf(
  { projects }: Host,
  guides: readonly Guide[],
): Pick<NoUpgrade, "reason" | "wayOut" | "place"> | undefined {
  const references: readonly Reference[] = projects.flatMap(({ references }) => references);
  for (const { id, advice, why } of guides.flatMap(({ packages }) => packages)) {
    const found = advice === "blocks" ? references.find((reference) => isNamed(id, reference.id)) : undefined;
    if (found)
      return {
        reason: `${found.id} ${found.version ?? ""} stands in the way.`.replace("  ", " "),
        wayOut: why,
        place: found.place,
      };
  }
  return undefined;
}

async function planLine(
  moves: readonly HostMove[],
  inventory: Inventory,
  { chooseVersion, framework, packageFamilies = [] }: PlanOptions,
): Promise<PlannedUpgrade> {
  const hosts = moves.map(({ host }) => host);
  const guides = composeGuides(moves[0]?.guides ?? []);
  const target = guides.at(-1);
  if (!target) throw new Error("a move without a guide");
  const chosen = await chooseVersion(
    target,
    hosts.flatMap(({ projects }) => projects),
  );
  const members = moves.flatMap((move) => move.members);
  const moving = members.filter(({ line }) => compareLines(line, target.to) <= 0);
  const plan: PlannedUpgrade = {
    status: "planned",
    hosts,
    from: moves[0]?.from ?? target.from,
    to: target.to,
    guides: guidesBetween(guides, { moving, chosen: chosen.version }),
    chosen,
    moving,
    held: moves.flatMap((move) => move.held),
    platform: planPlatform({ inventory, guide: target, moving, ...(framework !== undefined && { framework }) }),
  };
  const following = await followPackages({ plan, inventory, families: packageFamilies }, askFor(chooseVersion));
  const { packages, doubts } = following;
  return { ...plan, platform: { ...plan.platform, packages, doubts: [...(plan.platform.doubts ?? []), ...doubts] } };
}

function askFor(chooseVersion: PlanOptions["chooseVersion"]): ChoosePackage {
  return async ({ ids, projects, line, known }) => {
    const wanted = { to: line, lastKnownPatch: known ?? "", releaseTags: [], family: ids };
    const chosen = await chooseVersion(wanted, projects);
    return chosen.version === "" ? undefined : chosen;
  };
}
