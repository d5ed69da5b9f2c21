import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { createCodeTools } from "../../src/code-tools.ts";
import { createLocalForge } from "../../src/forge/local/local.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { upgrade } from "../../src/upgrade.ts";
import { createVersionChoice } from "../../src/version-choice.ts";
import { repositoryWith } from "../repository/temporary-repository.ts";

const project = (id: string, version: string) =>
  `<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="${id}" Version="${version}" /></ItemGroup></Project>\n`;

/** Takes the only host one step up, and gives the run's account and the texts on the new branch. */
async function stepUp(files: Readonly<Record<string, string>>) {
  const path = repositoryWith(files);
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
  const [only] = pullRequests;
  if (only === undefined || !("draft" in only)) throw new Error("no step was planned");
  const read = (name: string) =>
    execFileSync("git", ["cat-file", "blob", `${only.draft.branch}:${name}`], { cwd: path, encoding: "utf8" });
  return { only, read, messages: only.draft.changeSet.commits.map(({ message }) => message) };
}

test("a call that was renamed is fixed in a commit of its own, and its namesake is not", async () => {
  const { messages, read, only } = await stepUp({
    "Login/Login.csproj": project("Duende.IdentityServer.EntityFramework", "6.2.3"),
    "Login/Nightly.cs":
      "using Duende.IdentityServer.EntityFramework;\r\n\r\nclass Nightly\r\n{\r\n    object Run(TokenCleanupService cleanup, Own own) =>\r\n        (cleanup.RemoveExpiredGrantsAsync(), own.RemoveExpiredGrantsAsync());\r\n}\r\n\r\nclass Own\r\n{\r\n    public object RemoveExpiredGrantsAsync() => this;\r\n}\r\n",
  });
  expect(messages).toHaveLength(2);
  expect(read("Login/Nightly.cs")).toContain("(cleanup.CleanupGrantsAsync(), own.RemoveExpiredGrantsAsync());\r\n");
  expect(read("Login/Nightly.cs")).toContain("public object RemoveExpiredGrantsAsync() => this;\r\n");
  expect(only.work.code?.findings.map(({ outcome, place }) => [outcome, place.line])).toContainEqual(["fixed", 6]);
});

test("namespaces move with the packages, in code, views and log settings, and not in other strings", async () => {
  const { read, only } = await stepUp({
    "Login/Login.csproj": project("IdentityServer4", "4.1.2"),
    "Login/Startup.cs":
      'using System;\nusing IdentityServer4.Models;\nusing IdentityServer4.Services;\n\nclass Startup\n{\n    IProfileService profiles;\n    Client client = new Client { ClientId = "IdentityServer4" };\n}\n',
    "Login/Views/_ViewImports.cshtml": "@using IdentityServer4.Models\n",
    "Login/appsettings.json":
      '{ "Logging": { "LogLevel": { "IdentityServer4": "Debug" } }, "ConnectionStrings": { "Db": "Database=IdentityServer4" } }\n',
  });
  expect(read("Login/Startup.cs")).toBe(
    'using System;\nusing Duende.IdentityServer.Models;\nusing Duende.IdentityServer.Services;\n\nclass Startup\n{\n    IProfileService profiles;\n    Client client = new Client { ClientId = "IdentityServer4" };\n}\n',
  );
  expect(only.work.code?.moved).toContain("duende-rename-namespaces");
  expect(read("Login/Views/_ViewImports.cshtml")).toBe("@using Duende.IdentityServer.Models\n");
  expect(read("Login/appsettings.json")).toBe(
    '{ "Logging": { "LogLevel": { "Duende.IdentityServer": "Debug" } }, "ConnectionStrings": { "Db": "Database=IdentityServer4" } }\n',
  );
});

test("a repository without IdentityServer's names in its code gets no commit for code", async () => {
  const { messages } = await stepUp({
    "Login/Login.csproj": project("Duende.IdentityServer", "6.2.3"),
    "Login/Program.cs": "class Program { static void Main() { } }\n",
  });
  expect(messages).toEqual(["Upgrade Duende IdentityServer to 6.3.10"]);
});

test.each([
  ["7.3.1", "WebEncoders.Base64UrlDecode(encoded)"],
  ["7.3.3", "Base64Url.Decode(encoded)"],
])("from %s, what left with a patch of the old line is fixed where it was not taken yet", async (version, decoded) => {
  const { read, only } = await stepUp({
    "Login/Login.csproj": project("Duende.IdentityServer", version).replace("net6.0", "net8.0"),
    "Login/ViewModel.cs":
      "using Duende.IdentityModel;\n\nclass ViewModel\n{\n    byte[] Read(string encoded) => Base64Url.Decode(encoded);\n}\n",
    "Login/Own/Own.cs":
      "namespace Own;\n\nclass Base64Url\n{\n    static byte[] Read(string encoded) => Base64Url.Decode(encoded);\n    static byte[] Decode(string encoded) => [];\n}\n",
  });
  expect(read("Login/ViewModel.cs")).toContain(`=> ${decoded};\n`);
  expect(read("Login/Own/Own.cs")).toContain("=> Base64Url.Decode(encoded);\n");
  expect(only.work.code?.findings.filter(({ outcome }) => outcome !== "fixed")).toEqual([]);
});

test("a parameter that a constructor loses stays where a file that says nothing of ours makes the class", async () => {
  const own =
    "using Duende.IdentityServer.EntityFramework.DbContexts;\nusing Duende.IdentityServer.EntityFramework.Options;\nusing Microsoft.EntityFrameworkCore;\n\nclass Grants : PersistedGrantDbContext<Grants>\n{\n    public Grants(DbContextOptions<Grants> options, OperationalStoreOptions store) : base(options, store) { }\n}\n";
  const { read, only } = await stepUp({
    "Login/Login.csproj": project("Duende.IdentityServer.EntityFramework", "5.2.5"),
    "Login/Grants.cs": own,
    "Login/GrantsAtDesignTime.cs":
      "class GrantsAtDesignTime\n{\n    public Grants Make(dynamic options, dynamic store) => new Grants(options, store);\n}\n",
  });
  expect(read("Login/Grants.cs")).toBe(own);
  const found = only.work.code?.findings.filter(({ place }) => place.path === "Login/Grants.cs");
  expect(found?.map(({ outcome, place }) => [outcome, place.line])).toEqual([["needs-you", 7]]);
});
