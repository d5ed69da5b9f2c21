import { groupBy } from "../../csharp/api/collect.ts";
import type { Closure } from "../../inventory/project-graph.ts";
import type { Host, PlannedUpgrade } from "../plan.ts";
import type { Conflict } from "./conflicts.ts";
import { findExposed } from "./exposed-family.ts";
import type { Blocker, PackageMove } from "./platform.ts";
import type { PackageMetadata, ReadPackages } from "./read-packages.ts";
import { named, type RestoredPackage, type RestorePair } from "./restored.ts";
import { waysOut } from "./ways-out.ts";

/** A conflict of one project and framework after the step. */
export interface Judged {
  readonly pair: RestorePair;
  readonly conflict: Conflict;
  /** It is there without the step, too. */
  readonly wasBefore: boolean;
}

export interface Foreseen {
  /** Of the plan, and what has to move with it. */
  readonly packages: readonly PackageMove[];
  readonly blockers: ReadonlyMap<Host, readonly Blocker[]>;
  readonly doubts: readonly Blocker[];
}

export interface Case {
  readonly plan: PlannedUpgrade;
  readonly closure: Closure;
  readonly metadata: PackageMetadata;
  readonly packages: ReadPackages;
  readonly pairs: readonly RestorePair[];
  readonly found: readonly Judged[];
}

/** Who is stopped by what is in conflict after the step, and what is only to be looked at. */
export async function judge(given: Case): Promise<Foreseen> {
  const { plan, found, packages } = given;
  const stopping = found.filter(stops).map(({ pair, conflict }) => ({ pair, by: conflict.by, what: say(conflict) }));
  const standing = [...stopping, ...findExposed(given)];
  const said = new Map<string, Blocker>();
  const blockers = new Map<Host, Set<string>>();
  for (const { pair, by, what } of standing) {
    const ways = said.get(what)?.ways ?? (await waysOut(by, pair.after.framework, given));
    said.set(what, withPlace(said.get(what) ?? blocker("package-conflict", what, ways), by));
    for (const host of hostsOf(pair, given)) blockers.set(host, (blockers.get(host) ?? new Set()).add(what));
  }
  const whats = [...blockers].map(([host, own]) => [host, [...own].flatMap((what) => said.get(what) ?? [])] as const);
  const doubts = [...lookAt(found.filter((each) => !stops(each))), ...unreadDoubts(packages)];
  return { packages: plan.platform.packages, blockers: new Map(whats), doubts };
}

/** A direct reference beyond what another package allows is but a warning, unless it is the family itself. */
function stops({ conflict, wasBefore }: Judged): boolean {
  return !wasBefore && (conflict.code !== "NU1608" || conflict.of.family);
}

function say(conflict: Conflict): string {
  const by = named(conflict.by);
  switch (conflict.code) {
    case "NU1605":
      return `${by} asks for ${conflict.of.id} ${conflict.asks.text}, and a project holds it at ${conflict.of.range.text}.`;
    case "NU1608":
      return `${by} asks for ${conflict.of.id} ${conflict.asks.text}, which leaves out ${conflict.of.range.text}.`;
    case "NU1107":
      return `${by} and ${named(conflict.and)} ask for versions of ${conflict.id} that exclude each other.`;
    case "NU1202":
      return `${by} is not built for the framework of a project.`;
  }
}

function blocker(id: string, what: string, ways: readonly string[]): Blocker {
  return { id, places: [], what, ways, sources: [] };
}

function withPlace(given: Blocker, { reference: { place } }: RestoredPackage): Blocker {
  const isKnown = given.places.some(({ path, line }) => path === place.path && line === place.line);
  return isKnown ? given : { ...given, places: [...given.places, place] };
}

function hostsOf({ after }: RestorePair, { plan, closure }: Case): readonly Host[] {
  const reached = closure(after.project.path);
  return plan.hosts.filter(({ projects }) => projects.some(({ path }) => reached.has(path)));
}

/** Each said once, however many projects and frameworks it holds for. */
function lookAt(found: readonly Judged[]): readonly Blocker[] {
  const doubts = new Map<string, Blocker>();
  for (const { conflict, wasBefore } of found) {
    const what = say(conflict);
    const way = wasBefore
      ? `Restore has said ${conflict.code} before the step too: nothing here changes that.`
      : `Restore will warn of it (${conflict.code}): see whether ${conflict.by.id} works with it, or has a later version.`;
    doubts.set(what, withPlace(doubts.get(what) ?? blocker("package-conflict", what, [way]), conflict.by));
  }
  return [...doubts.values()];
}

const mostNamed = 5;

function unreadDoubts({ unread }: ReadPackages): readonly Blocker[] {
  if (unread.size === 0) return [];
  const named = groupBy([...unread].slice(0, mostNamed), ([, { reason }]) => reason);
  const list = [...named].map(([reason, own]) => `${own.map(([name]) => name).join(", ")} (${reason})`).join("; ");
  const more = unread.size - mostNamed;
  const what = `What these packages depend on could not be read: ${list}${more > 0 ? ` and ${more} more` : ""}.`;
  const ways = ["See whether restore succeeds: conflicts with them are not foreseen."];
  return [{ ...blocker("package-unread", what, ways), places: [...unread.values()].map(({ place }) => place) }];
}
