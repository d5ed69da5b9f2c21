import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { repositoryWith, runGit, temporaryFolder } from "../repository/temporary-repository.ts";
import { type Ended, installBundle, type Running, runNode } from "./bundle.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const project = `<Project Sdk="Microsoft.NET.Sdk.Web">\r
  <PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>\r
  <ItemGroup><PackageReference Include="Duende.IdentityServer" Version="6.2.3" /></ItemGroup>\r
</Project>\r
`;

const files = { "src/Login.csproj": project };

function cli(args: readonly string[], running: Running): Promise<Ended> {
  return runNode(join(installBundle(), "dist/cli.js"), args, running);
}

describe("what a person asks first", () => {
  test("--help fits on one screen", async () => {
    const { code, stdout, stderr } = await cli(["--help"], { cwd: temporaryFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(34);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test("--help names every option of the contract", async () => {
    const { stdout } = await cli(["--help"], { cwd: temporaryFolder() });
    const options = "ref target host offline nuget-source apply format config verbose version help".split(" ");
    for (const option of options) expect(stdout).toContain(`--${option}`);
  });

  test("--version is that of the package", async () => {
    const { stdout } = await cli(["--version"], { cwd: temporaryFolder() });
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(stdout).toBe(`${version}\n`);
  });

  test("neither loads the engine, let alone Octokit", () => {
    const loaded = staticImports("cli.js");
    expect(loaded).not.toContain("engine.js");
    const code = loaded.map((name) => readFileSync(join(root, "dist", name), "utf8")).join("");
    expect(code).not.toMatch(/octokit|fast-xml-parser/i);
  });
});

/** Files of the bundle that are loaded before the first line of an entry runs. */
function staticImports(name: string): readonly string[] {
  const code = readFileSync(join(root, "dist", name), "utf8");
  const imports = [...code.matchAll(/^import .*?from "\.\/(?<file>[\w-]+\.js)";$/gm)];
  return [name, ...imports.flatMap(({ groups }) => staticImports(groups?.file ?? ""))];
}

describe("an upgrade on a repository", () => {
  test.each([
    ["text", /^Upgrade Duende IdentityServer 6\.2 to 6\.3\n/],
    ["markdown", /^# Upgrade Duende IdentityServer 6\.2 to 6\.3\n/],
    ["json", /^\{\n {2}"schema": 1,\n/],
    ["patch", /^From 0{40} /],
  ])("prints %s, and nothing else", async (format, beginning) => {
    const { code, stdout, stderr } = await cli(["--offline", "--format", format], { cwd: repositoryWith(files) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(beginning);
  });

  test("writes a report that its schema describes", async () => {
    const cwd = repositoryWith(files);
    const { stdout } = await cli(["--offline", "--format", "json"], { cwd });
    const report = JSON.parse(stdout);
    const validate = new Ajv2020({ strictTypes: false }).compile(
      JSON.parse(readFileSync(join(root, "schema/report.json"), "utf8")),
    );
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report).toMatchObject({
      repository: basename(cwd),
      ref: "HEAD",
      commit: runGit(cwd, "rev-parse", "HEAD"),
      pullRequests: [{ from: "6.2", to: "6.3", status: "planned", branch: "duende-upgrade/6.3" }],
    });
  });

  test("prints a patch that git applies, carriage returns and all", async () => {
    const cwd = repositoryWith(files);
    const { stdout } = await cli(["--offline", "--format", "patch"], { cwd });
    const mailbox = join(temporaryFolder(), "upgrade.mbox");
    writeFileSync(mailbox, stdout);
    runGit(cwd, "am", "--quiet", "--keep-cr", mailbox);
    expect(readFileSync(join(cwd, "src/Login.csproj"), "utf8")).toBe(project.replace("6.2.3", "6.3.10"));
  });

  test("writes a branch with --apply, once, and leaves everything else", async () => {
    const cwd = repositoryWith(files);
    const apply = () => cli(["--offline", "--apply"], { cwd });
    expect((await apply()).stdout).toContain("Created: branch");
    const head = runGit(cwd, "rev-parse", "duende-upgrade/6.3");
    expect((await apply()).stdout).toContain("Unchanged: branch");
    expect(runGit(cwd, "rev-parse", "duende-upgrade/6.3")).toBe(head);
    expect(runGit(cwd, "branch", "--show-current")).toBe("main");
    expect(runGit(cwd, "status", "--porcelain")).toBe("");
  });

  test("without --apply writes nothing", async () => {
    const cwd = repositoryWith(files);
    const before = runGit(cwd, "count-objects", "-v");
    for (const format of ["text", "patch"]) await cli(["--offline", "--format", format], { cwd });
    expect(runGit(cwd, "count-objects", "-v")).toBe(before);
    expect(runGit(cwd, "for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
  });

  test("tells timings on standard error with --verbose, and the same on standard output", async () => {
    const cwd = repositoryWith(files);
    const quiet = await cli(["--offline"], { cwd });
    const loud = await cli(["--offline", "--verbose"], { cwd });
    expect(loud.stdout).toBe(quiet.stdout);
    expect(loud.stderr).toMatch(/^ +\d+ ms {2}read 1 files/);
    expect(loud.stderr).toMatch(/ms {2}done, peak memory \d+ MB\n$/);
  });

  test("reads its configuration from the commit, and options win", async () => {
    const configuration = "branch-prefix: bot/\ntarget: latest\n";
    const cwd = repositoryWith({ ...files, ".github/duende-upgrade.yml": configuration });
    const { stdout } = await cli(["--offline", "--target", "6.3"], { cwd });
    expect(stdout).toContain("branch  bot/6.3");
  });

  test("is quiet when the reader goes away", async () => {
    const ended = await cli(["--offline"], { cwd: repositoryWith(files), deafReader: true });
    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("ends well when there is nothing to do", async () => {
    const cwd = repositoryWith({ "a.csproj": '<Project Sdk="Microsoft.NET.Sdk" />' });
    const { code, stdout, stderr } = await cli(["--offline"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("no package of IdentityServer");
  });
});

describe("errors", () => {
  test.each([
    ["an option that nobody knows", ["--traget", "7.0"], 2, "`--traget` is not an option.\nDid you mean `--target`?\n"],
    ["a format that nobody knows", ["--format", "jsno"], 2, "`jsno` is not a format.\nDid you mean `json`?\n"],
    ["a folder that is not there", ["nowhere"], 1, "There is no folder nowhere.\n"],
    ["a host that is not there", ["--host", "Logon"], 1, "There is no host called Logon.\nDid you mean `Login`?\n"],
    ["a commit that is not there", ["--ref", "nope"], 1, "There is no commit named"],
  ])("%s", async (_, args, code, message) => {
    const ended = await cli(args, { cwd: repositoryWith(files) });
    expect(ended).toMatchObject({ code, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });

  test("a folder without git", async () => {
    const { code, stderr } = await cli([], { cwd: temporaryFolder() });
    expect(code).toBe(1);
    expect(stderr).toContain("is not in a git repository.");
  });

  test("a configuration file names file and line, and cannot reach the terminal", async () => {
    const cwd = repositoryWith({ ...files, ".github/duende-upgrade.yml": 'target: next\n"\\e[31mlabel": x\n' });
    const { code, stderr } = await cli([], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(".github/duende-upgrade.yml:2\n");
    expect(stderr).not.toContain("\u001b");
  });
});

test("the bundle has no trace of the machine that it was built on", () => {
  for (const name of readdirSync(join(root, "dist"))) {
    expect(readFileSync(join(root, "dist", name), "utf8").includes(root)).toBe(false);
  }
});
