import { expect, test } from "vitest";
import { repositoryConfigFiles } from "../../src/nuget/config-chain.ts";
import { snapshotOf } from "./config-files.ts";

const empty = "<configuration />";

test.each([
  ["", ["nuget.config"]],
  ["src", ["nuget.config"]],
  ["src/host", ["src/host/NuGet.Config", "nuget.config"]],
  ["src/host/deep/er", ["src/host/NuGet.Config", "nuget.config"]],
  ["odd", ["odd/Nuget.CONFIG", "nuget.config"]],
  ["srcx", ["nuget.config"]],
])("from %j up to the root: %j", (folder, expected) => {
  const snapshot = snapshotOf({
    "NuGet.config": empty,
    "NuGet.Config": empty,
    "nuget.config": empty,
    "src/host/NuGet.Config": empty,
    "src/other/nuget.config": empty,
    "odd/Nuget.CONFIG": empty,
    "src/host/packages.config": empty,
  });
  expect(repositoryConfigFiles(snapshot, folder).map(({ path }) => path)).toEqual(expected);
});

test("a link is not followed", () => {
  const snapshot = { ...snapshotOf({ "nuget.config": empty }), read: () => undefined };
  expect(repositoryConfigFiles(snapshot, "")).toEqual([]);
});
