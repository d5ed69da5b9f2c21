import { posix } from "node:path";
import type { Project } from "../../../../inventory/inventory.ts";
import { isBelow } from "../../../../inventory/project-graph.ts";
import type { Surroundings } from "../around.ts";
import { namedProjects, projectsOfSolutions, withReferenced } from "../mentioned-projects.ts";

const UNNAMED_BUILD =
  /\bdotnet\s+(?:build|restore|publish|pack|test)\b(?![^\n&|;]*\.(?:\w+proj|slnx?)\b)(?![^\n&|;]*[\s"'][\w.-]+[/\\])/;

/** A folder of one name is too often a plain word, such as `build` or `test`. */
const FOLDER = /(?:working-?directory:[ \t]*["']?(?<set>[\w./\\-]+))|(?<![\w.-])(?<path>[\w.-]+(?:[/\\][\w.-]+)+)/gi;

/**
 * The projects that a pipeline builds: those that it names, by their files, their solutions or their folders, with all
 * they reference. A pipeline that names none, or that also builds without a name, may build every project.
 */
export function coveredProjects(text: string, path: string, surroundings: Surroundings): readonly Project[] {
  const { projects } = surroundings;
  const live = text.replaceAll(/^[ \t]*#.*$/gm, "");
  const named = [
    ...namedProjects(live, path, projects),
    ...projectsOfSolutions(live, surroundings),
    ...inFolders(live, projects),
  ];
  if (named.length === 0 || (UNNAMED_BUILD.test(live) && inFolders(live, projects).length === 0)) return projects;
  return withReferenced([...new Set(named)], projects);
}

/** `working-directory: src/Host`, `paths: ['src/Host/**']`, `dotnet build src/Host`. */
function inFolders(text: string, projects: readonly Project[]): readonly Project[] {
  const words = [...text.matchAll(FOLDER)].map(({ groups }) => groups?.path ?? groups?.set ?? "");
  const folders = new Set(words.map((word) => posix.normalize(word.replaceAll("\\", "/")).replace(/\/$/, "")));
  return projects.filter(({ path }) => [...folders].some((folder) => folder !== "." && isBelow(path, folder)));
}
