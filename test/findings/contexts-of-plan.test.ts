import { describe, expect, it } from "vitest";
import { contextsOfPlan } from "../../src/findings/contexts-of-plan.ts";
import type { ContextUse } from "../../src/inventory/contexts.ts";
import { project, reference } from "../projects.ts";

const main = "Duende.IdentityServer";

const contextIn = (path: string): ContextUse => ({
  context: "ConfigurationDbContext",
  bases: ["ConfigurationDbContext"],
  provider: "SqlServer",
  project: path,
  startupProject: undefined,
  startupCandidates: [],
  folder: "Migrations",
  migrations: 1,
  model: undefined,
  place: { path, line: 1 },
});

const old = project("Old/Old.csproj", {
  references: [reference(main, "7.4.0")],
  projectReferences: ["Sql/Sql.csproj"],
});
const renewed = project("New/New.csproj", { references: [reference(main.toLowerCase(), "8.0.0")] });
const projects = [
  old,
  renewed,
  project("Sql/Sql.csproj"),
  project("New.Tools/New.Tools.csproj", { projectReferences: ["New/New.csproj"] }),
  project("Lonely/Lonely.csproj"),
];

describe("contextsOfPlan", () => {
  it.each([
    ["in the host's project", "Old/Old.csproj", true],
    ["in a project that the host references", "Sql/Sql.csproj", true],
    ["in a project that no host is tied to", "Lonely/Lonely.csproj", true],
    ["in the project of another host", "New/New.csproj", false],
    ["in a project that references another host", "New.Tools/New.Tools.csproj", false],
  ])("takes a context %s or leaves it", (_, path, taken) => {
    const plan = { hosts: [{ name: "Old", projects: [old] }] };
    const contexts = [contextIn(path)];
    expect(contextsOfPlan(plan, contexts, { projects, family: new Set([main]) })).toEqual(taken ? contexts : []);
  });

  const registeredIn = (path: string): ContextUse => ({ ...contextIn(path), folder: undefined, migrations: 0 });
  const [oldHost, newHost] = [old, renewed].map((one) => ({ name: one.path, projects: [one] }));

  it.each([
    ["with migrations in the same host", [contextIn("Sql/Sql.csproj"), registeredIn("Old/Old.csproj")], [0]],
    [
      "with migrations that no host is tied to",
      [contextIn("Lonely/Lonely.csproj"), registeredIn("Old/Old.csproj")],
      [0],
    ],
    ["with migrations in another host", [contextIn("New/New.csproj"), registeredIn("Old/Old.csproj")], [0, 1]],
    ["twice in a host", [registeredIn("New/New.csproj"), registeredIn("New.Tools/New.Tools.csproj")], [0]],
    ["once in each host", [registeredIn("New/New.csproj"), registeredIn("Old/Old.csproj")], [0, 1]],
  ])("asks about a store that is registered %s", (_, contexts, expected) => {
    const plan = { hosts: [oldHost, newHost].flatMap((host) => host ?? []) };
    const taken = contextsOfPlan(plan, contexts, { projects, family: new Set([main]) });
    expect(taken.map((context) => contexts.indexOf(context))).toEqual(expected);
  });
});
