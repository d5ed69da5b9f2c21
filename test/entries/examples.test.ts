import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runNode } from "./bundle.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

async function reportOf(example: string) {
  const { stdout } = await runNode("dist/cli.js", [`examples/${example}`, "--offline", "--format", "json"], {
    cwd: root,
  });
  const [only] = JSON.parse(stdout).pullRequests;
  return only;
}

test("the login server needs a migration, and its clean-up job another call", async () => {
  const { from, to, commits, schemaChanges } = await reportOf("login");
  expect([from, to]).toEqual(["6.2", "6.3"]);
  expect(commits.map(({ message }: { message: string }) => message.split("\n")[0])).toEqual([
    "Upgrade Duende IdentityServer to 6.3.10",
    "Call CleanupGrantsAsync where RemoveExpiredGrantsAsync was called",
    "Fit subclasses of TokenCleanupService to its constructor",
  ]);
  expect(schemaChanges.map(({ context }: { context: string }) => context)).toEqual(["ConfigurationDbContext"]);
});

test("the framework of the portal rises, and what is around it", async () => {
  const { from, to, commits, schemaChanges } = await reportOf("portal");
  expect([from, to]).toEqual(["6.3", "7.0"]);
  const changed = commits.map(({ files }: { files: { path: string }[] }) =>
    files.map(({ path }) => path.replace("examples/portal/", "")),
  );
  expect(changed).toEqual([
    ["src/Portal/Portal.csproj"],
    [".config/dotnet-tools.json", "global.json", "Dockerfile", "azure-pipelines.yml"],
    ["src/Portal/Portal.csproj"],
    ["src/Portal/DemoTokens.cs"],
  ]);
  expect(schemaChanges.flatMap(({ commands }: { commands: string[] }) => commands)).toEqual([
    expect.stringMatching(/^dotnet ef migrations add \S+ --context PersistedGrantDbContext --project \S+Portal /),
  ]);
});
