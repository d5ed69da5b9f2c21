import type { Guide } from "../guides/guide.ts";
import type { Project, Reference } from "../inventory/inventory.ts";
import type { Place } from "../repository/text.ts";

/** A target framework moniker, taken apart: `net8.0-windows10.0` is .NET 8. */
interface Framework {
  readonly family: "net" | "netstandard" | "netframework";
  /** Comparable within its family: 3.1 is 301, 10.0 is 1000. */
  readonly version: number;
}

const MONIKER = /^(?<name>netstandard|netcoreapp|net)(?<version>\d+(?:\.\d+)*)(?:-.*)?$/i;

/**
 * Whether a project that targets `project` can use a package built for `target`, in NuGet's sense:
 * .NET takes what is built for its own or an older version and .NET Standard up to 2.1, .NET Framework .NET Standard 2.0
 * from 4.6.1 on. undefined: a moniker that we do not know.
 */
export function canUse(project: string, target: string): boolean | undefined {
  const own = parse(project);
  const offered = parse(target);
  if (!own || !offered) return undefined;
  if (own.family === offered.family) return offered.version <= own.version;
  if (offered.family !== "netstandard") return false;
  return own.family === "net" ? own.version >= 200 : own.version >= 406 && offered.version <= 200;
}

/** Whether a package of the step's target line can be used for a framework; also where nobody knows the moniker. */
export function isBuiltFor(framework: string, id: string, { frameworks }: Pick<Guide, "frameworks">): boolean {
  const offered = frameworks[id] ?? frameworks.default ?? [];
  return offered.some((each) => canUse(framework, each) !== false);
}

/** The frameworks that a reference counts in. */
export function legsOf(project: Project, { framework }: Pick<Reference, "framework">): readonly string[] {
  return framework === null ? project.frameworks : [framework];
}

/** Where the frameworks of a project are written, else the project file. */
export function placesOfFrameworks({ frameworkFragments, path }: Project): readonly Place[] {
  const places = frameworkFragments.flatMap(({ source }) => source?.place ?? []);
  return places.length > 0 ? places : [{ path, line: 1 }];
}

/** Whether anything can be told of it. */
export function isKnown(moniker: string): boolean {
  return parse(moniker) !== undefined;
}

/** Whether it is .NET Core or later: what can be raised. */
export function isModern(moniker: string): boolean {
  return parse(moniker)?.family === "net";
}

/** The last of them in the order of NuGet; undefined of none. */
export function latestOf(monikers: readonly string[]): string | undefined {
  return monikers.toSorted((left, right) => Number(canUse(left, right)) - Number(canUse(right, left))).at(-1);
}

/** `net8.0` for `net8.0-windows10.0`. */
export function withoutPlatform(moniker: string): string {
  return moniker.replace(/-.*$/, "");
}

/** `-windows10.0`; empty when there is none. */
export function platformOf(moniker: string): string {
  return moniker.slice(withoutPlatform(moniker).length);
}

function parse(moniker: string): Framework | undefined {
  const { name, version = "" } = MONIKER.exec(moniker)?.groups ?? {};
  if (!name) return undefined;
  const [major = 0, minor = 0] = version.includes(".") ? version.split(".").map(Number) : [...version].map(Number);
  const number = major * 100 + minor;
  if (name.toLowerCase() === "netstandard") return { family: "netstandard", version: number };
  // `net5` is `net5.0`, as NuGet reads it; `net48` is .NET Framework.
  const isModern = name.toLowerCase() === "netcoreapp" || major >= 5;
  return { family: isModern ? "net" : "netframework", version: number };
}
