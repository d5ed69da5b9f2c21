/** The document that `--format json` prints: a contract, described by schema/report.json. */
export interface Report {
  readonly schema: 1;
  /** Version of this tool. */
  readonly tool: string;
  readonly repository: string;
  readonly ref: string;
  /** Full id of the commit that was read. */
  readonly commit: string;
  readonly inventory: { readonly projects: readonly ReportProject[] };
  readonly pullRequests: readonly ReportPullRequest[];
}

export interface ReportProject {
  readonly path: string;
  readonly host: string | null;
  readonly frameworks: readonly string[];
  readonly references: readonly ReportReference[];
}

export interface ReportReference {
  readonly id: string;
  readonly framework: string | null;
  readonly version: string | null;
  readonly unknown: string | null;
  readonly declared: readonly { readonly path: string; readonly line: number }[];
}

export interface ReportPullRequest {
  readonly host: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: "planned" | "blocked" | "unknown" | "up-to-date";
  readonly reason: string | null;
  readonly title: string | null;
  readonly branch: string | null;
  readonly body: string | null;
  readonly commits: readonly ReportCommit[];
  readonly platform: ReportPlatform;
  readonly findings: readonly ReportFinding[];
  readonly schemaChanges: readonly ReportSchemaChange[];
  readonly blockers: readonly ReportBlocker[];
}

/** What moves with the family because the step forces it. */
export interface ReportPlatform {
  readonly frameworks: readonly {
    readonly project: string;
    readonly from: string;
    /** null: it is dropped. */
    readonly to: string | null;
    readonly because: string;
  }[];
  readonly packages: readonly {
    readonly id: string;
    readonly project: string;
    readonly framework: string | null;
    readonly from: string | null;
    readonly to: string;
  }[];
}

export interface ReportCommit {
  readonly message: string;
  readonly files: readonly {
    readonly path: string;
    readonly edits: readonly {
      readonly line: number;
      readonly before: string;
      readonly after: string;
      readonly because: string;
    }[];
  }[];
}

export interface ReportFinding {
  readonly breakingChange: string;
  readonly rule: string | null;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly outcome: "fixed" | "needs-you" | "changes-silently" | "cannot-tell";
}

export interface ReportSchemaChange {
  readonly step: string;
  readonly context: string;
  readonly provider: string | null;
  /** null: this repository has no such context that we can see. */
  readonly project: string | null;
  readonly commands: readonly string[];
  readonly forgotten: boolean;
}

export interface ReportBlocker {
  readonly what: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly wayOut: string | null;
  /** Addresses of pages that tell of it; absent without any. */
  readonly sources?: readonly string[];
}
