import { expect, test } from "vitest";
import { namesSaid } from "../../src/findings/names-said.ts";
import { inventoryOf, project } from "../projects.ts";
import { snapshotOf } from "../snapshot-of.ts";

const host = project("Login/Login.csproj");
const inventory = inventoryOf(
  host,
  project("Login.Tests/Login.Tests.csproj", { projectReferences: [host.path] }),
  project("Shop/Shop.csproj"),
);
const names = ["AddSaml", "DPoPOnly", "AddWsFederation"];

function said(files: Readonly<Record<string, string>>, asked: readonly string[] = names): readonly string[] {
  return namesSaid({ snapshot: snapshotOf(files), inventory, hosts: [{ name: "Login", projects: [host] }] }, asked);
}

test("names are said as words, in C# and Razor", () => {
  const files = {
    "Login/a.cs": "services.AddSaml();",
    "Login/b.cshtml": "@Model.DPoPOnly",
    "Login/c.cs": "AddSamlPlus(); addWsFederation();",
    "Login/d.txt": "AddWsFederation",
  };
  expect(said(files)).toEqual(["AddSaml", "DPoPOnly"]);
  expect(said(files, [])).toEqual([]);
});

test("names are said by the host and what is tied to it, not by another", () => {
  expect(said({ "Login.Tests/a.cs": "AddSaml", "Shop/b.cs": "DPoPOnly" })).toEqual(["AddSaml"]);
});
