import type { Inventory, Reference } from "../inventory/inventory.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";
import { newIdOf } from "../plan/renames.ts";
import type { Edit } from "../repository/edit.ts";
import { distinctPlaces } from "./distinct-places.ts";
import type { EditPlan, PackageMove, Task } from "./edits.ts";
import { sharingOf } from "./sharing.ts";
import { distinctEdits, type VersionMove, versionEdits } from "./version-edits.ts";

/** Moves the family and the packages that follow it: new versions, and new ids where the step renames packages. One commit. */
export function packageEdits(inventory: Inventory, plan: PlannedUpgrade): EditPlan {
  const moves = [...familyMoves(plan), ...followingMoves(plan)];
  const sharing = sharingOf(inventory, new Map(moves.map(({ reference, version }) => [reference, version])));
  const results = moves.map((move) => ({ move, result: versionEdits(move, sharing) }));
  const done = results.flatMap(({ move, result }) => (result.kind === "edits" ? [{ move, edits: result.edits }] : []));
  const edits = done.flatMap(({ move, edits }) => [...edits, ...idEdits(move.reference, plan)]);
  const { product } = plan.guides.at(-1) ?? { product: { to: "IdentityServer" } };
  return {
    commits: [{ message: `Upgrade ${product.to} to ${plan.chosen.version}`, edits: distinctEdits(edits) }],
    moves: movesOf(
      done.map(({ move }) => move),
      plan,
    ),
    tasks: distinctTasks(results.flatMap(({ result }) => (result.kind === "task" ? [result.task] : []))),
    left: results.flatMap(({ move, result }) => (result.kind === "task" ? [move.reference] : [])),
  };
}

function familyMoves({ moving, chosen: { version }, from, to }: PlannedUpgrade): readonly VersionMove[] {
  return moving.map(({ project, reference }) => {
    const because = `${reference.id} moves from ${from} to ${to} with the rest of the family`;
    return { project, reference, version, because };
  });
}

function followingMoves({ platform }: PlannedUpgrade): readonly VersionMove[] {
  return platform.packages.map(({ project, reference, to, why }) => ({
    project,
    reference,
    version: to,
    because: why,
  }));
}

function idEdits(reference: Reference, plan: PlannedUpgrade): readonly Edit[] {
  const after = newIdOf(reference.id, plan);
  if (after === reference.id) return [];
  return reference.ids.map(({ place, span }) => ({
    place,
    span,
    before: reference.id,
    after,
    because: `${reference.id} goes on as ${after}`,
  }));
}

function movesOf(moves: readonly VersionMove[], plan: PlannedUpgrade): readonly PackageMove[] {
  const byId = new Map<string, PackageMove>();
  for (const { reference, version: to } of moves) {
    const { id, version, fragments, place } = reference;
    const key = `${id.toLowerCase()} ${version} ${to}`;
    const places = fragments.flatMap(({ source }) => source?.place ?? []);
    const known = byId.get(key);
    const all = [...(known?.places ?? []), ...(places.length > 0 ? places : [place])];
    const newId = newIdOf(id, plan);
    byId.set(key, {
      id,
      ...(newId !== id ? { newId } : {}),
      from: version ?? "none",
      to,
      places: distinctPlaces(all),
    });
  }
  return [...byId.values()];
}

function distinctTasks(tasks: readonly Task[]): readonly Task[] {
  return [...new Map(tasks.map((task) => [task.title, task])).values()];
}
