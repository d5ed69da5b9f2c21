import { posix } from "node:path";
import { createEvaluator } from "../msbuild/evaluate-project.ts";
import type { Evaluation, ProjectEvaluation, ProjectFiles } from "../msbuild/evaluation.ts";
import type { Snapshot } from "../repository/snapshot.ts";
import { findFileBasedApps, readFileBasedApp } from "./file-based-app.ts";
import type { Inventory, Project } from "./inventory.ts";
import { projectFiles } from "./project-files.ts";
import { referencesOf } from "./references.ts";

const PROJECT = /\.(cs|fs|vb)proj$/i;
/** Files that hold MSBuild text, by their endings. */
const MSBUILD_ENDINGS = [".csproj", ".fsproj", ".vbproj", ".props", ".targets", ".proj", ".projitems"];
/** The family's ids, old and new, all have this in them; a reference without it is none of ours. */
const FAMILY_WORD = "IdentityServer";

export interface InventoryOptions {
  /** Folder of the repository that the run was asked for; "" is all of it. */
  readonly scope: string;
}

/** Evaluates the projects of a snapshot. Nothing is evaluated when no MSBuild file and no app speaks of IdentityServer. */
export function takeInventory(snapshot: Snapshot, { scope }: InventoryOptions): Inventory {
  const apps = findFileBasedApps(snapshot);
  const mentions = snapshot.grep({ strings: [FAMILY_WORD], endings: MSBUILD_ENDINGS });
  if (mentions.length === 0 && apps.length === 0) return { projects: [], lockFiles: new Map() };
  const paths = [...snapshot.entries.keys()];
  snapshot.preload(paths.filter((path) => MSBUILD_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending))));
  const files = projectFiles(snapshot);
  const evaluate = createEvaluator(files);
  const isInScope = (path: string) => scope === "" || path.startsWith(`${scope}/`);
  const projects = paths
    .filter((path) => PROJECT.test(path) && files.hasFile(path))
    .map((path) => projectOf(evaluate(path), { files, inScope: isInScope(path) }));
  const fileBased = apps.map((path) => readFileBasedApp(snapshot, path, isInScope(path)));
  return {
    projects: [...projects, ...fileBased].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    lockFiles: lockFilesOf(projects, files),
  };
}

function projectOf(
  evaluation: ProjectEvaluation,
  { files, inScope }: { files: ProjectFiles; inScope: boolean },
): Project {
  const { path, targetFrameworks, evaluations, unknowns } = evaluation;
  return {
    path,
    kind: "project",
    inScope,
    frameworks: evaluations.flatMap(({ framework }) => framework ?? []),
    frameworkFragments: targetFrameworks?.known ? targetFrameworks.fragments : [],
    web: evaluations.some(isWeb),
    references: referencesOf(evaluation),
    projectReferences: projectReferencesOf(evaluation, files),
    unknowns,
  };
}

function isWeb(evaluation: Evaluation): boolean {
  const value = evaluation.property("UsingMicrosoftNETSdkWeb");
  return value?.known === true && value.text.toLowerCase() === "true";
}

function projectReferencesOf({ path, evaluations }: ProjectEvaluation, files: ProjectFiles): readonly string[] {
  const included = evaluations
    .flatMap((evaluation) => evaluation.items("ProjectReference"))
    .flatMap(({ include }) =>
      include.known ? [posix.join(posix.dirname(path), include.text.replaceAll("\\", "/"))] : [],
    );
  return [...new Set(included)].filter((target) => files.hasFile(target));
}

function lockFilesOf(projects: readonly Project[], files: ProjectFiles): ReadonlyMap<string, string> {
  const found = projects.flatMap(({ path }): [string, string][] => {
    const lock = posix.join(posix.dirname(path), "packages.lock.json");
    return files.hasFile(lock) ? [[path, lock]] : [];
  });
  return new Map(found);
}
