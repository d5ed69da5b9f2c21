import type { CodeWork } from "../../src/edits/code-step/code-work.ts";
import type { EditPlan, PackageMove, Task } from "../../src/edits/edits.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { SchemaWork } from "../../src/findings/schema-work.ts";
import type { BreakingChange, Guide, SchemaChange } from "../../src/guides/guide.ts";
import type { ContextUse } from "../../src/inventory/contexts.ts";
import type { Project, Reference } from "../../src/inventory/inventory.ts";
import type { Host, PlannedUpgrade } from "../../src/plan/plan.ts";
import { draftPullRequest } from "../../src/pull-request/draft.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import type { PullRequestResult, StepWork, UpgradeResult } from "../../src/pull-request/result.ts";
import type { Edit } from "../../src/repository/edit.ts";
import { nothingMoves } from "../projects.ts";

/** A small guide of a step that never was, so that no test depends on what the real guides say. */
export function guide(parts: Partial<Guide> = {}): Guide {
  return {
    from: "6.2",
    to: "6.3",
    product: { from: "Duende IdentityServer", to: "Duende IdentityServer" },
    lastKnownPatch: "6.3.10",
    released: "2023-05-01",
    family: ["Duende.IdentityServer", "Duende.IdentityServer.EntityFramework"],
    frameworks: { default: ["net6.0"] },
    minimumHostFramework: "net6.0",
    entityFrameworkCore: { "net6.0": "6.0" },
    releaseTags: [{ repository: "DuendeSoftware/products", prefix: "is/" }],
    packages: [],
    schema: [],
    breakingChanges: [change()],
    rollout: [],
    errata: [],
    links: { guide: "https://docs.example/guide/6.2-6.3", releaseNotes: "https://docs.example/notes/6.3" },
    ...parts,
  };
}

export function change(parts: Partial<BreakingChange> = {}): BreakingChange {
  return {
    id: "cleanup-service",
    kind: "source",
    title: "The clean-up job is asked for by its interface",
    affects: "Code that replaces `TokenCleanupService`.",
    do: "Register it as `ITokenCleanupService`.",
    sources: ["https://docs.example/cleanup"],
    ...parts,
  };
}

export function schemaChange(parts: Partial<SchemaChange> = {}): SchemaChange {
  return {
    context: "ConfigurationDbContext",
    migration: "Update_v6_3",
    summary: "Adds a column to `Clients`.",
    changes: [
      {
        table: "Clients",
        change: "alter",
        columns: [
          {
            name: "RequireDPoP",
            change: "add",
            type: "bit",
            nullable: false,
            existingRows: "0",
            meaning: "Whether tokens must be bound.",
          },
        ],
      },
    ],
    cautions: [],
    sources: ["https://docs.example/schema"],
    ...parts,
  };
}

export function contextUse(parts: Partial<ContextUse> = {}): ContextUse {
  return {
    context: "ConfigurationDbContext",
    bases: ["ConfigurationDbContext"],
    provider: "SqlServer",
    project: "src/Login.Migrations/Login.Migrations.csproj",
    startupProject: "src/Login/Login.csproj",
    startupCandidates: [],
    folder: "Migrations",
    migrations: 14,
    model: undefined,
    place: { path: "src/Login/Program.cs", line: 30 },
    ...parts,
  };
}

export function schemaWork(parts: Partial<SchemaWork> = {}): SchemaWork {
  return {
    step: "6.2 -> 6.3",
    context: "ConfigurationDbContext",
    changes: [schemaChange()],
    use: contextUse(),
    commands: ["dotnet ef migrations add Update_v6_3 --context ConfigurationDbContext --project src/Login.Migrations"],
    forgotten: false,
    ...parts,
  };
}

export function reference(parts: Partial<Reference> = {}): Reference {
  const source = { place: { path: "src/Login/Login.csproj", line: 12 }, span: { start: 100, end: 105 } };
  return {
    id: "Duende.IdentityServer",
    framework: null,
    kind: "PackageReference",
    version: "6.2.3",
    unknown: null,
    fragments: [{ text: "6.2.3", source, via: [] }],
    ids: [],
    place: source.place,
    ...parts,
  };
}

