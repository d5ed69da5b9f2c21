import { groupBy } from "../csharp/api/collect.ts";
import type { EditPlan, PackageMove } from "../edits/edits.ts";
import type { Finding } from "../findings/finding.ts";
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
  | {
      readonly kind: "code";
      readonly commit: string;
      /** Id of the breaking change that the commit fixes. */
      readonly breakingChange: string;
      /** As they are before the edits. */
      readonly places: readonly Place[];
    }
  | { readonly kind: "edits"; readonly commit: string; readonly because: string; readonly places: readonly Place[] };

/** Per commit: packages that moved alike, then the breaking changes of `fixed`, then every other edit by its reason. */
export function listDone({ commits, moves }: EditPlan, fixed: readonly Finding[] = []): readonly Done[] {
  return commits.flatMap((commit) => {
    const own = moves.filter((move) => move.places.some((place) => commit.edits.some((edit) => isAt(edit, place))));
    const others = commit.edits.filter((edit) => !own.some((move) => move.places.some((place) => isAt(edit, place))));
    const findings = fixed.filter((finding) => others.some((edit) => isOf(edit, finding)));
    const rest = others.filter((edit) => !findings.some((finding) => isOf(edit, finding)));
    return [...packageRows(commit, own), ...codeRows(commit, findings), ...editRows(commit, rest)];
  });
}

/** Commits build on each other, so that lines differ; reasons and files do not. */
function isOf({ place, because }: Edit, { edits }: Finding): boolean {
  return edits.some((edit) => edit.because === because && edit.place.path === place.path);
}

function codeRows({ message }: PlannedCommit, findings: readonly Finding[]): readonly Done[] {
  const byChange = groupBy(findings, ({ breakingChange }) => breakingChange);
  return [...byChange].map(([breakingChange, group]) => ({
    kind: "code",
    commit: message,
    breakingChange,
    places: group.map(({ place }) => place),
  }));
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
