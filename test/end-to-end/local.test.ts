import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Format } from "../../src/configuration/command-line.ts";
import { runCommand } from "../../src/run-command.ts";
import { commitFiles, repositoryWith, runGit, temporaryFolder } from "../repository/temporary-repository.ts";
import { oldHost } from "./old-host.ts";

const branch = "duende-upgrade/4.1";

/** A host whose files are hard to carry in a mail. */
const awkward = {
  ...oldHost,
  "Directory.Packages.props": `\uFEFF${oldHost["Directory.Packages.props"]?.replaceAll("\n", "\r\n").trimEnd()}`,
  'From old times/Ä "quoted".csproj': `<Project Sdk="Microsoft.NET.Sdk.Web">
<!--
From nobody Mon Sep 17 00:00:00 2001
-- \n---\n>From here
-->
  <PropertyGroup><TargetFramework>netcoreapp3.1</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="IdentityServer4" VersionOverride="3.1.0" /></ItemGroup>
</Project>`,
};

async function run(path: string, { apply = false, format = "text" }: { apply?: boolean; format?: Format }) {
  const command = { kind: "upgrade", path, ref: "HEAD", offline: true, verbose: false, configuration: {} } as const;
  return runCommand({ ...command, apply, format }, { log: () => {}, now: new Date(1_700_000_000_000) });
}

/** What happened to the branch: the last line, as a person reads it. */
async function apply(path: string): Promise<string> {
  const { output, failures } = await run(path, { apply: true });
  expect(failures).toEqual([]);
  return String(output).trimEnd().split("\n").at(-1) ?? "";
}

/** All that git and the disk show to a person, besides the branch that is written. */
function visible(root: string): Readonly<Record<string, string>> {
  return {
    head: readFileSync(join(root, ".git/HEAD"), "utf8"),
    main: runGit(root, "rev-parse", "main"),
    index: runGit(root, "ls-files", "--stage", "--debug"),
    status: runGit(root, "status", "--porcelain=v2", "--untracked-files=all", "--ignored"),
    stash: runGit(root, "stash", "list"),
    refs: runGit(root, "for-each-ref")
      .split("\n")
      .filter((line) => !line.endsWith(branch))
      .join("\n"),
  };
}

test("a patch, applied to a clone, makes the trees that --apply makes", async () => {
  const root = repositoryWith(awkward);
  const { output } = await run(root, { format: "patch" });
  await run(root, { apply: true });

  const clone = join(temporaryFolder(), "clone");
  runGit(root, "clone", "--quiet", "--branch", "main", root, clone);
  const mailbox = join(temporaryFolder(), "upgrade.mbox");
  writeFileSync(mailbox, output);
  runGit(clone, "am", "--quiet", "--keep-cr", mailbox);
  const trees = (folder: string, range: string) => runGit(folder, "log", "--format=%T %s", range);
  expect(trees(clone, "origin/main..HEAD")).toBe(trees(root, `main..${branch}`));
  expect(runGit(clone, "status", "--porcelain")).toBe("");
});

describe("--apply", () => {
  test("leaves index, work tree and HEAD as they are, dirty too", async () => {
    const root = repositoryWith({ ...oldHost, ".gitignore": "bin/\n" });
    writeFileSync(join(root, "Directory.Packages.props"), "half a th");
    writeFileSync(join(root, "untracked.txt"), "mine");
    writeFileSync(join(root, "staged.txt"), "mine");
    runGit(root, "add", "staged.txt");
    appendFileSync(join(root, "staged.txt"), "and more");
    rmSync(join(root, "README.md"));
    const before = visible(root);
    expect(await apply(root)).toBe(`Created: branch \`${branch}\`.`);
    expect(visible(root)).toEqual(before);
    expect(runGit(root, "diff", "--name-only", "main", branch)).toBe("Directory.Packages.props");
  });

  test("leaves a detached HEAD as it is", async () => {
    const root = repositoryWith(oldHost);
    runGit(root, "checkout", "--quiet", "--detach");
    const before = visible(root);
    expect(await apply(root)).toContain("Created");
    expect(visible(root)).toEqual(before);
  });

  test("changes nothing when it is run again", async () => {
    const root = repositoryWith(oldHost);
    await apply(root);
    const [head, objects] = [runGit(root, "rev-parse", branch), runGit(root, "count-objects", "-v")];
    expect(await apply(root)).toBe(`Unchanged: branch \`${branch}\`.`);
    expect([runGit(root, "rev-parse", branch), runGit(root, "count-objects", "-v")]).toEqual([head, objects]);
  });

  test("builds the branch again on a newer commit", async () => {
    const root = repositoryWith(oldHost);
    await apply(root);
    commitFiles(root, { "Directory.Packages.props": `${oldHost["Directory.Packages.props"]}<!-- newer -->\n` });
    expect(await apply(root)).toBe(`Updated: branch \`${branch}\`.`);
    expect(runGit(root, "rev-parse", `${branch}~`)).toBe(runGit(root, "rev-parse", "main"));
  });

  test("leaves a branch alone that a person committed to", async () => {
    const root = repositoryWith(oldHost);
    await apply(root);
    runGit(root, "checkout", "--quiet", branch);
    commitFiles(root, { "fix.cs": "class Fix { }\n" });
    runGit(root, "checkout", "--quiet", "main");
    const head = runGit(root, "rev-parse", branch);
    commitFiles(root, {
      "Directory.Packages.props": oldHost["Directory.Packages.props"]?.replace("3.1.2", "3.1.3") ?? "",
    });
    const told = await apply(root);
    expect(told).toMatch(/^Left alone: /);
    expect(told).toContain(head.slice(0, 7));
    expect(runGit(root, "rev-parse", branch)).toBe(head);
  });
});
