import { expect, test } from "vitest";
import { codeSearchPaths, visiblePaths } from "../../../src/inventory/code/search-paths.ts";
import { inventoryOf, project } from "../../projects.ts";

const inventory = inventoryOf(
  project("Core.csproj"),
  project("Host.csproj", { projectReferences: ["Core.csproj"] }),
  project("Host.Tests.csproj", { projectReferences: ["Testing.csproj"] }),
  project("Other.csproj", { projectReferences: ["Core.csproj"] }),
  project("Testing.csproj", { projectReferences: ["Host.csproj", "Host.Tests.csproj"] }),
);

test.each([
  ["its users, at any depth and in a circle", ["Host.csproj"], ["Host.csproj", "Host.Tests.csproj", "Testing.csproj"]],
  ["not what it references, nor other users of that", ["Other.csproj"], ["Other.csproj"]],
  ["nothing of nothing", [], []],
])("%s", (_, referencing, expected) => {
  expect(codeSearchPaths(inventory, referencing)).toEqual(expected);
});

test("the types of what is referenced are seen, over any number of steps", () => {
  const inventory = inventoryOf(
    project("A", { projectReferences: ["B"] }),
    project("B", { projectReferences: ["C"] }),
    project("C"),
    project("D", { projectReferences: ["A"] }),
  );
  expect(visiblePaths(inventory, ["A"])).toEqual(["A", "B", "C"]);
});
