import { expect, test } from "vitest";
import { createCodeTools } from "../../src/code-tools.ts";
import { createLocalForge } from "../../src/forge/local/local.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { upgrade } from "../../src/upgrade.ts";
import { createVersionChoice } from "../../src/version-choice.ts";
import { repositoryWith, runGit } from "../repository/temporary-repository.ts";

const host = (version: string) =>
  `<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="Duende.IdentityServer" Version="${version}" /></ItemGroup></Project>\n`;

const files = { "new/New.csproj": host("7.2.0"), "old/Old.csproj": host("6.2.1"), "older/Older.csproj": host("6.1.0") };

async function run(path: string, isDryRun: boolean, target = "next") {
  const chooseVersion = createVersionChoice({
    ...{ offline: true, environment: {}, platform: "linux", credentialVariables: [] },
    matchingTags: () => expect.unreachable("nobody may be asked"),
  });
  const configuration = { maxOpenPullRequests: 2, target };
  const { pullRequests } = await upgrade(
    { path, ref: "HEAD", repository: "login", base: "main", retry: false, tool: "1.0.0", configuration },
    {
      ...{ chooseVersion, codeTools: createCodeTools(), linkTo: () => noLinks, log: () => {} },
      ...(isDryRun ? {} : { forge: ({ root }) => createLocalForge({ root, date: new Date(0) }) }),
    },
  );
  return pullRequests.map((one) => [one.plan.from, "publication" in one ? one.publication?.kind : undefined]);
}

test("lines beyond the limit are told and wait, oldest first", async () => {
  const path = repositoryWith(files);
  expect(await run(path, false)).toEqual([
    ["6.1", "created"],
    ["6.2", "created"],
    ["7.2", "waiting"],
  ]);
  expect(runGit(path, "branch", "--format=%(refname:short)").split("\n")).toEqual([
    "duende-upgrade/6.2",
    "duende-upgrade/6.3",
    "main",
  ]);
});

test("lines with one target do not share a branch", async () => {
  const path = repositoryWith(files);
  await run(path, false, "7.3");
  expect(runGit(path, "branch", "--format=%(refname:short)").split("\n")).toEqual([
    "duende-upgrade/7.3-from-6.1",
    "duende-upgrade/7.3-from-6.2",
    "main",
  ]);
});

test("a dry run shows every line", async () => {
  expect(await run(repositoryWith(files), true)).toEqual([
    ["6.1", undefined],
    ["6.2", undefined],
    ["7.2", undefined],
  ]);
});
