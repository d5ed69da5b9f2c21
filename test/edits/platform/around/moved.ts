import type { EfCoreMove } from "../../../../src/edits/platform/around/sdk/tools-manifest.ts";
import { surroundingEdits } from "../../../../src/edits/platform/around/surrounding-edits.ts";
import type { Project } from "../../../../src/inventory/inventory.ts";
import { changeSetOf } from "../../../../src/repository/build-change-set.ts";
import { project } from "../../../projects.ts";
import { snapshotOf } from "../../../snapshot-of.ts";

export interface World {
  /** Old and new framework of every project that rises, by its path; web projects all. */
  readonly rising?: Readonly<Record<string, string>>;
  /** Frameworks of the projects that stay, by their paths. */
  readonly staying?: Readonly<Record<string, string>>;
  readonly efCore?: readonly EfCoreMove[];
  readonly mayWriteWorkflows?: boolean;
}

/** One project, `src/Host/Host.csproj`, that rises. */
export function hostRises(frameworks: string, more: World = {}): World {
  return { ...more, rising: { "src/Host/Host.csproj": frameworks, ...more.rising } };
}

/** The files as the edits leave them, those that change only, and the boxes. */
export function moved(files: Readonly<Record<string, string | Uint8Array>>, world: World) {
  const rising = Object.entries(world.rising ?? {}).map(([path, text]) => {
    const [from = "", to = ""] = text.split(" -> ");
    return { project: project(path, { frameworks: [from], web: true }), from, to };
  });
  const staying = Object.entries(world.staying ?? {}).map(
    ([path, frameworks]): Project => project(path, { frameworks: frameworks.split(";") }),
  );
  const snapshot = snapshotOf(files);
  const { edits, tasks } = surroundingEdits({
    snapshot,
    projects: [...rising.map((rise) => rise.project), ...staying],
    raises: rising.map(({ project, from, to }) => ({ project, frameworks: new Map([[from, to]]), because: "" })),
    efCore: world.efCore ?? [],
    mayWriteWorkflows: world.mayWriteWorkflows ?? true,
  });
  const { changeSet, after } = changeSetOf(snapshot, [{ message: "", edits }]);
  const changed = changeSet.commits.flatMap((commit) => [...commit.files.keys()]);
  const texts = changed.map((path) => [path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(after.read(path))]);
  return { files: Object.fromEntries(texts), tasks };
}

/** Where the boxes point to, as `title: path:line`. */
export function boxes({ tasks }: ReturnType<typeof moved>): readonly string[] {
  return tasks.flatMap(({ title, places }) => places.map(({ path, line }) => `${title} ${path}:${line}`));
}
