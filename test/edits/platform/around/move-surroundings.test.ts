import { describe, expect, it } from "vitest";
import { moveSurroundings } from "../../../../src/edits/platform/around/move-surroundings.ts";
import type { Project } from "../../../../src/inventory/inventory.ts";
import type { PlannedUpgrade } from "../../../../src/plan/plan.ts";
import type { PlatformPlan } from "../../../../src/plan/platform/platform.ts";
import { guide } from "../../../guides-of.ts";
import { project, reference } from "../../../projects.ts";
import { snapshotOf } from "../../../snapshot-of.ts";

const snapshot = snapshotOf({
  ".config/dotnet-tools.json": '{ "tools": { "dotnet-ef": { "version": "7.0.4", "commands": [] } } }',
  ".github/workflows/ci.yml": "steps:\n  - uses: actions/setup-dotnet@v4\n    with:\n      dotnet-version: 6.0.x\n",
  // Nobody runs it there: it is content of a template.
  "templates/host/.github/workflows/ci.yml":
    "steps:\n  - uses: actions/setup-dotnet@v4\n    with:\n      dotnet-version: 6.0.x\n",
  "global.json": '{ "sdk": { "version": "6.0.100", "rollForward": "latestFeature" } }',
});

/** A step of one host with the EF stores. */
function stepOf(host: Project, platform: Partial<PlatformPlan> = {}): PlannedUpgrade {
  const line = { project: host, reference: reference("Duende.IdentityServer.EntityFramework", "7.3.2"), line: "7.3" };
  return {
    status: "planned",
    hosts: [{ name: "Host", projects: [host] }],
    from: "7.3",
    to: "7.4",
    guides: [guide("7.3", "7.4", { entityFrameworkCore: { "net8.0": "9.0", "net10.0": "10.0" } })],
    chosen: { version: "7.4.8", origin: { kind: "guide", why: "offline" } },
    moving: [line],
    held: [],
    platform: { raises: [], packages: [], blockers: [], ...platform },
  };
}

function edited(plan: PlannedUpgrade, projects: readonly Project[], workflowFiles: "patch" | "write" = "write") {
  const { commit, tasks } = moveSurroundings(plan, { snapshot, projects, workflowFiles });
  const edits = commit?.edits.map(({ place, after }) => `${place.path}: ${after}`) ?? [];
  return { edits, message: commit?.message, tasks: tasks.map(({ title }) => title) };
}

describe("moveSurroundings", () => {
  const host = project("src/Host.csproj", { frameworks: ["net8.0"] });

  it("moves the tool alone when the stores bring a later EF Core", () => {
    expect(edited(stepOf(host), [host])).toEqual({
      edits: [".config/dotnet-tools.json: 9.0.0"],
      message: "Move the EF Core tool with EF Core",
      tasks: [],
    });
  });

  it("moves it to the version that the packages get, when they move", () => {
    const design = reference("Microsoft.EntityFrameworkCore.Design", "8.0.1");
    const packages = [{ project: host, reference: design, to: "9.0.11", why: "" }];
    expect(edited(stepOf(host, { packages }), [host]).edits).toEqual([".config/dotnet-tools.json: 9.0.11"]);
  });

  it("has nothing to do where no EF Core is asked for", () => {
    const old = project("src/Host.csproj", { frameworks: ["net9.0"] });
    expect(edited(stepOf(old), [old])).toEqual({ edits: [], message: undefined, tasks: [] });
  });

  it.each([
    ["write", [".config/dotnet-tools.json: 10.0.0", ".github/workflows/ci.yml: 10.0.x", "global.json: 10.0.100"], []],
    ["patch", [".config/dotnet-tools.json: 10.0.0", "global.json: 10.0.100"], ["Change the workflows."]],
  ] as const)("moves everything with the framework: %s", (workflowFiles, edits, tasks) => {
    const raises = [{ project: host, frameworks: new Map([["net8.0", "net10.0"]]), because: "" }];
    const result = edited(stepOf(host, { raises }), [host], workflowFiles);
    expect({ ...result, edits: result.edits.toSorted() }).toEqual({
      edits,
      message: "Move SDK, images and pipelines with the framework",
      tasks,
    });
  });
});