export function project(parts: Partial<Project> = {}): Project {
  const base: Project = {
    path: "src/Login/Login.csproj",
    kind: "project",
    inScope: true,
    frameworks: ["net6.0"],
    frameworkFragments: [],
    web: true,
    references: [reference(), reference({ id: "Duende.IdentityServer.EntityFramework" })],
    projectReferences: [],
    unknowns: [],
    files: ["src/Login/Login.csproj"],
  };
  return { ...base, ...parts };
}

export function host(parts: Partial<Host> = {}): Host {
  return { name: "Login", projects: [project()], ...parts };
}

export function plan(parts: Partial<PlannedUpgrade> = {}): PlannedUpgrade {
  return {
    status: "planned",
    hosts: [host()],
    from: "6.2",
    to: "6.3",
    guides: [guide()],
    chosen: { version: "6.3.10", origin: { kind: "source", name: "corporate" } },
    moving: [],
    held: [],
    platform: nothingMoves,
    ...parts,
  };
}

export function edit(parts: Partial<Edit> = {}): Edit {
  return {
    place: { path: "src/Login/Login.csproj", line: 12 },
    span: { start: 100, end: 105 },
    before: "6.2.3",
    after: "6.3.10",
    because: "Moves the family to 6.3.10.",
    ...parts,
  };
}

export function move(parts: Partial<PackageMove> = {}): PackageMove {
  return {
    id: "Duende.IdentityServer",
    from: "6.2.3",
    to: "6.3.10",
    places: [{ path: "src/Login/Login.csproj", line: 12 }],
    ...parts,
  };
}

export function task(parts: Partial<Task> = {}): Task {
  return {
    kind: "lock-file",
    title: "Regenerate the lock files.",
    why: "They name the old packages.",
    places: [{ path: "src/Login/packages.lock.json", line: 1 }],
    commands: ["dotnet restore --force-evaluate"],
    ...parts,
  };
}

export function edits(parts: Partial<EditPlan> = {}): EditPlan {
  return {
    commits: [{ message: "Upgrade Duende IdentityServer to 6.3.10", edits: [edit()] }],
    moves: [move()],
    tasks: [],
    left: [],
    ...parts,
  };
}

export function work(parts: Partial<StepWork> = {}): StepWork {
  return { edits: edits(), schema: [], road: ["6.1", "6.2", "6.3", "7.0", "7.1"], next: [], ...parts };
}

export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    breakingChange: "cleanup-service",
    rule: "cleanup-registration",
    place: { path: "src/Login/Services.cs", line: 31, column: 14 },
    text: "services.AddTransient<TokenCleanupService, Cleanup>();",
    outcome: "needs-you",
    symbol: "T:Acme.Tokens.TokenCleanupService",
    note: "The server asks for `ITokenCleanupService`.",
    edits: [],
    ...parts,
  };
}

export function code(parts: Partial<CodeWork> = {}): CodeWork {
  const evidence = [{ breakingChange: "cleanup-service", names: ["TokenCleanupService"], files: 212 }];
  return { findings: [finding()], evidence, unread: [], unsupported: [], moved: [], mentions: [], ...parts };
}

type Planned = Extract<PullRequestResult, { readonly draft: unknown }>;

export function planned(parts: Partial<Omit<Planned, "draft">> = {}): Planned {
  const base = { plan: plan(), work: work(), ...parts };
  const commits = base.work.edits.commits.map((commit) => ({
    ...commit,
    files: new Map(commit.edits.map(({ place }) => [place.path, new Uint8Array()])),
  }));
  const changeSet = { base: "c".repeat(40), commits };
  const naming = { branchPrefix: "duende-upgrade/", labels: [] };
  return { ...base, draft: draftPullRequest({ ...base, changeSet, links: noLinks, tool: "1.2.3", naming }) };
}

export function result(
  projects: readonly Project[] = [project()],
  pullRequests: readonly PullRequestResult[] = [planned()],
): UpgradeResult {
  return {
    tool: "1.2.3",
    repository: "acme/login",
    ref: "HEAD",
    commit: "c".repeat(40),
    inventory: { projects, lockFiles: new Map(), unreadable: [] },
    hosts: [host()],
    pullRequests,
  };
}
