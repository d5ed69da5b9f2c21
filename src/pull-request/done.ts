import type { EditPlan, PackageMove } from "../edits/edits.ts";
import type { Edit, PlannedCommit } from "../repository/edit.ts";
import type { Place } from "../repository/text.ts";

/** What the edits of one reason, or the moves to one version, did: a row of "Done for you". */
export type Done =
  | {
      readonly kind: "packages";
      readonly commit: string;
      readonly moves: readonly PackageMove[];
      readonly places: readonly Place[];
    }
  | { readonly kind: "edits"; readonly commit: string; readonly because: string; readonly places: readonly Place[] };

/** Per commit: packages that moved alike, then every other edit by its reason. */
export function listDone({ commits, moves }: EditPlan): readonly Done[] {
  return commits.flatMap((commit) => {
    const own = moves.filter((move) => move.places.some((place) => commit.edits.some((edit) => isAt(edit, place))));
    const others = commit.edits.filter((edit) => !own.some((move) => move.places.some((place) => isAt(edit, place))));
    return [...packageRows(commit, own), ...editRows(commit, others)];
  });
}

function isAt({ place }: Edit, { path, line }: Place): boolean {
  return place.path === path && place.line === line;
}

function packageRows({ message }: PlannedCommit, moves: readonly PackageMove[]): readonly Done[] {
  const alike = groupBy(moves, ({ from, to, newId }) => JSON.stringify([from, to, newId !== undefined]));
  return [...alike.values()].map((group) => ({
    kind: "packages",
    commit: message,
    moves: group,
    places: group.flatMap(({ places }) => places),
  }));
}

function editRows({ message }: PlannedCommit, edits: readonly Edit[]): readonly Done[] {
  const reasons = groupBy(edits, ({ because }) => because);
  return [...reasons].map(([because, group]) => ({
    kind: "edits",
    commit: message,
    because,
    places: group.map(({ place }) => place),
  }));
}

function groupBy<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}
