import { posix } from "node:path";
import type { Evaluation, ProjectEvaluation, ProjectFiles } from "../msbuild/evaluation.ts";
import type { XmlDocument } from "../msbuild/xml.ts";
import type { Snapshot } from "../repository/snapshot.ts";
import { createEvaluations, type Evaluations } from "./evaluations.ts";
import { findFileBasedApps, readFileBasedApp } from "./file-based-app.ts";
import type { Inventory, Project } from "./inventory.ts";
import { projectFiles } from "./project-files.ts";
import { packagesOf } from "./references.ts";
import { unreadableFiles } from "./unreadable.ts";

const PROJECT = /\.(cs|fs|vb)proj$/i;
/** Files that hold MSBuild text, by their endings. */
const MSBUILD_ENDINGS = [".csproj", ".fsproj", ".vbproj", ".props", ".targets", ".proj", ".projitems"];
/** The family's ids, old and new, all have this in them; a reference without it is none of ours. */
const FAMILY_WORD = "IdentityServer";
const nothing: Inventory = { projects: [], lockFiles: new Map(), unreadable: [] };

/** Evaluates the projects of a snapshot. Nothing is evaluated when no MSBuild file and no app speaks of IdentityServer. */
export function takeInventory(snapshot: Snapshot, scope: string): Inventory {
  const apps = findFileBasedApps(snapshot);
  const mentions = snapshot.grep({ strings: [FAMILY_WORD], endings: MSBUILD_ENDINGS });
  if (mentions.length === 0 && apps.length === 0) return nothing;
  const paths = [...snapshot.entries.keys()];
  snapshot.preload(paths.filter((path) => MSBUILD_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending))));
  const isInScope = (path: string) => scope === "" || path.startsWith(`${scope}/`);
  const evaluations = createEvaluations();
  const read = projectReader(snapshot, evaluations);
  const projects = [...paths.filter((path) => PROJECT.test(path)), ...apps]
    .toSorted()
    .flatMap((path) => read(path, isInScope(path)) ?? []);
  return {
    projects,
    lockFiles: lockFilesOf(projects, snapshot),
    unreadable: unreadableFiles(projects, new Set(mentions)),
    evaluations,
  };
}

/** The inventory after some files changed: only the projects that these files take part in are evaluated again. */
export function retakeInventory(inventory: Inventory, after: Snapshot, changed: ReadonlySet<string>): Inventory {
  const read = projectReader(after, inventory.evaluations ?? createEvaluations());
  const projects = inventory.projects.flatMap((project) =>
    project.files.some((file) => changed.has(file)) ? (read(project.path, project.inScope) ?? []) : project,
  );
  return { ...inventory, projects };
}

/** A file of MSBuild as it is in a snapshot, to look for what evaluation does not tell; undefined when it cannot be read. */
export function documentIn(inventory: Inventory, snapshot: Snapshot, path: string): XmlDocument | undefined {
  return (inventory.evaluations ?? createEvaluations()).document(path, snapshot);
}

/** Whether the repository has any .NET project at all. */
export function hasProjects(snapshot: Snapshot): boolean {
  for (const path of snapshot.entries.keys()) if (PROJECT.test(path)) return true;
  return findFileBasedApps(snapshot).length > 0;
}

type ProjectReader = (path: string, inScope: boolean) => Project | undefined;

function projectReader(snapshot: Snapshot, evaluations: Evaluations): ProjectReader {
  const files = projectFiles(snapshot);
  return (path, inScope) => {
    if (!PROJECT.test(path)) return readFileBasedApp(snapshot, path, inScope);
    return files.hasFile(path) ? projectOf(evaluations.of(path, snapshot), { files, inScope }) : undefined;
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
    ...packagesOf(evaluation),
    projectReferences: projectReferencesOf(evaluation, files),
    unknowns,
    files: evaluation.files,
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

function lockFilesOf(projects: readonly Project[], snapshot: Snapshot): ReadonlyMap<string, string> {
  const found = projects.flatMap(({ path }): [string, string][] => {
    const lock = posix.join(posix.dirname(path), "packages.lock.json");
    return snapshot.entries.has(lock) ? [[path, lock]] : [];
  });
  return new Map(found);
}
