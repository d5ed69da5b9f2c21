import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { cleanEnvironment, git, tryGit } from "../../src/repository/git.ts";
import { openSnapshot } from "../../src/repository/open-snapshot.ts";
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
  openSnapshot({ path: root, ref: "HEAD" }).snapshot.grep({ strings: ["text"], endings: [".cs"] });
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
