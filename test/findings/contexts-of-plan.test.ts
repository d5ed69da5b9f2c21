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
});
