import type { ConfigFile, CredentialEntry, MappingEntry, Named, Section, SourceEntry } from "./config-file.ts";
import { type Credentials, credentialsFor, expandVariables, type Variables } from "./credentials.ts";

/** A place that packages come from, ready to be asked. */
export interface PackageSource {
  readonly name: string;
  /** Address, or folder from the root of the repository; empty when it is `unusable`. */
  readonly location: string;
  readonly kind: "v3" | "v2" | "folder";
  readonly credentials: Credentials | undefined;
  /** Why a credential of the configuration is not sent, as a clause: said when the source refuses us. */
  readonly withheld?: string;
  /** Why the source cannot be asked, as a clause: `is a folder outside the repository`. */
  readonly unusable?: string;
  readonly allowInsecureConnections: boolean;
}

export interface PackageSources {
  /** Disabled ones left out. */
  readonly all: readonly PackageSource[];
  /** Those that NuGet would look for the package in: all of them, or those that the source mapping names. */
  for(id: string): readonly PackageSource[];
}

/**
 * What the files say together, nearest first, as NuGet merges them: a nearer source or mapping takes the place of a
 * farther one of the same name, and `<clear/>` drops the farther ones. Names are compared without regard to case.
 */
export function mergeConfigFiles(files: readonly ConfigFile[], variables: Variables): PackageSources {
  const disabled = [...merge(files, (file) => file.disabled).values()].map(({ entry }) => entry.name);
  const mappings = [...merge(files, (file) => file.mappings).values()].map(({ entry }) => entry);
  const credentials = merge(files, (file) => file.credentials);
  // NuGet minds the case of names here, and nowhere else.
  const enabled = [...merge(files, (file) => file.sources)].filter(([, { entry }]) => !disabled.includes(entry.name));
  const all = enabled.map(([name, { entry, file }]) =>
    packageSource(entry, file, { credentials: credentials.get(name)?.entry, variables }),
  );
  return { all, for: (id) => mapped(all, mappings, id) };
}

/** The one source that an option names, where no configuration does. */
export function singleSource(location: string, variables: Variables): PackageSources {
  const entry = { name: "nuget-source", location, protocolVersion: undefined, allowInsecureConnections: false };
  const all = [packageSource(entry, undefined, { credentials: undefined, variables })];
  return { all, for: () => all };
}

interface Merged<T> {
  readonly entry: T;
  readonly file: ConfigFile;
}

function merge<T extends Named>(
  files: readonly ConfigFile[],
  section: (file: ConfigFile) => Section<T>,
): ReadonlyMap<string, Merged<T>> {
  const merged = new Map<string, Merged<T>>();
  for (const file of files.toReversed()) {
    const { cleared, entries } = section(file);
    if (cleared) merged.clear();
    for (const entry of entries) merged.set(entry.name.toLowerCase(), { entry, file });
  }
  return merged;
}

function packageSource(
  entry: SourceEntry,
  file: ConfigFile | undefined,
  given: { credentials: CredentialEntry | undefined; variables: Variables },
): PackageSource {
  const { name, protocolVersion, allowInsecureConnections } = entry;
  const expanded = expandVariables(entry.location, given.variables);
  const base = { name, allowInsecureConnections, ...credentialsFor(name, given.credentials, given.variables) };
  if (expanded.problem !== undefined)
    return { ...base, kind: "v3", location: "", unusable: `has an address that names ${expanded.problem}` };
  const location = expanded.text.trim();
  if (/^https?:/i.test(location)) {
    const isV3 = protocolVersion === "3" || /\.json$/i.test(location);
    return { ...base, kind: isV3 ? "v3" : "v2", location };
  }
  return { ...base, kind: "folder", ...folder(location, file) };
}

function folder(location: string, file: ConfigFile | undefined): { location: string; unusable?: string } {
  const isAbsolute = (path: string) => /^(?:[/\\]|[A-Za-z]:|file:)/.test(path);
  const outside = { location: "", unusable: "is a folder outside the repository, which is not read" };
  if (file === undefined || isAbsolute(location) || isAbsolute(file.path)) return outside;
  const parts = file.path.split("/").slice(0, -1);
  for (const part of location.split(/[/\\]+/)) {
    if (part === "..") {
      if (parts.pop() === undefined) return outside;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return { location: parts.join("/") };
}

/** The longest pattern that fits the id decides; the sources that have it are asked. */
function mapped(
  all: readonly PackageSource[],
  mappings: readonly MappingEntry[],
  id: string,
): readonly PackageSource[] {
  if (mappings.length === 0) return all;
  const fits = mappings.map(({ name, patterns }) => ({
    name: name.toLowerCase(),
    weight: Math.max(-1, ...patterns.map((pattern) => weightOf(pattern.trim().toLowerCase(), id.toLowerCase()))),
  }));
  const heaviest = Math.max(...fits.map((fit) => fit.weight));
  if (heaviest < 0) return [];
  const names = new Set(fits.filter((fit) => fit.weight === heaviest).map((fit) => fit.name));
  return all.filter((source) => names.has(source.name.toLowerCase()));
}

// `Abc` and `Abc*` weigh the same for the package Abc; NuGet then asks the sources of both.
function weightOf(pattern: string, id: string): number {
  if (pattern === id) return id.length;
  return pattern.endsWith("*") && id.startsWith(pattern.slice(0, -1)) ? pattern.length - 1 : -1;
}
