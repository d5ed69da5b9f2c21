import type { Project } from "../../../inventory/inventory.ts";
import { parseFramework } from "../../../msbuild/framework.ts";
import type { FrameworkRaise } from "../../../plan/platform/platform.ts";
import type { Rise } from "./around.ts";

/** The raises of projects that end on .NET, by the path of the project. */
export function risesOf(raises: readonly FrameworkRaise[]): ReadonlyMap<string, Rise> {
  const rises = raises.flatMap((raise) => riseOf(raise) ?? []);
  return new Map(rises.map((rise) => [rise.project.path, rise]));
}

function riseOf({ project, frameworks }: FrameworkRaise): Rise | undefined {
  const renamed = [...frameworks].flatMap(([from, to]): [string, string][] => (to === null ? [] : [[from, to]]));
  const kept = project.frameworks.filter((name) => !frameworks.has(name));
  const majors = new Set([...kept, ...renamed.map(([, to]) => to)].flatMap((name) => majorOf(name) ?? []));
  if (renamed.length === 0 || majors.size === 0) return undefined;
  return { project, frameworks: new Map(renamed), majors, to: Math.max(...majors) };
}

/** `net8.0-windows` is 8, `netcoreapp3.1` is 3; undefined for what no version of .NET runs as it is. */
export function majorOf(framework: string): number | undefined {
  const parsed = parseFramework(framework);
  return parsed?.identifier === ".NETCoreApp" ? parsed.version[0] : undefined;
}

/** Majors of .NET that projects target, those of `rises` not among them. */
export function stayingMajors(projects: Iterable<Project>, rises: ReadonlyMap<string, Rise>): ReadonlySet<number> {
  const staying = [...projects].filter(({ path }) => !rises.has(path));
  return new Set(staying.flatMap(({ frameworks }) => frameworks.flatMap((name) => majorOf(name) ?? [])));
}
