import type { Edit } from "../../../repository/edit.ts";
import { bufferOf } from "../../../repository/encoding.ts";
import type { Snapshot } from "../../../repository/snapshot.ts";
import type { Task } from "../../edits.ts";
import { unifiedDiff } from "./unified-diff.ts";

/** Whether GitHub guards a file: it takes a permission of its own to change it, which no workflow's token has. */
export function isWorkflow(path: string): boolean {
  return path.startsWith(".github/workflows/");
}

/** Edits as a patch for `git apply`, for a person to apply who may. */
export function workflowTask(snapshot: Snapshot, edits: readonly Edit[]): Task {
  const files = [...new Set(edits.map(({ place }) => place.path))].flatMap((path) => {
    const bytes = snapshot.read(path);
    return bytes === undefined ? [] : [{ path, bytes, own: edits.filter(({ place }) => place.path === path) }];
  });
  // Carriage returns do not survive in a body, so that the lines of the patch would not be found.
  const hasReturns = files.some(({ bytes }) => bufferOf(bytes).includes("\r"));
  const command = hasReturns ? "git apply --ignore-whitespace" : "git apply";
  return {
    kind: "platform",
    title: "Change the workflows.",
    why: `They install an SDK that cannot build what this pull request raises. The token that opens it may not change workflow files: apply this patch to its branch with \`${command}\`.`,
    places: edits.map(({ place }) => place),
    commands: [],
    patch: files.flatMap(({ path, bytes, own }) => unifiedDiff(path, bytes, own)),
  };
}
