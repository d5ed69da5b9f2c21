import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { NoUpgrade } from "../../src/plan/plan.ts";
import { toReport } from "../../src/pull-request/report.ts";
import type { PullRequestResult } from "../../src/pull-request/result.ts";
import * as build from "./builders.ts";

const schema = JSON.parse(readFileSync(new URL("../../schema/report.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
  schema,
);

const family = ["Duende.IdentityServer", "IdentityServer4", "Duende.IdentityServer.EntityFramework"];

function report(...parts: Parameters<typeof build.result>) {
  const made = toReport(build.result(...parts), family);
  const printed: unknown = JSON.parse(JSON.stringify(made));
  expect(validate(printed), JSON.stringify(validate.errors)).toBe(true);
  expect(printed).toEqual(made);
  return made;
}

describe("toReport", () => {
  it("carries what was read", () => {
    expect(report()).toMatchObject({
      schema: 1,
      tool: "1.2.3",
      repository: "acme/login",
      ref: "HEAD",
      commit: "c".repeat(40),
    });
  });

  it("lists the family's packages alone, under either name and in any case", () => {
    const references = ["duende.identityserver", "IdentityServer4", "Duende.BFF", "AutoMapper"].map((id) =>
      build.reference({ id }),
    );
    const { projects } = report([build.project({ references })]).inventory;
    expect(projects[0]?.references.map(({ id }) => id)).toEqual(["duende.identityserver", "IdentityServer4"]);
  });

  it("tells where a version is written, once for each line", () => {
    const at = (line: number) => ({ place: { path: "Directory.Build.props", line }, span: { start: 0, end: 1 } });
    const fragments = [
      { text: "6.", source: at(3), via: [] },
      { text: "2", source: at(3), via: [] },
      { text: ".3", source: at(7), via: [] },
      { text: "", via: [] },
    ];
    const { projects } = report([build.project({ references: [build.reference({ fragments })] })]).inventory;
    expect(projects[0]?.references[0]?.declared).toEqual(
      [3, 7].map((line) => ({ path: "Directory.Build.props", line })),
    );
  });

  it("tells where the reference is when its version is written nowhere", () => {
    const unknown = { reason: "`$(Version)` is set on the command line", place: { path: "a.csproj", line: 4 } };
    const reference = build.reference({ version: null, unknown, fragments: [] });
    const { projects } = report([build.project({ references: [reference] })]).inventory;
    const expected = {
      version: null,
      unknown: unknown.reason,
      declared: [{ path: "src/Login/Login.csproj", line: 12 }],
    };
    expect(projects[0]?.references[0]).toMatchObject(expected);
  });

  it("names the host of each project, and null for the others", () => {
    const projects = [build.project(), build.project({ path: "src/Other/Other.csproj" })];
    expect(report(projects).inventory.projects.map(({ host }) => host)).toEqual(["Login", null]);
  });

  it("tells what moves because the step forces it", () => {
    const project = build.project({ frameworks: ["net6.0", "net8.0"] });
    const frameworks = new Map([["net6.0", null]]);
    const reference = build.reference({ id: "Microsoft.EntityFrameworkCore.SqlServer", version: "6.0.1" });
    const platform = {
      raises: [{ project, frameworks, because: "references Duende.IdentityServer" }],
      packages: [{ project, reference, to: "8.0.30", why: "EF Core moves to 8.0 with the step" }],
      blockers: [],
    };
    const planned = build.planned({ plan: build.plan({ platform }) });
    expect(report([project], [planned]).pullRequests[0]?.platform).toEqual({
      frameworks: [{ project: project.path, from: "net6.0", to: null, because: "references Duende.IdentityServer" }],
      packages: [
        { id: reference.id, project: project.path, framework: reference.framework, from: "6.0.1", to: "8.0.30" },
      ],
    });
  });

  it("tells a planned step with its edits, schema changes and tasks", () => {
    const work = build.work({
      schema: [build.schemaWork({ use: build.contextUse({ context: "LoginDbContext", provider: undefined }) })],
      edits: build.edits({ tasks: [build.task()] }),
    });
    const [pullRequest] = report([build.project()], [build.planned({ work })]).pullRequests;
    expect(pullRequest).toMatchObject({
      host: "Login",
      from: "6.2",
      to: "6.3",
      status: "planned",
      reason: null,
      branch: "duende-upgrade/6.3",
    });
    expect(pullRequest?.commits).toEqual([
      {
        message: "Upgrade Duende IdentityServer to 6.3.10",
        files: [
          {
            path: "src/Login/Login.csproj",
            edits: [{ line: 12, before: "6.2.3", after: "6.3.10", because: "Moves the family to 6.3.10." }],
          },
        ],
      },
    ]);
    expect(pullRequest?.schemaChanges).toEqual([
      {
        step: "6.2 -> 6.3",
        context: "LoginDbContext",
        provider: null,
        project: "src/Login.Migrations/Login.Migrations.csproj",
        commands: build.schemaWork().commands,
        forgotten: false,
      },
    ]);
    expect(pullRequest?.blockers).toEqual([
      {
        what: "They name the old packages.",
        path: "src/Login/packages.lock.json",
        line: 1,
        wayOut: "Regenerate the lock files.\ndotnet restore --force-evaluate",
      },
    ]);
  });

  it("tells of a doubt what there is to see, and what to do about it", () => {
    const task = build.task({ isDoubt: true, title: "It is held.", why: "Move it.", places: [], commands: [] });
    const work = build.work({ edits: build.edits({ tasks: [task] }) });
    const [pullRequest] = report([build.project()], [build.planned({ work })]).pullRequests;
    expect(pullRequest?.blockers).toEqual([{ what: "It is held.", path: null, line: null, wayOut: "Move it." }]);
  });

  it("tells every finding, from column 1 where no column is known", () => {
    const place = { path: "src/Pages/Login.cshtml", line: 3 };
    const net = build.finding({ breakingChange: "member-removed", rule: null, outcome: "cannot-tell", place });
    const work = build.work({ code: build.code({ findings: [build.finding(), net] }) });
    const [pullRequest] = report([build.project()], [build.planned({ work })]).pullRequests;
    const { text } = build.finding();
    expect(pullRequest?.findings).toEqual([
      {
        breakingChange: "cleanup-service",
        rule: "cleanup-registration",
        path: "src/Login/Services.cs",
        line: 31,
        column: 14,
        text,
        outcome: "needs-you",
      },
      { breakingChange: "member-removed", rule: null, ...place, column: 1, text, outcome: "cannot-tell" },
    ]);
  });

  it("tells a schema change without a context as one without a project, but not of stores that nobody references", () => {
    const work = build.work({ schema: [build.schemaWork({ use: undefined, commands: [] })] });
    const [unseen] = report([build.project()], [build.planned({ work })]).pullRequests;
    expect(unseen?.schemaChanges).toMatchObject([{ context: "ConfigurationDbContext", project: null, commands: [] }]);
    const hosts = [build.host({ projects: [build.project({ references: [build.reference()] })] })];
    const [unused] = report([build.project()], [build.planned({ work, plan: build.plan({ hosts }) })]).pullRequests;
    expect(unused?.schemaChanges).toEqual([]);
  });

  const blocked: NoUpgrade = {
    status: "blocked",
    hosts: [build.host()],
    from: "6.0",
    reason: "A package pins the family.",
    wayOut: "Remove it.",
    place: { path: "a.csproj", line: 9 },
  };
  it.each<[string, NoUpgrade, unknown]>([
    ["blocked", blocked, [{ what: "A package pins the family.", path: "a.csproj", line: 9, wayOut: "Remove it." }]],
    [
      "blocked",
      {
        ...blocked,
        blockers: [
          { id: "package", places: [], what: "It pins.", ways: ["Remove it."], sources: ["https://a.example/why"] },
        ],
      },
      [{ what: "It pins.", path: null, line: null, wayOut: "Remove it.", sources: ["https://a.example/why"] }],
    ],
    [
      "unknown",
      { status: "unknown", hosts: [], from: null, reason: "No version is written." },
      [{ what: "No version is written.", path: null, line: null, wayOut: null }],
    ],
    [
      "up-to-date",
      { status: "up-to-date", hosts: [build.host()], from: "8.0", reason: "This is the newest line." },
      [],
    ],
  ])("tells a step that is %s with its reason", (status, plan, blockers) => {
    const results: readonly PullRequestResult[] = [{ plan }];
    const [pullRequest] = report([build.project()], results).pullRequests;
    expect(pullRequest).toMatchObject({
      status,
      from: plan.from,
      to: null,
      reason: plan.reason,
      title: null,
      body: null,
      commits: [],
      blockers,
    });
  });
});

describe("schema/report.json", () => {
  it.each([
    ["another version of the format", { schema: 2 }],
    ["a field that it does not know", { extra: true }],
    ["a short commit", { commit: "abc" }],
    ["a planned step without a body", { pullRequests: [{ ...report().pullRequests[0], body: null }] }],
    [
      "a step that is not planned without a reason",
      { pullRequests: [{ ...report().pullRequests[0], status: "blocked" }] },
    ],
  ])("refuses %s", (_, parts) => {
    expect(validate({ ...report(), ...parts })).toBe(false);
  });
});
