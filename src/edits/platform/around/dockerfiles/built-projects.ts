import { posix } from "node:path";
import type { Project } from "../../../../inventory/inventory.ts";
import { isBelow, owningProject } from "../../../../inventory/project-graph.ts";
import { namedProjects, nearest, projectsCalled, withReferenced } from "../mentioned-projects.ts";
import type { Dockerfile, Line } from "./dockerfile.ts";

/** What a Dockerfile makes of the repository. */
export interface BuiltProjects {
  /** What its images run. */
  readonly run: readonly Project[];
  /** Everything that its SDK has to be able to build. */
  readonly built: readonly Project[];
}

/** The projects of a Dockerfile, told by what it starts and publishes, else by what it copies, else by where it lies. */
export function builtProjects(dockerfile: Dockerfile, path: string, projects: readonly Project[]): BuiltProjects {
  const container = /^(?:(?<folder>.*)\/)?\.devcontainer\//.exec(path);
  if (container)
    return { run: [], built: projects.filter((each) => isBelow(each.path, container.groups?.folder ?? ".")) };
  const lines = dockerfile.stages.flatMap((stage) => stage.lines);
  const named = lines.flatMap(({ text }) => namedProjects(text, path, projects));
  const published = lines.filter(isPublish).flatMap(({ text }) => namedProjects(text, path, projects));
  const candidates = [
    started(lines, path, projects),
    published,
    publishedInFolder(lines, path, projects),
    named,
    inFolder(path, projects),
  ];
  const run = candidates.find((some) => some.length > 0) ?? [];
  return { run: [...new Set(run)], built: withReferenced([...new Set([...run, ...named])], projects) };
}

/** `ENTRYPOINT ["dotnet", "Host.dll"]`, `CMD ./Host` */
function started(lines: readonly Line[], path: string, projects: readonly Project[]): readonly Project[] {
  return lines
    .filter(({ keyword }) => keyword === "ENTRYPOINT" || keyword === "CMD")
    .flatMap(({ text }) =>
      [...text.matchAll(/[\w./\\-]+/g)].map(([word]) => posix.basename(word.replaceAll("\\", "/"))),
    )
    .flatMap((word) => {
      const stem = word.replace(/\.(?:dll|exe)$/i, "");
      return nearest(
        projects.filter((project) => stemOf(project) === stem.toLowerCase()),
        path,
      );
    });
}

function stemOf({ path }: Project): string {
  return posix
    .basename(path)
    .replace(/\.\w+$/, "")
    .toLowerCase();
}

function isPublish({ keyword, text }: Line): boolean {
  return keyword === "RUN" && /\bdotnet\s+(?:publish|build|run)\b/.test(text);
}

/** `WORKDIR /src/src/Host` before `RUN dotnet publish`. */
function publishedInFolder(lines: readonly Line[], path: string, projects: readonly Project[]): readonly Project[] {
  const at = lines.findIndex(isPublish);
  const folder =
    lines
      .slice(0, Math.max(at, 0))
      .findLast(({ keyword }) => keyword === "WORKDIR")
      ?.text.trim() ?? "";
  const segments = folder.split("/").filter((segment) => segment !== "");
  return segments
    .map((_, index) => segments.slice(index).join("/"))
    .flatMap((tail) => {
      const inside = projects.filter((project) => `/${posix.dirname(project.path)}`.endsWith(`/${tail}`));
      return inside.length === 0 ? [] : projectsCalled(inside[0]?.path ?? "", path, projects);
    })
    .slice(0, 1);
}

function inFolder(path: string, projects: readonly Project[]): readonly Project[] {
  const owner = owningProject(path, projects);
  return owner === undefined || (posix.dirname(owner.path) === "." && posix.dirname(path) !== ".") ? [] : [owner];
}
