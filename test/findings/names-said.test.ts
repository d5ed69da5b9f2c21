import { expect, test } from "vitest";
import { namesSaid } from "../../src/findings/names-said.ts";
import { snapshotOf } from "../snapshot-of.ts";

test("names are said as words, in C# and Razor", () => {
  const snapshot = snapshotOf({
    "a.cs": "services.AddSaml();",
    "b.cshtml": "@Model.DPoPOnly",
    "c.cs": "AddSamlPlus(); addWsFederation();",
    "d.txt": "AddWsFederation",
  });
  expect(namesSaid(snapshot, ["AddSaml", "DPoPOnly", "AddWsFederation"])).toEqual(["AddSaml", "DPoPOnly"]);
  expect(namesSaid(snapshot, [])).toEqual([]);
});
