import { composeGuides } from "../guides/compose-guides.ts";
import type { Guide } from "../guides/guide.ts";
import type { PackageFamily } from "../guides/platform/package-family.ts";
import type { Inventory, Project } from "../inventory/inventory.ts";
import { type Closure, closuresOf, neighboursOf } from "../inventory/project-graph.ts";
import { findHosts } from "./hosts.ts";
import { compareLines, type Ladder } from "./ladder.ts";
import { membersOf } from "./members.ts";
import { guidesBetween } from "./patch-changes.ts";
import type { ChosenVersion, Host, Member, NoUpgrade, Plan, PlannedUpgrade, WantedRelease } from "./plan.ts";
import { alignPackages } from "./platform/align-packages.ts";
import { knownBlockers } from "./platform/blockers.ts";
import { type ChoosePackage, followPackages } from "./platform/follow-packages.ts";
import { planPlatform } from "./platform/plan-platform.ts";
import type { Blocker, FrameworkRaise, PlatformPlan } from "./platform/platform.ts";
import type { PackageMetadata } from "./platform/read-packages.ts";
import { blockedUpgrade, settleLine } from "./settle-line.ts";

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
  /** What holds projects back that rise, beside themselves; none: nobody looks. */
  blockersAround?(raises: readonly FrameworkRaise[]): readonly Blocker[];
  /** What may be asked of packages; none: conflicts of dependencies are not foreseen. */
  packageMetadata?(projects: readonly Project[]): PackageMetadata | undefined;
}

/** One plan per release line that a host is on, oldest first; then the hosts that do not move, with the reason. */
export async function planUpgrades(
  inventory: Inventory,
  ladder: Ladder,
  options: PlanOptions,
): Promise<readonly Plan[]> {
  const hosts = findHosts(inventory, ladder.family).filter((host) => isWanted(host, options));
  const closure = closuresOf(inventory.projects);
  const outlooks = hosts.map((host) => outlookOf(host, { ladder, inventory, closure, target: options.target }));
  const staying = outlooks.flatMap((outlook) => (outlook.kind === "stays" ? [outlook.plan] : []));
  const moving = outlooks.flatMap((outlook) => (outlook.kind === "moves" ? [outlook] : []));
  const lines = [...new Set(moving.map(({ from }) => from))].toSorted(compareLines);
  const settled = await Promise.all(
    lines.map((line) => {
      const own = moving.filter(({ from }) => from === line);
      const plan = (kept: readonly Host[]) =>
        planLine(
          own.filter(({ host }) => kept.includes(host)),
          inventory,
          options,
        );
      return settleLine(
        own.map(({ host }) => host),
        { ...options, inventory, closure, plan },
      );
    }),
  );
  const blocked = settled.flatMap((each) => each.blocked);
  return [...settled.flatMap(({ planned }) => planned), ...mergeReasons([...blocked, ...staying])];
}

/** What holds for several hosts is said once, with the first place. */
function mergeReasons(plans: readonly NoUpgrade[]): readonly NoUpgrade[] {
  const merged = new Map<string, NoUpgrade>();
  for (const plan of plans) {
    const key = JSON.stringify([plan.status, plan.from, plan.reason, plan.wayOut]);
    const same = merged.get(key);
    const blockers = [...(same?.blockers ?? []), ...(plan.blockers ?? [])];
    const hosts = [...(same?.hosts ?? []), ...plan.hosts];
    merged.set(key, { ...plan, ...same, hosts, ...(blockers.length > 0 && { blockers }) });
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

interface OutlookOptions {
  readonly ladder: Ladder;
  readonly inventory: Inventory;
  readonly closure: Closure;
  readonly target: string;
}

function outlookOf(host: Host, { ladder, inventory, closure, target }: OutlookOptions): Outlook {
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
  const blockers = knownBlockers(neighboursOf(host.projects, inventory.projects, closure), guides);
  if (blockers.length > 0) return { kind: "stays", plan: blockedUpgrade(host, from, blockers) };
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

async function planLine(
  moves: readonly HostMove[],
  inventory: Inventory,
  { chooseVersion, framework, blockersAround, packageFamilies = [] }: PlanOptions,
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
  const platform = planPlatform({
    ...{ inventory, guide: target, moving, families: packageFamilies },
    ...(framework !== undefined && { framework }),
  });
  const plan: PlannedUpgrade = {
    status: "planned",
    hosts,
    from: moves[0]?.from ?? target.from,
    to: target.to,
    guides: guidesBetween(guides, { moving, chosen: chosen.version }),
    chosen,
    moving,
    held: moves.flatMap((move) => move.held),
    platform: { ...platform, blockers: [...platform.blockers, ...(blockersAround?.(platform.raises) ?? [])] },
  };
  return { ...plan, platform: await withPackages(plan, { inventory, families: packageFamilies, chooseVersion }) };
}

interface Following extends Pick<PlanOptions, "chooseVersion"> {
  readonly inventory: Inventory;
  readonly families: readonly PackageFamily[];
}

/** What else must move, once it is known what rises. */
async function withPackages(
  plan: PlannedUpgrade,
  { inventory, families, chooseVersion }: Following,
): Promise<PlatformPlan> {
  const question = { plan, inventory, families };
  const choose = askFor(chooseVersion);
  const { packages, doubts } = await followPackages(question, choose);
  const aligned = await alignPackages(question, choose);
  return {
    ...plan.platform,
    packages: [...packages, ...aligned],
    doubts: [...(plan.platform.doubts ?? []), ...doubts],
  };
}

function askFor(chooseVersion: PlanOptions["chooseVersion"]): ChoosePackage {
  return async ({ ids, projects, line, known }) => {
    const wanted = { to: line, lastKnownPatch: known ?? "", releaseTags: [], family: ids };
    const chosen = await chooseVersion(wanted, projects);
    return chosen.version === "" ? undefined : chosen;
  };
}
