import type { Api } from "../api/api.ts";
import { memoize } from "../api/collect.ts";
import type { ProjectScope } from "../scope/project-scope.ts";
import type { RepositoryIndex } from "../scope/repository-index.ts";
import type { CodeFile, NamespaceMove } from "./move.ts";
import { moveFile } from "./move-file.ts";
import { type MovedNames, movedNames } from "./moved-names.ts";
import { movedWorld } from "./moved-world.ts";

/** The namespace moves of a step, for one repository. */
export interface NamespaceMover {
  readonly names: MovedNames;
  /** All edits of one file of C# or Razor; they belong into one commit. */
  moveIn(file: CodeFile): NamespaceMove;
}

/** `from` and `to` are neighbouring lines. Nothing is edited in steps that move no namespace. */
export function namespaceMover(step: {
  readonly from: Api;
  readonly to: Api;
  readonly index: RepositoryIndex;
}): NamespaceMover {
  const names = movedNames(step.from, step.to);
  const worldOf = memoize((project: ProjectScope | undefined) => movedWorld({ names, index: step.index, project }));
  return {
    names,
    moveIn: (file) =>
      names.roots.length === 0 ? { edits: [], unknowns: [], mentions: [] } : moveFile(file, names, worldOf),
  };
}
