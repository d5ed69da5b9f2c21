import { chmodSync, copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { UpgradeError } from "../../src/errors.ts";
import { changeSetOf } from "../../src/repository/build-change-set.ts";
import { formatPatches } from "../../src/repository/format-patches.ts";
import { cleanEnvironment, failure, git, tryGit } from "../../src/repository/git.ts";
import { openSnapshot } from "../../src/repository/open-snapshot.ts";
import { writeBranch } from "../../src/repository/write-branch.ts";
import { editOf } from "./edit-of.ts";
import { repositoryWith, runGit } from "./temporary-repository.ts";

test("gives git neither secrets nor another repository", () => {
  const dropped = [
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_CONFIG_COUNT",
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "INPUT_TOKEN",
    "INPUT_REF",
  ];
  const secret = ["ACTIONS_RUNTIME_URL", "NuGet_ApiKey", "DB_PASSWORD", "CLIENT_SECRET"];
  const kept = ["PATH", "HOME", "GIT_SSL_CAINFO", "GIT_SSH_COMMAND", "GIT_AUTHOR_NAME", "https_proxy", "SSH_AUTH_SOCK"];
  const environment = Object.fromEntries([...dropped, ...secret, ...kept].map((name) => [name, "x"]));
  const names = Object.keys(cleanEnvironment(environment));
  expect(names).toEqual([...kept, "LC_ALL", "GIT_OPTIONAL_LOCKS", "GIT_TERMINAL_PROMPT", "GIT_NO_REPLACE_OBJECTS"]);
});

test("reads the folder that is named, whatever the environment says", () => {
  const root = repositoryWith({ "a.txt": "a" });
  vi.stubEnv("GIT_DIR", join(repositoryWith({ "b.txt": "b" }), ".git"));
  expect([...openSnapshot({ path: root, ref: "HEAD" }).snapshot.entries.keys()]).toEqual(["a.txt"]);
  vi.unstubAllEnvs();
});

test("runs nothing that the configuration of the repository names", () => {
  const root = repositoryWith({ "a.cs": "text", ".gitattributes": "*.cs diff=evil filter=evil\n" });
  const evil = join(root, ".git", "evil");
  writeFileSync(evil, '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n');
  chmodSync(evil, 0o755);
  for (const name of ["core.fsmonitor", "diff.evil.textconv", "filter.evil.clean", "diff.external", "core.pager"]) {
    runGit(root, "config", name, `'${evil}'`);
  }
  copyFileSync(evil, join(root, ".git", "hooks", "reference-transaction"));
  const { snapshot } = openSnapshot({ path: root, ref: "HEAD" });
  expect(snapshot.grep({ strings: ["text"], endings: [".cs"] })).toEqual(["a.cs"]);
  const { changeSet } = changeSetOf(snapshot, [
    { message: "One", edits: [editOf(snapshot, "a.cs", ["text", "other"])] },
  ]);
  const request = { changeSet, fingerprint: "f00d", date: new Date(0) };
  expect(formatPatches(root, request).length).toBeGreaterThan(0);
  expect(writeBranch(root, { ...request, branch: "new", expectedHead: undefined }).kind).toBe("created");
  expect(existsSync(join(root, ".git", "hooks", "ran"))).toBe(false);
  expect(existsSync(join(root, ".git", "ran"))).toBe(false);
});

test("tells what git said when it failed, without credentials", () => {
  const root = repositoryWith({});
  const command = ["fetch", "https://ada:pa55@127.0.0.1:1/x.git"];
  expect(tryGit(root, command).stderr).not.toContain("pa55");
  expect(() => git(root, ["cat-file", "-p", "nothing"])).toThrow(
    /^git cat-file failed with exit status 128: .*nothing/,
  );
});

test.each([
  ["another owner", "fatal: detected dubious ownership in repository at '/srv/a'", /safe\.directory '\/srv\/a'/],
  ["an unreachable remote", "fatal: could not fetch 00 from promisor remote", /without --filter/],
  ["a read-only folder", "error: insufficient permission for adding an object", /may write/],
])("says what to do about %s", (_, stderr, remedy) => {
  const error = failure(["log"], { status: 128, stdout: Buffer.alloc(0), stderr });
  expect(error instanceof UpgradeError && error.remedy).toMatch(remedy);
});
