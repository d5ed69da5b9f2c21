import { posix } from "node:path";
import type { Project } from "../../../inventory/inventory.ts";
import { closuresOf, isBelow } from "../../../inventory/project-graph.ts";
import type { Snapshot } from "../../../repository/snapshot.ts";
import { readText } from "../../../repository/text.ts";

const PROJECT_FILE = /(?<![\w./\\-])[\w./\\-]+\.(?:cs|fs|vb)proj\b/gi;
const SOLUTION = /\.slnx?$/i;

/** Projects that a text names by their files, as seen from a file at `from`. */
export function namedProjects(text: string, from: string, projects: readonly Project[]): readonly Project[] {
  const names = [...text.matchAll(PROJECT_FILE)].map(([name]) => name);
  return [...new Set(names.flatMap((name) => projectsCalled(name, from, projects)))];
}

/** Every project that a name may mean: the one at that path from the file or a folder above it, else the nearest. */
export function projectsCalled(name: string, from: string, projects: readonly Project[]): readonly Project[] {
  const path = posix.normalize(name.replaceAll("\\", "/")).replace(/^(?:\.{0,2}\/)+/, "");
  const paths = foldersAbove(from).map((folder) => posix.join(folder, path));
  const exact = paths.flatMap((wanted) => projects.filter((project) => project.path === wanted));
  if (exact[0]) return [exact[0]];
  const ending = projects.filter((project) => `/${project.path}`.toLowerCase().endsWith(`/${path.toLowerCase()}`));
  return nearest(ending, from);
}

/** Those of the projects that share the most folders with a file. */
export function nearest(projects: readonly Project[], from: string): readonly Project[] {
  const shared = ({ path }: Project) => foldersAbove(from).findIndex((folder) => isBelow(path, folder));
  const least = Math.min(...projects.map(shared));
  return projects.filter((project) => shared(project) === least);
}

/** What is restored or built with some projects: they and all they reference. */
export function withReferenced(some: readonly Project[], projects: readonly Project[]): readonly Project[] {
  const closure = closuresOf(projects);
  const reached = new Set(some.flatMap(({ path }) => [...closure(path)]));
  return projects.filter(({ path }) => reached.has(path));
}

/** Projects of the solutions that a text names. */
export function projectsOfSolutions(
  text: string,
  { snapshot, projects }: { readonly snapshot: Snapshot; readonly projects: readonly Project[] },
): readonly Project[] {
  const solutions = [...snapshot.entries.keys()].filter(
    (path) => SOLUTION.test(path) && names(text, posix.basename(path)),
  );
  return solutions.flatMap((path) => {
    const bytes = snapshot.read(path);
    return bytes === undefined ? [] : namedProjects(readText(bytes).text, path, projects);
  });
}

/** Whether a file is named, and not one whose name only ends like it. */
function names(text: string, file: string): boolean {
  for (let at = text.indexOf(file); at >= 0; at = text.indexOf(file, at + 1)) {
    if (!/[\w.-]/.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** From the folder of a file to the root, which is `.`. */
function foldersAbove(path: string): readonly string[] {
  const folder = posix.dirname(path);
  return folder === "." ? ["."] : [folder, ...foldersAbove(folder)];
}
