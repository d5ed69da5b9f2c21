import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeSetOf } from "../../src/repository/build-change-set.ts";
import { formatPatches } from "../../src/repository/format-patches.ts";
import { openSnapshot } from "../../src/repository/open-snapshot.ts";
import { editOf } from "./edit-of.ts";
import { repositoryWith, runGit } from "./temporary-repository.ts";

const files = {
  "crlf.csproj": "<a>\r\n6.2\r\n</a>",
  "mixed.csproj": "<a>\n6.2\r\n</a>\r\n",
  "utf16.csproj": Buffer.from("\ufeff<a>\r\n6.2</a>", "utf16le"),
  "latin.cs": Buffer.from("\xe9\n6.2\n\x80", "latin1"),
  "folder of ö/run.sh": { executable: "6.2" },
};

function requestFor(root: string) {
  const base = openSnapshot({ path: root, ref: "HEAD" }).snapshot;
  const commits = Object.keys(files).map((path) => {
    return { message: `Upgrade ${path}\n\nWith a reason.`, edits: [editOf(base, path, ["6.2", "6.3.10"])] };
  });
  const { changeSet, after } = changeSetOf(base, commits);
  return { request: { changeSet, fingerprint: "f00d", date: new Date("2026-01-02T03:04:05Z") }, after };
}

test("git am makes the same files of them, byte for byte, and nothing was written before", () => {
  const root = repositoryWith(files);
  runGit(root, "config", "diff.noprefix", "true");
  runGit(root, "config", "format.attach", "true");
  const { request, after } = requestFor(root);
  const objects = runGit(root, "count-objects", "-v");
  const patches = formatPatches(root, request);
  expect(runGit(root, "count-objects", "-v")).toBe(objects);
  expect(formatPatches(root, request)).toEqual(patches);
  const mailbox = join(root, ".git", "mailbox");
  writeFileSync(mailbox, patches);
  runGit(root, "am", "--quiet", "--keep-cr", mailbox);
  expect([...openSnapshot({ path: root, ref: "HEAD" }).snapshot.entries]).toEqual([...after.entries]);
  expect(runGit(root, "log", "-1", "--format=%aI %s")).toBe("2026-01-02T03:04:05+00:00 Upgrade folder of ö/run.sh");
});

test("nothing changed is an empty mailbox", () => {
  const root = repositoryWith(files);
  const { request } = requestFor(root);
  const changeSet = { ...request.changeSet, commits: [] };
  expect(formatPatches(root, { ...request, changeSet })).toHaveLength(0);
});

test("they can be made in a bare repository with a separator in its path", () => {
  const root = repositoryWith(files);
  const bare = join(root, ".git", "a:b.git");
  runGit(root, "clone", "--quiet", "--bare", ".", bare);
  const patches = Buffer.from(formatPatches(bare, requestFor(bare).request)).toString("latin1");
  expect(patches.match(/^Subject: /gm)).toHaveLength(5);
  expect(
    execFileSync("git", ["mailsplit", `-o${join(root, ".git")}`], { input: patches })
      .toString()
      .trim(),
  ).toBe("5");
});
