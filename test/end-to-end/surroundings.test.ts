import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { createCodeTools } from "../../src/code-tools.ts";
import { createLocalForge } from "../../src/forge/local/local.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { upgrade } from "../../src/upgrade.ts";
import { createVersionChoice } from "../../src/version-choice.ts";
import { repositoryWith } from "../repository/temporary-repository.ts";

const csproj = (framework: string, version: string) =>
  `<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>${framework}</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="Duende.IdentityServer" Version="${version}" /></ItemGroup></Project>\n`;
const dockerfile = (version: string) =>
  `\uFEFFARG V=${version}\r\nFROM mcr.microsoft.com/dotnet/sdk:$V AS build\r\nFROM mcr.microsoft.com/dotnet/aspnet:$V\r\nEXPOSE 80\r\nENTRYPOINT ["dotnet", "Login.dll"]`;
const workflow = (version: string) =>
  `jobs:\n  build:\n    steps:\n      - uses: actions/setup-dotnet@v4\n        with:\n          dotnet-version: '${version}' # LTS\n`;
const pin = (version: string) =>
  `{\n  // for all\n  "sdk": { "version": "${version}", "rollForward": "latestFeature" }\n}\n`;

const files = {
  "Login/Login.csproj": csproj("net6.0", "6.3.10"),
  "Login/Dockerfile": dockerfile("6.0"),
  "Other/Dockerfile": "FROM node:16\nRUN npm ci\n",
  ".github/workflows/ci.yml": workflow("6.0.x"),
  "global.json": pin("6.0.100"),
};

/** Takes the hosts from 6.3 to 7.0, which needs .NET 8. */
async function upgraded(more: Readonly<Record<string, string>>) {
  const path = repositoryWith({ ...files, ...more });
  const chooseVersion = createVersionChoice({
    ...{ offline: true, environment: {}, platform: "linux", credentialVariables: [] },
    matchingTags: () => expect.unreachable("nobody may be asked"),
  });
  const { pullRequests } = await upgrade(
    { path, ref: "HEAD", repository: "login", base: "main", retry: false, tool: "1.0.0", configuration: {} },
    {
      ...{ chooseVersion, codeTools: createCodeTools(), linkTo: () => noLinks, log: () => {} },
      forge: ({ root }) => createLocalForge({ root, date: new Date(0) }),
    },
  );
  return { path, pullRequests };
}

/** The pull request of the only host, and the texts on the new branch. */
async function stepUp(more: Readonly<Record<string, string>> = {}) {
  const { path, pullRequests } = await upgraded(more);
  const [only] = pullRequests;
  if (only === undefined || !("draft" in only)) throw new Error("no step was planned");
  const read = (name: string) =>
    execFileSync("git", ["cat-file", "blob", `${only.draft.branch}:${name}`], { cwd: path, encoding: "utf8" });
  return { body: only.draft.body, read };
}

test("images and the SDK move with the framework, and workflow files become a patch", async () => {
  const { body, read } = await stepUp();
  expect(read("Login/Login.csproj")).toMatch(/<TargetFramework>net8\.0</);
  expect(read("Login/Dockerfile")).toBe(dockerfile("8.0"));
  expect(read("Other/Dockerfile")).toBe(files["Other/Dockerfile"]);
  expect(read("global.json")).toBe(pin("8.0.100"));
  expect(read(".github/workflows/ci.yml")).toBe(workflow("6.0.x"));
  expect(body).toContain("**Change the workflows.**");
  expect(body).toContain("-          dotnet-version: '6.0.x' # LTS\n");
  expect(body).toContain("+          dotnet-version: '8.0.x' # LTS\n");
  expect(body).toContain("**Move port 80 to 8080, or keep it.**");
});

test("workflow files are written when the configuration says that the token may", async () => {
  const { body, read } = await stepUp({ ".github/duende-upgrade.yml": "workflow-files: write\n" });
  expect(read(".github/workflows/ci.yml")).toBe(workflow("8.0.x"));
  expect(body).not.toContain("Change the workflows");
});

test("a host is held back whose image is on a Windows that the new framework has no image of, and the others move", async () => {
  const { pullRequests } = await upgraded({
    "Login/Dockerfile": dockerfile("6.0-nanoserver-1903"),
    "Second/Second.csproj": csproj("net6.0", "6.3.10"),
  });
  const told = pullRequests.map(({ plan }) => [plan.hosts.map(({ name }) => name).join(), plan.status]);
  expect(told).toEqual([
    ["Second", "planned"],
    ["Login", "blocked"],
  ]);
  expect(pullRequests[1]?.plan).toMatchObject({ place: { path: "Login/Dockerfile", line: 2 } });
});
