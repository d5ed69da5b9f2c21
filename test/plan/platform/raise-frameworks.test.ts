import { describe, expect, it } from "vitest";
import type { Project } from "../../../src/inventory/inventory.ts";
import { chooseFramework } from "../../../src/plan/platform/choose-framework.ts";
import { raiseFrameworks } from "../../../src/plan/platform/raise-frameworks.ts";
import { guide } from "../../guides-of.ts";
import { project, reference } from "../../projects.ts";

const step = guide("6.3", "7.0", { frameworks: { default: ["net8.0"] }, minimumHostFramework: "net8.0" });

/** A project named after its letter; `uses` the family or other projects. */
function one(name: string, frameworks: string, uses: readonly string[] = []): Project {
  const path = `${name}/${name}.csproj`;
  const [family, others] = [uses.includes("family"), uses.filter((each) => each !== "family")];
  return project(path, {
    frameworks: frameworks.split(";"),
    references: family ? [reference("Duende.IdentityServer", "6.3.2", { path })] : [],
    projectReferences: others.map((each) => `${each}/${each}.csproj`),
  });
}

function raise(projects: readonly Project[], framework = "net8.0") {
  const moving = projects.flatMap((each) =>
    each.references.map((own) => ({ project: each, reference: own, line: "6.3" })),
  );
  const { raises, stuck } = raiseFrameworks({ projects, moving, guide: step, framework });
  const said = raises.map(({ project: { path }, frameworks }) => [
    path.split("/")[0],
    [...frameworks].map(([old, next]) => `${old} > ${next}`).join(", "),
  ]);
  return {
    raised: Object.fromEntries(said),
    because: raises.map(({ because }) => because),
    stuck: stuck.map((each) => `${each.project.path.split("/")[0]} ${each.framework}`),
  };
}

describe("the projects that rise", () => {
  it("are those that reference the family and whatever references them, however far", () => {
    const { raised, because } = raise([
      one("Host", "net6.0", ["family", "Library"]),
      one("Library", "net6.0"),
      one("Test", "net6.0", ["Host"]),
      one("TestOfTest", "net7.0", ["Test"]),
      one("Api", "net6.0", ["Library"]),
    ]);
    expect(raised).toEqual({ Host: "net6.0 > net8.0", Test: "net6.0 > net8.0", TestOfTest: "net7.0 > net8.0" });
    expect(because).toEqual([
      "references Duende.IdentityServer",
      "references Host/Host.csproj",
      "references Test/Test.csproj",
    ]);
  });

  it("are none where every framework is late enough", () => {
    expect(raise([one("Host", "net8.0", ["family"]), one("Test", "net9.0", ["Host"])]).raised).toEqual({});
  });

  it("are found though references go round in circles", () => {
    const { raised } = raise([one("A", "net6.0", ["family", "B"]), one("B", "net6.0", ["A"])]);
    expect(raised).toEqual({ A: "net6.0 > net8.0", B: "net6.0 > net8.0" });
  });

  it.each([
    ["net6.0;net7.0", "net6.0 > net8.0, net7.0 > null"],
    ["net6.0;net8.0", "net6.0 > null"],
    ["net6.0;net9.0", "net6.0 > net8.0"],
    ["net6.0-windows;net6.0", "net6.0-windows > net8.0-windows, net6.0 > net8.0"],
    ["net6.0-windows10.0.19041", "net6.0-windows10.0.19041 > net8.0-windows10.0.19041"],
    ["netstandard2.0;net6.0", "netstandard2.0 > net8.0, net6.0 > null"],
    ["netcoreapp3.1", "netcoreapp3.1 > net8.0"],
  ])("that target %s: %s", (frameworks, expected) => {
    expect(raise([one("Host", frameworks, ["family"])]).raised).toEqual({ Host: expected });
  });

  it("keep the frameworks that take nothing of what rises", () => {
    const library = one("Library", "netstandard2.0;net6.0");
    const reference6 = reference("Duende.IdentityServer", "6.3.2", { framework: "net6.0" });
    const { raised } = raise([
      { ...library, references: [reference6] },
      one("Old", "net48", ["Library"]),
      one("New", "net6.0", ["Library"]),
      one("Both", "net48;net7.0", ["Library"]),
    ]);
    expect(raised).toEqual({ Library: "net6.0 > net8.0", New: "net6.0 > net8.0", Both: "net7.0 > net8.0" });
  });

  it("leave out .NET Framework, which cannot follow", () => {
    const { raised, stuck } = raise([one("Models", "netstandard2.0", ["family"]), one("Old", "net48", ["Models"])]);
    expect(raised).toEqual({ Models: "netstandard2.0 > net8.0" });
    expect(stuck).toEqual(["Old net48"]);
  });
});

describe("the framework that they rise to", () => {
  const offered = guide("6.3", "7.2", {
    frameworks: { default: ["net8.0", "net9.0"] },
    minimumHostFramework: "net8.0",
  });

  it.each([
    ["the lowest that the step is built for", "net6.0", undefined, "net8.0"],
    ["not behind what others use", "net9.0", undefined, "net9.0"],
    ["the latest of the step where others are beyond", "net10.0-windows", undefined, "net9.0"],
    ["what somebody wishes, when it is later", "net6.0", "net10.0", "net10.0"],
    ["not what somebody wishes, when that is too early", "net6.0", "net7.0", "net8.0"],
    ["no .NET Standard", "netstandard2.1", undefined, "net8.0"],
  ])("is %s", (_, used, wish, expected) => {
    expect(chooseFramework(offered, [project("A/A.csproj", { frameworks: [used] })], wish)).toBe(expected);
  });
});
