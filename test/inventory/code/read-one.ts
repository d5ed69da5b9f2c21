import type { CodeProject } from "../../../src/inventory/code/code-project.ts";
import { readCodeProjects } from "../../../src/inventory/code/read-code-projects.ts";
import type { Tree } from "../../msbuild/engine.ts";
import { inventoryOf, project } from "../../projects.ts";
import { snapshotOf } from "../../snapshot-of.ts";

/** Reads one project or file-based app of a tree. */
export function readOne(tree: Tree, path: string): CodeProject {
  const snapshot = snapshotOf(Object.fromEntries(tree));
  const kind = path.endsWith(".cs") ? "file-based-app" : "project";
  const [read] = readCodeProjects(snapshot, inventoryOf(project(path, { kind })), [path, "Unknown.csproj"]);
  if (read === undefined) throw new Error(`${path} was not read`);
  return read;
}
