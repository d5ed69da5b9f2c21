import type { Inventory } from "../../inventory/inventory.ts";
import { closuresOf } from "../../inventory/project-graph.ts";
import { printVersion } from "../../nuget/version.ts";
import type { PlannedUpgrade } from "../plan.ts";
import { askedIn, broughtBy, deepest } from "./asked.ts";
import { type Conflict, conflictsOf } from "./conflicts.ts";
import { type Foreseen, type Judged, judge } from "./judge-conflicts.ts";
import type { PackageMove } from "./platform.ts";
import { type PackageMetadata, type ReadPackages, readPackages } from "./read-packages.ts";
import { named, type Restore, type RestoredPackage, type RestorePair, restoresOf } from "./restored.ts";

// A package that moves may ask for more of another one; what needs more rounds than these is left as a conflict.
const mostRounds = 4;

/**
 * What restore would say after the step, by the dependencies that the packages declare. A direct reference that would be
 * too low moves further, once and again; what stays is a blocker of a host, or a doubt when it was so before.
 */
export async function foresee(
  planned: PlannedUpgrade,
  inventory: Inventory,
  metadata: PackageMetadata,
): Promise<Foreseen> {
  const packages = readPackages(metadata);
  const closure = closuresOf(inventory.projects);
  let plan = planned;
  for (let round = 1; ; round++) {
    const pairs = restoresOf(inventory, plan, closure);
    const found = await findConflicts(pairs, packages);
    const moves = round < mostRounds ? found.flatMap(moveFor) : [];
    if (moves.length === 0) return judge({ plan, closure, metadata, packages, pairs, found });
    plan = { ...plan, platform: { ...plan.platform, packages: withMoves(plan.platform.packages, moves) } };
  }
}

async function findConflicts(pairs: readonly RestorePair[], packages: ReadPackages): Promise<readonly Judged[]> {
  await readAll(
    pairs.map(({ after }) => after),
    packages,
  );
  const found = pairs.map((pair) => ({ pair, conflicts: conflictsOf(pair.after, packages.groupsOf) }));
  // Only for what is in conflict now the past is asked.
  const suspects = new Set(found.flatMap(({ conflicts }) => conflicts.map(({ by }) => by.reference)));
  const past = pairs.map(({ before }) => ({
    ...before,
    packages: before.packages.filter(({ reference }) => suspects.has(reference)),
  }));
  await readAll(past, packages);
  return found.flatMap(({ pair, conflicts }) => {
    const old = conflicts.length === 0 ? [] : conflictsOf(pair.before, packages.groupsOf);
    return conflicts.map((conflict) => ({ pair, conflict, wasBefore: old.some((each) => isSame(each, conflict)) }));
  });
}

/** Reads level by level what packages ask for, until there is nothing new. */
async function readAll(restores: readonly Restore[], packages: ReadPackages): Promise<void> {
  await packages.read(restores.flatMap((restore) => restore.packages.filter(isWorthAsking)));
  for (let level = 1; level <= deepest; level++) {
    const brought = restores.flatMap((restore) => broughtBy(askedIn(restore, packages.groupsOf)));
    await packages.read(brought.filter(isWorthAsking));
  }
}

/** Microsoft's own packages that stay depend on nothing but each other. */
function isWorthAsking({ id, moves }: RestoredPackage): boolean {
  return moves || !/^(?:Microsoft|System|runtime)\./i.test(id) || /IdentityServer/i.test(id);
}

function isSame(left: Conflict, right: Conflict): boolean {
  return left.code === right.code && JSON.stringify(referencesOf(left)) === JSON.stringify(referencesOf(right));
}

function referencesOf(conflict: Conflict): readonly unknown[] {
  const others = "of" in conflict ? conflict.of : "and" in conflict ? conflict.and : undefined;
  const brought = conflict.by.through && conflict.by.id;
  return [brought, ...[conflict.by, others].map((each) => [each?.reference.id, each?.reference.place])];
}

/** What is only too low, and not on purpose, can move. */
function moveFor({ pair, conflict, wasBefore }: Judged): readonly PackageMove[] {
  if (conflict.code !== "NU1605" || wasBefore || conflict.of.family || conflict.of.range.kind !== "minimum") return [];
  const { by, of, asks } = conflict;
  if (asks.lower === undefined) return [];
  const to = printVersion(asks.lower.version);
  const why = `${named(by)} asks for at least ${to}`;
  return [{ project: pair.after.project, reference: of.reference, to, why }];
}

/** A later move of the same reference takes the place of an earlier one. */
function withMoves(moves: readonly PackageMove[], more: readonly PackageMove[]): readonly PackageMove[] {
  const byReference = new Map([...moves, ...more].map((move) => [move.reference, move]));
  return [...byReference.values()];
}
