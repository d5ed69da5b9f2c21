/** What we know about one upgrade step. Written as YAML, described by schema/guide.json, one folder per step. */
export interface Guide {
  readonly from: string;
  readonly to: string;
  /** `Duende IdentityServer`, as it stands in titles, on either side of the step. */
  readonly product: { readonly from: string; readonly to: string };
  /** Whoever takes this step goes on without a stop; a repository that already rests on a passed line does not. */
  readonly passThrough?: PassThrough;
  readonly lastKnownPatch: string;
  /** Day of the first stable release of the target line, ISO 8601. */
  readonly released: string;
  /** Ids that move together; those of the target line. */
  readonly family: readonly string[];
  /** Old id to new id. */
  readonly renames?: Readonly<Record<string, string>>;
  /** Frameworks the packages of the target line are built for, by package id where they differ from `default`. */
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
  readonly minimumHostFramework: string;
  /** EF Core major.minor that the EF packages need, per framework of the package. */
  readonly entityFrameworkCore: Readonly<Record<string, string>>;
  /** Where release tags of the target line are: every tag is `prefix` + version. */
  readonly releaseTags: readonly { readonly repository: string; readonly prefix: string }[];
  readonly packages: readonly PackageAdvice[];
  readonly schema: readonly SchemaChange[];
  readonly breakingChanges: readonly BreakingChange[];
  /** What a person on call must know about deploy order, what cannot be rolled back, keys, data protection, licence. */
  readonly rollout: readonly RolloutNote[];
  readonly errata: readonly Erratum[];
  readonly links: { readonly guide?: string; readonly releaseNotes: string; readonly related?: readonly string[] };
}

/** Lines between the target of this step and `to` are passed: their guides are composed into one pull request. */
export interface PassThrough {
  readonly to: string;
  readonly reason: string;
  /** The official name of the one migration per context that covers all steps of the way. */
  readonly migration: string;
}

/** Packages outside the family that this step touches, or that must be left alone though their names look like it. */
export interface PackageAdvice {
  /** A package id, or every id below a prefix: `IdentityServer4.Contrib.*`. */
  readonly id: string;
  readonly advice: "swap" | "leave" | "align" | "check" | "blocks";
  readonly to?: string;
  /** A version or a NuGet range: `[11.0.0,12.0.0)`. */
  readonly version?: string;
  readonly why: string;
  readonly sources: readonly string[];
}

export interface SchemaChange {
  readonly context: "ConfigurationDbContext" | "PersistedGrantDbContext";
  readonly migration: string;
  readonly summary: string;
  readonly changes: readonly TableChange[];
  /** What to check or edit in the scaffolded migration, and what cannot be undone. */
  readonly cautions: readonly string[];
  readonly sources: readonly string[];
}

export interface TableChange {
  readonly table: string;
  /** `create`, `drop`, `alter`: of the table. */
  readonly change: "create" | "drop" | "alter";
  readonly columns?: readonly ColumnChange[];
  /** Created: `IX_Keys_Use (Use)`, `unique IX_ClientScopes_ClientId_Scope (ClientId, Scope)`. */
  readonly indexes?: readonly string[];
  /** Names alone. */
  readonly droppedIndexes?: readonly string[];
  readonly note?: string;
}

export interface ColumnChange {
  readonly name: string;
  readonly change: "add" | "alter" | "drop";
  /** SQL Server's type: `nvarchar(2000)`. */
  readonly type: string;
  /** Type before an `alter`. */
  readonly was?: string;
  readonly nullable: boolean;
  /** Value in rows that exist already. */
  readonly existingRows?: string;
  readonly meaning?: string;
}

export type BreakingChangeKind = "source" | "behaviour" | "configuration" | "database" | "obsolete" | "packaging";

export interface BreakingChange {
  /** As in docs/facts: `itokencleanupservice`. Unique over all guides. */
  readonly id: string;
  readonly kind: BreakingChangeKind;
  readonly title: string;
  readonly affects: string;
  readonly do: string;
  /** The setting that keeps the old behaviour: one line of C#. */
  readonly keep?: string;
  /** True of a step taken alone, beside the point when a pull request takes several. */
  readonly onlyAlone?: boolean;
  /** Came with this patch, `7.3.3`: concerns whoever comes from an older version and goes to this one or a newer. */
  readonly patch?: string;
  /** Concerns whoever goes to a version older than this. */
  readonly until?: string;
  /** Came with a patch of the line that the step starts from: entry `id` of the step from line `from` to it has the rules. */
  readonly overdue?: { readonly from: string; readonly id: string };
  /** Id of another entry, whose search finds what this one is about. */
  readonly partOf?: string;
  /** Met outside of the code too, in a database or a dashboard: not to find it in the code says nothing. */
  readonly elsewhere?: boolean;
  /** Ids of packages: concerns nobody who references none of them. */
  readonly whereReferenced?: readonly string[];
  /** Changes nothing for anybody who does nothing: no one has to read it in order to merge. */
  readonly harmless?: boolean;
  /** What of this tool sees to it: nothing to look for, unless a framework has yet to be raised. */
  readonly doneBy?: "packages" | "frameworks";
  /** Documentation ids in the API of the old line; a type's stands for its members too. */
  readonly symbols?: readonly string[];
  /** Keys of configuration that it moves. */
  readonly settings?: readonly MovedSetting[];
  /** Full names of types: a signature that gains or loses one of them is met here, where no entry names its symbol. */
  readonly signatures?: readonly string[];
  /** Subject of the commit with what the API tables alone tell to fix, imperative. */
  readonly commit?: string;
  readonly sources: readonly string[];
}

export interface MovedSetting {
  /** Below the section that a host binds, `Preview:EnableX`; `*` for a place in a list. Configuration knows no case. */
  readonly key: string;
  /** Where it is now; absent when nothing takes its place. */
  readonly to?: string;
  /** What to do instead, a sentence. */
  readonly why?: string;
}

export interface RolloutNote {
  readonly topic: "deploy" | "rollback" | "keys" | "data-protection" | "licence" | "clients";
  readonly text: string;
  /** As in `BreakingChange`. */
  readonly onlyAlone?: boolean;
  readonly sources: readonly string[];
}

export interface Erratum {
  readonly statement: string;
  readonly truth: string;
  readonly proof: string;
}
