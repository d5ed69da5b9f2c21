import type { Inventory } from "../inventory/inventory.ts";
import type { Member, PlannedUpgrade } from "../plan/plan.ts";
import type { Edit } from "../repository/edit.ts";
import { distinctPlaces } from "./distinct-places.ts";
import type { EditPlan, PackageMove, Task } from "./edits.ts";
import { newIdOf } from "./renames.ts";
import { sharingOf } from "./sharing.ts";
import { distinctEdits, versionEdits } from "./version-edits.ts";

/** Moves the family: new versions, and new ids where the step renames packages. One commit. */
export function packageEdits(inventory: Inventory, plan: PlannedUpgrade): EditPlan {
  const sharing = sharingOf(inventory, plan.moving);
  const results = plan.moving.map((member) => ({ member, result: versionEdits(member, plan, sharing) }));
  const edits = results.flatMap(({ member, result }) =>
    result.kind === "edits" ? [...result.edits, ...idEdits(member, plan)] : [],
  );
  const tasks = results.flatMap(({ result }) => (result.kind === "task" ? [result.task] : []));
  const moved = results.flatMap(({ member, result }) => (result.kind === "edits" ? [member] : []));
  const { product } = plan.guides.at(-1) ?? { product: { to: "IdentityServer" } };
  return {
    commits: [{ message: `Upgrade ${product.to} to ${plan.chosen.version}`, edits: distinctEdits(edits) }],
    moves: movesOf(moved, plan),
    tasks: distinctTasks(tasks),
    left: results.flatMap(({ member, result }) => (result.kind === "task" ? [member] : [])),
  };
}

function idEdits({ reference }: Member, plan: PlannedUpgrade): readonly Edit[] {
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

function movesOf(members: readonly Member[], plan: PlannedUpgrade): readonly PackageMove[] {
  const byId = new Map<string, PackageMove>();
  for (const { reference } of members) {
    const { id, version, fragments, place } = reference;
    const key = `${id.toLowerCase()} ${version}`;
    const places = fragments.flatMap(({ source }) => source?.place ?? []);
    const known = byId.get(key);
    const all = [...(known?.places ?? []), ...(places.length > 0 ? places : [place])];
    const newId = newIdOf(id, plan);
    byId.set(key, {
      id,
      ...(newId !== id ? { newId } : {}),
      from: version ?? "none",
      to: plan.chosen.version,
      places: distinctPlaces(all),
    });
  }
  return [...byId.values()];
}

function distinctTasks(tasks: readonly Task[]): readonly Task[] {
  return [...new Map(tasks.map((task) => [task.title, task])).values()];
}
