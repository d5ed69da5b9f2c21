import { UpgradeError } from "../errors.ts";
import { applyEdits } from "./apply-edits.ts";
import type { ChangeCommit, ChangeSet } from "./change-set.ts";
import type { Edit, PlannedCommit } from "./edit.ts";
import { whyNotEditable } from "./editable.ts";
import { overlay } from "./overlay.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Bytes } from "./text.ts";

/** A change set, and the snapshot as it leaves it. */
export interface BuiltChangeSet {
  readonly changeSet: ChangeSet;
  readonly after: Snapshot;
}

/**
 * Applies commits one after another, each to what the ones before it left. Edits that change nothing are dropped, and
 * so are commits without any other. Throws an UpgradeError for files that must not be edited.
 */
export function changeSetOf(snapshot: Snapshot, planned: readonly PlannedCommit[]): BuiltChangeSet {
  let after = snapshot;
  const commits: ChangeCommit[] = [];
  for (const { message, edits: all } of planned) {
    const edits = all.filter((edit) => edit.before !== edit.after);
    if (edits.length === 0) continue;
    after.preload(edits.map((edit) => edit.place.path));
    const files = editedFiles(after, edits);
    commits.push({ message, files, edits });
    after = overlay(after, files);
  }
  return { changeSet: { base: snapshot.commit, commits }, after };
}

function editedFiles(snapshot: Snapshot, edits: readonly Edit[]): ReadonlyMap<string, Bytes> {
  const files = new Map<string, Bytes>();
  for (const [path, ofFile] of byPath(edits))
    files.set(path, applyEdits(requireEditable(snapshot, path), path, ofFile));
  return files;
}

function byPath(edits: readonly Edit[]): ReadonlyMap<string, readonly Edit[]> {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.place.path);
    if (group === undefined) groups.set(edit.place.path, [edit]);
    else group.push(edit);
  }
  return groups;
}

function requireEditable(snapshot: Snapshot, path: string): Bytes {
  const bytes = snapshot.read(path);
  const reason = whyNotEditable(snapshot, path);
  if (bytes !== undefined && reason === undefined) return bytes;
  throw new UpgradeError(`${path} cannot be edited: it ${reason}.`, {
    remedy: "Upgrade this file by hand, then run again.",
    place: { path, line: 1 },
  });
}
