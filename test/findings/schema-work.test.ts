import { describe, expect, it } from "vitest";
import { schemaWork } from "../../src/findings/schema-work.ts";
import type { SchemaChange } from "../../src/guides/guide.ts";
import type { ContextUse } from "../../src/inventory/contexts.ts";
import { createLadder } from "../../src/plan/ladder.ts";
import type { PlannedUpgrade } from "../../src/plan/plan.ts";
import { guide } from "../guides-of.ts";
import { nothingMoves, project } from "../projects.ts";

const change = (context: SchemaChange["context"], migration: string, column: string): SchemaChange => ({
  context,
  migration,
  summary: "One column.",
  changes: [
    { table: "Clients", change: "alter", columns: [{ name: column, change: "add", type: "bit", nullable: false }] },
  ],
  cautions: [],
  sources: [],
});

const guides = [
  guide("6.0", "6.1", { schema: [change("ConfigurationDbContext", "To_6_1", "CoordinateLifetime")] }),
  guide("6.1", "6.2"),
  guide("6.2", "6.3", { schema: [change("ConfigurationDbContext", "To_6_3", "RequireDPoP")] }),
];
const ladder = createLadder(guides);
const projects = [project("src/Login/Login.csproj", { web: true }), project("src/My Stores/Stores.csproj")];

const use = (more: Partial<ContextUse> = {}): ContextUse => ({
  context: "ConfigurationDbContext",
  bases: ["ConfigurationDbContext"],
  provider: "SqlServer",
  project: "src/My Stores/Stores.csproj",
  startupProject: "src/Login/Login.csproj",
  startupCandidates: [],
  folder: "Migrations/ConfigurationDb",
  migrations: 1,
  model: { path: "src/My Stores/Migrations/S.cs", text: 'b.Property<bool>("CoordinateLifetime")' },
  place: { path: "src/My Stores/Migrations/S.cs", line: 1 },
  ...more,
});

const plan = (from: string, to: string): PlannedUpgrade => ({
  status: "planned",
  hosts: [],
  from,
  to,
  guides: ladder.road(from, to) ?? [],
  chosen: { version: `${to}.0`, origin: { kind: "guide", why: "offline" } },
  moving: [],
  held: [],
  platform: nothingMoves,
});

describe("schemaWork", () => {
  it("prints the exact command for the project, start-up project and folder", () => {
    const [work, ...rest] = schemaWork(plan("6.2", "6.3"), { contexts: [use()], projects, ladder });
    expect(rest).toEqual([]);
    expect(work).toMatchObject({ step: "6.2 -> 6.3", context: "ConfigurationDbContext", forgotten: false });
    expect(work?.commands).toEqual([
      "dotnet ef migrations add To_6_3 --context ConfigurationDbContext --project 'src/My Stores' --startup-project src/Login --output-dir Migrations/ConfigurationDb",
    ]);
  });

  it("names the project file where a folder holds several, and leaves out what is not known", () => {
    const several = [...projects, project("src/My Stores/Other.csproj")];
    const bare = use({ startupProject: undefined, startupCandidates: [], folder: undefined, context: "MyDb" });
    const [work] = schemaWork(plan("6.2", "6.3"), { contexts: [bare], projects: several, ladder });
    expect(work?.commands).toEqual([
      "dotnet ef migrations add To_6_3 --context MyDb --project 'src/My Stores/Stores.csproj'",
    ]);
  });

  it("asks for one migration per provider", () => {
    const contexts = [use(), use({ provider: "PostgreSQL", folder: "Migrations/Pg" })];
    expect(schemaWork(plan("6.2", "6.3"), { contexts, projects, ladder }).map(({ use: at }) => at?.provider)).toEqual([
      "SqlServer",
      "PostgreSQL",
    ]);
  });

  it("has no place for a context that the repository does not use, and nothing to say where no schema changes", () => {
    expect(schemaWork(plan("6.2", "6.3"), { contexts: [], projects, ladder })).toMatchObject([
      { use: undefined, commands: [] },
    ]);
    expect(schemaWork(plan("6.1", "6.2"), { contexts: [use()], projects, ladder })).toEqual([]);
  });

  it("finds a step whose schema was forgotten, with a command of its own where the step has none", () => {
    const contexts = [use({ model: { path: "S.cs", text: 'b.Property<int>("Id")' } })];
    expect(schemaWork(plan("6.1", "6.2"), { contexts, projects, ladder })).toMatchObject([
      { step: "6.0 -> 6.1", forgotten: true, commands: [expect.stringContaining("add To_6_1 ")] },
    ]);
    const both = schemaWork(plan("6.2", "6.3"), { contexts, projects, ladder });
    expect(both.map(({ step, forgotten, commands }) => [step, forgotten, commands.length])).toEqual([
      ["6.2 -> 6.3", false, 1],
      ["6.0 -> 6.1", true, 0],
    ]);
  });

  it("composes what passed lines change under one migration name", () => {
    const passing = [
      guide("4.1", "5.0", {
        passThrough: { to: "5.1", reason: "no place to rest", migration: "To_v5" },
        schema: [change("ConfigurationDbContext", "To_5_0", "A")],
      }),
      guide("5.0", "5.1", { schema: [change("ConfigurationDbContext", "To_5_1", "B")] }),
    ];
    const road = createLadder(passing);
    const composed: PlannedUpgrade = { ...plan("6.2", "6.3"), from: "4.1", to: "5.1", guides: road.next("4.1") };
    const [work, ...rest] = schemaWork(composed, { contexts: [use({ model: undefined })], projects, ladder: road });
    expect(rest).toEqual([]);
    expect(work?.changes.map(({ migration }) => migration)).toEqual(["To_5_0", "To_5_1"]);
    expect(work?.commands[0]).toContain("add To_v5 ");
  });
});
