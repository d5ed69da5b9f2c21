import type { Fragment, Source, Unknown, Written } from "../msbuild/evaluation.ts";
import type { Place } from "../repository/text.ts";
import type { Evaluations } from "./evaluations.ts";

/** What the repository uses, with positions: everything that later stages decide on. */
export interface Inventory {
  /** Every project of the repository, in path order, when any file speaks of IdentityServer; file-based apps too. */
  readonly projects: readonly Project[];
  /** `packages.lock.json` files, by the path of the project that they lock. */
  readonly lockFiles: ReadonlyMap<string, string>;
  /** Files that projects of the family are made of and that cannot be read; only of the folder that was asked for. */
  readonly unreadable: readonly Unknown[];
  /** Where the projects were evaluated, for whoever asks more about them, or about what they become. */
  readonly evaluations?: Evaluations;
}

export interface Project {
  readonly path: string;
  readonly kind: "project" | "file-based-app";
  /** Lies in the folder that the run was asked for. */
  readonly inScope: boolean;
  /** As evaluated, in order; empty when the project names none or they are unknown. */
  readonly frameworks: readonly string[];
  /** Where the frameworks are written. */
  readonly frameworkFragments: readonly Fragment[];
  /** Starts as a web server: `Microsoft.NET.Sdk.Web`. */
  readonly web: boolean;
  /** Every package reference with its version, per framework. */
  readonly references: readonly Reference[];
  /** Central versions of others than the family that hold what its packages bring along: the project references none of them. */
  readonly pins?: readonly Reference[];
  /** Paths of the projects it references, in any framework. */
  readonly projectReferences: readonly string[];
  readonly unknowns: readonly Unknown[];
  /** Every file of the repository that took part in its evaluation. */
  readonly files: readonly string[];
}

/** Whose version it is, in NuGet's words. `Directive`: the `#:package` line of a file-based app. */
export type VersionKind =
  | "PackageReference"
  | "PackageVersion"
  | "GlobalPackageReference"
  | "VersionOverride"
  | "Directive";

/** A package in one project and framework. */
export interface Reference {
  readonly id: string;
  /** null: the project has none, or one in `TargetFramework`. */
  readonly framework: string | null;
  readonly kind: VersionKind;
  /** As restore would read it (`6.3.2`, `6.*`, `[6.0,7.0)`); null when unknown or given nowhere. */
  readonly version: string | null;
  readonly unknown: Unknown | null;
  /** Where the version's text comes from; several when it is composed. Empty when it is given nowhere. */
  readonly fragments: readonly Fragment[];
  /** The version as it stands on the item: `$(DuendeVersion)`; absent when it is given nowhere. */
  readonly written?: Written;
  /** Where the id is written: the reference itself, its updates, and the central version. */
  readonly ids: readonly Source[];
  readonly place: Place;
  /** Referenced by no project: a central version that holds a package that others bring along. */
  readonly pinned?: true;
}
