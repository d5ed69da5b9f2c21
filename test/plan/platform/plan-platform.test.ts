import { expect, it } from "vitest";
import { planPlatform } from "../../../src/plan/platform/plan-platform.ts";
import { guide } from "../../guides-of.ts";
import { inventoryOf, project, reference } from "../../projects.ts";

const step = guide("6.3", "7.0", { frameworks: { default: ["net8.0"] }, minimumHostFramework: "net8.0" });

function plan(...frameworks: readonly string[]) {
  const own = project("A/A.csproj", { frameworks, references: [reference("Duende.IdentityServer", "6.3.2")] });
  const moving = own.references.map((each) => ({ project: own, reference: each, line: "6.3" }));
  const { raises, blockers, doubts = [] } = planPlatform({ inventory: inventoryOf(own), guide: step, moving });
  const raised = raises.flatMap((raise) => [...raise.frameworks].map(([old, next]) => `${old} > ${next}`));
  return { raised, blockers, doubts: doubts.map(({ what, places }) => [what, places[0]?.path]) };
}

it.each(["foo9.0", "$(Net)", "uap10.0"])("a framework that nobody knows, %s, is told of; the others rise", (name) => {
  expect(plan("net6.0", name)).toEqual({
    raised: ["net6.0 > net8.0"],
    blockers: [],
    doubts: [[`A/A.csproj targets ${name}, which is no framework that this tool knows.`, "A/A.csproj"]],
  });
});

it.each(["net6.0", "net8.0-windows10.0.19041", "netcoreapp3.1", "netstandard2.0"])("%s is known", (name) => {
  expect(plan(name).doubts).toEqual([]);
});

it("a project without a framework is told of, as nobody can say what it is built for", () => {
  expect(plan()).toEqual({
    raised: [],
    blockers: [],
    doubts: [["What A/A.csproj is built for cannot be told, so it is not raised.", "A/A.csproj"]],
  });
});
