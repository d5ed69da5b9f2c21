import type { Place } from "../repository/text.ts";

/** A database context of the family that the repository uses. */
export interface ContextUse {
  /** Name of the class to pass to `--context`: the official one, or the repository's own derived class. */
  readonly context: string;
  readonly base: OfficialContext;
  /** `SqlServer`, `PostgreSQL`, `Sqlite`, ...; undefined when it cannot be told. */
  readonly provider: string | undefined;
  /** Project that holds the migrations. */
  readonly project: string;
  /** Start-up project, when it can be told. */
  readonly startupProject: string | undefined;
  /** Folder of the migrations, relative to the project; undefined when there are none yet. */
  readonly folder: string | undefined;
  readonly migrations: number;
  /** Path of the committed model snapshot. */
  readonly modelSnapshot: string | undefined;
  readonly place: Place;
}

export type OfficialContext = "ConfigurationDbContext" | "PersistedGrantDbContext";
