import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");

/** What the linter says of one line of code in a file of the project that need not exist. */
function lint(file: string, code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "house-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(root, "biome.json"), join(folder, "biome.json"));
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${code}\n`);
  const args = [biome, "lint", "--vcs-enabled=false", "--reporter=github"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return stdout + stderr;
}

describe("the import direction", () => {
  test.each([
    ["src/repository/new.ts", "../msbuild/evaluation.ts"],
    ["src/guides/new.ts", "../plan/plan.ts"],
    ["src/nuget/new.ts", "../configuration/configuration.ts"],
    ["src/configuration/new.ts", "../pull-request/result.ts"],
    ["src/msbuild/new.ts", "../inventory/inventory.ts"],
    ["src/msbuild/deeper/new.ts", "../../plan/plan.ts"],
    ["src/inventory/new.ts", "../guides/guide.ts"],
    ["src/plan/new.ts", "../edits/edits.ts"],
    ["src/csharp/scope/new.ts", "../../plan/plan.ts"],
    ["src/findings/new.ts", "../edits/edits.ts"],
    ["src/edits/new.ts", "../pull-request/result.ts"],
    ["src/pull-request/sections/new.ts", "../../forge/forge.ts"],
    ["src/forge/github/new.ts", "../../upgrade.ts"],
    ["src/plan/new.ts", "../cli.ts"],
    ["src/plan/new.ts", "node:fs"],
    ["src/edits/new.ts", "node:child_process"],
    ["src/pull-request/new.ts", "@actions/core"],
    ["src/repository/new.ts", "@octokit/rest"],
    ["src/nuget/new.ts", "@octokit/rest"],
  ])("%s may not import %s", (file, imported) => {
    expect(lint(file, `export * from "${imported}";`)).toContain("noRestrictedImports");
  });

  test.each([
    ["src/msbuild/new.ts", "../repository/text.ts"],
    ["src/plan/new.ts", "../errors.ts"],
    ["src/csharp/scope/new.ts", "../syntax/live-texts.ts"],
    ["src/edits/new.ts", "../plan/plan.ts"],
    ["src/pull-request/sections/new.ts", "../result.ts"],
    ["src/forge/github/new.ts", "../../pull-request/draft.ts"],
    ["src/forge/github/new.ts", "@octokit/rest"],
    ["src/repository/new.ts", "node:fs"],
    ["src/plan/new.ts", "semver"],
  ])("%s may import %s", (file, imported) => {
    expect(lint(file, `export * from "${imported}";`)).not.toContain("noRestrictedImports");
  });

  test("is said of every room", () => {
    const { overrides } = JSON.parse(readFileSync(`${root}/biome.json`, "utf8"));
    const ruled = overrides.flatMap((override: { includes: readonly string[] }) => override.includes);
    const folders = readdirSync(`${root}/src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(ruled).toEqual(expect.arrayContaining(folders.map(({ name }) => `src/${name}/**`)));
  });
});

test.each(["fetch('x')", "process.exit()"])("a room that does no I/O may not say %s", (code) => {
  expect(lint("src/plan/new.ts", `${code};`)).toContain("noRestrictedGlobals");
});
