import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createLocalForge } from "../../../src/forge/local/local.ts";
import { commitFiles, repositoryWith, runGit } from "../../repository/temporary-repository.ts";
import { draftOn, type Files, targetOn } from "../drafts.ts";

const branch = "duende-upgrade/6.3";
const project = "src/Login/Login.csproj";

function given() {
  const root = repositoryWith({ [project]: "6.2\n", "run.sh": { executable: "6.2\n" } });
  const forge = createLocalForge({ root, date: new Date("2026-01-02T03:04:05Z") });
  const publish = (...commits: readonly Files[]) => forge.publish(draftOn(root, commits), targetOn(root));
  const show = (path: string) => runGit(root, "show", `${branch}:${path}`);
  const head = () => runGit(root, "rev-parse", branch);
  return { root, publish, show, head };
}

describe("the local forge", () => {
  test("creates a branch, and leaves it when nothing is new", async () => {
    const { publish, show, head } = given();
    expect(await publish({ [project]: "6.3\n" })).toEqual({ kind: "created", branch });
    const first = head();
    expect(show(project)).toBe("6.3");
    expect(await publish({ [project]: "6.3\n" })).toEqual({ kind: "unchanged", branch });
    expect(head()).toBe(first);
  });

  test("builds its branch again when the edits or the base differ", async () => {
    const { root, publish, show } = given();
    await publish({ [project]: "6.3.1\n" });
    expect(await publish({ [project]: "6.3.2\n" }, { "run.sh": "6.3\n" })).toEqual({ kind: "updated", branch });
    expect(runGit(root, "rev-list", "--count", `main..${branch}`)).toBe("2");
    expect(runGit(root, "ls-tree", branch, "run.sh")).toMatch(/^100755/);
    commitFiles(root, { "other.txt": "a" });
    expect(await publish({ [project]: "6.3.2\n" }, { "run.sh": "6.3\n" })).toEqual({ kind: "updated", branch });
    expect(show("other.txt")).toBe("a");
  });

  test("touches neither index, work tree, current branch nor any other", async () => {
    const { root, publish } = given();
    writeFileSync(join(root, project), "being edited");
    writeFileSync(join(root, "staged.txt"), "staged");
    runGit(root, "add", "staged.txt");
    const state = () => [
      readFileSync(join(root, ".git", "index")).toString("hex"),
      readFileSync(join(root, ".git", "HEAD"), "utf8"),
      runGit(root, "--no-optional-locks", "status", "--porcelain=v2"),
      runGit(root, "rev-parse", "main"),
      readFileSync(join(root, project), "utf8"),
    ];
    const before = state();
    await publish({ [project]: "6.3\n" });
    expect(state()).toEqual(before);
  });

  test.each([
    ["a commit on top", ["commit", "--allow-empty", "--message", "By hand"]],
    ["an amended commit", ["commit", "--amend", "--all", "--no-edit"]],
  ])("leaves a branch with %s alone", async (_, command) => {
    const { root, publish, head } = given();
    await publish({ [project]: "6.3.1\n" });
    runGit(root, "switch", "--quiet", branch);
    writeFileSync(join(root, project), "by hand");
    runGit(root, ...command);
    runGit(root, "switch", "--quiet", "--force", "main");
    const theirs = head();
    const reason = expect.stringContaining(theirs.slice(0, 7));
    expect(await publish({ [project]: "6.3.2\n" })).toEqual({ kind: "left-alone", branch, reason });
    expect(head()).toBe(theirs);
  });

  test("leaves a branch with a history of its own alone", async () => {
    const { root, publish, head } = given();
    runGit(root, "switch", "--quiet", "--orphan", branch);
    commitFiles(root, { "mine.txt": "mine" });
    runGit(root, "switch", "--quiet", "main");
    const theirs = head();
    expect(await publish({ [project]: "6.3\n" })).toMatchObject({ kind: "left-alone" });
    expect(head()).toBe(theirs);
  });

  test("does not move a branch that is checked out, and says so", async () => {
    const { root, publish, head } = given();
    await publish({ [project]: "6.3.1\n" });
    const first = head();
    runGit(root, "worktree", "add", "--quiet", join(root, "elsewhere"), branch);
    const result = await publish({ [project]: "6.3.2\n" });
    const reason = expect.stringMatching(/duende-upgrade\/6\.3 is checked out.*Switch that work tree/);
    expect(result).toEqual({ kind: "failed", branch, reason });
    expect(head()).toBe(first);
  });
});
