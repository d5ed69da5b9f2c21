import type { Fragment, Source, Unknown } from "../msbuild/evaluation.ts";
import type { Place } from "../repository/text.ts";

/** What the repository uses, with positions: everything that later stages decide on. */
export interface Inventory {
  /** Projects in the scope, in path order. File-based apps count as projects. */
  readonly projects: readonly Project[];
  readonly contexts: readonly ContextUse[];
}

export interface Project {
  readonly path: string;
  readonly kind: "project" | "file-based-app";
  /** As evaluated, in order; empty when the project names none or they are unknown. */
  readonly frameworks: readonly string[];
  /** Where the frameworks are written. */
  readonly frameworkFragments: readonly Fragment[];
  /** Starts as a web server: `Microsoft.NET.Sdk.Web`. */
  readonly web: boolean;
  /** Every package reference with its version, per framework. */
  readonly references: readonly Reference[];
  /** Paths of the projects it references. */
  readonly projectReferences: readonly string[];
  readonly unknowns: readonly Unknown[];
}

/** A package in one project and framework. */
export interface Reference {
  readonly id: string;
  /** null: the project has no or one framework. */
  readonly framework: string | null;
  /** As restore would read it (`6.3.2`, `6.*`, `[6.0,7.0)`); null when unknown or given nowhere. */
  readonly version: string | null;
  readonly unknown: Unknown | null;
  /** Where the version's text comes from; several when it is composed. Empty when it is given nowhere. */
  readonly fragments: readonly Fragment[];
  /** Where the id is written: the reference itself, its updates, and the central version. */
  readonly ids: readonly Source[];
  readonly place: Place;
}

/** A database context of the family that the repository uses. */
export interface ContextUse {
  /** Name of the class to pass to `--context`: the official one, or the repository's own derived class. */
  readonly context: string;
  /** The official context it is or derives from: `ConfigurationDbContext`, `PersistedGrantDbContext`. */
  readonly base: string;
  /** `SqlServer`, `PostgreSQL`, `Sqlite`, ...; undefined when it cannot be told. */
  readonly provider: string | undefined;
  /** Project that holds the migrations. */
  readonly project: string;
  /** Start-up project, when it can be told. */
  readonly startupProject: string | undefined;
  /** Folder of the migrations, relative to the project; undefined when there are none yet. */
  readonly folder: string | undefined;
  readonly migrations: number;
  readonly place: Place;
}
