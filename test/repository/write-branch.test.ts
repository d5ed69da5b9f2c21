import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commitsBetween, headOf, isCheckedOut, mergeBaseOf } from "../../src/repository/branches.ts";
import { changeSetOf } from "../../src/repository/build-change-set.ts";
import { openSnapshot } from "../../src/repository/open-snapshot.ts";
import { writeBranch } from "../../src/repository/write-branch.ts";
import { editOf } from "./edit-of.ts";
import { commitFiles, repositoryWith, runGit } from "./temporary-repository.ts";

const branch = "duende-upgrade/6.3";
const odd = 'ö "quoted"\n.csproj';
const files = {
  ".gitattributes": "*.csproj text eol=crlf\n",
  "a.csproj": "6.2\n",
  [odd]: "6.2",
  "run.sh": { executable: "v6.2\n" },
  link: { link: "a.csproj" },
};

function requestFor(root: string, version = "6.3.10") {
  const base = openSnapshot({ path: root, ref: "HEAD" }).snapshot;
  const edit = (path: string) => editOf(base, path, ["6.2", version]);
  const { changeSet } = changeSetOf(base, [
    { message: "Upgrade Duende IdentityServer to 6.3.10", edits: [edit("a.csproj"), edit(odd)] },
    { message: "Keep the script in step", edits: [edit("run.sh")] },
  ]);
  return {
    branch,
    changeSet,
    fingerprint: "f00d",
    date: new Date("2026-01-02T03:04:05Z"),
    expectedHead: headOf(root, branch),
  };
}

/** Everything that a user would notice. */
function stateOf(root: string) {
  const index = join(root, ".git", "index");
  return {
    head: readFileSync(join(root, ".git", "HEAD"), "utf8"),
    main: headOf(root, "main"),
    index: existsSync(index) ? readFileSync(index).toString("hex") : undefined,
    status: runGit(root, "--no-optional-locks", "status", "--porcelain=v2"),
  };
}

describe("writes the branch", () => {
  test("with the commits, their files and modes, and nothing else in the repository", () => {
    const root = repositoryWith(files);
    writeFileSync(join(root, "a.csproj"), "not committed");
    const before = stateOf(root);
    const written = writeBranch(root, requestFor(root));
    expect(written).toEqual({ kind: "created", head: headOf(root, branch) });
    expect(stateOf(root)).toEqual(before);
    expect(runGit(root, "diff", "--raw", "-z", "--abbrev=4", "main", branch).replaceAll(/\b[0-9a-f]{4}\b/g, "id")).toBe(
      [
        ":100644 100644 id id M",
        "a.csproj",
        ":100755 100755 id id M",
        "run.sh",
        ":100644 100644 id id M",
        odd,
        "",
      ].join("\0"),
    );
    expect(runGit(root, "cat-file", "blob", `${branch}:a.csproj`)).toBe("6.3.10");
    expect(runGit(root, "fsck", "--strict")).toBe("");
  });

  test("in the name of the user, at the time that is given, with our trailer", () => {
    const root = repositoryWith(files);
    runGit(root, "config", "user.name", "Grace Ö");
    runGit(root, "config", "user.email", "grace@example.com");
    const { changeSet } = requestFor(root);
    const { head } = writeBranch(root, requestFor(root));
    const commits = commitsBetween(root, changeSet.base, head);
    expect(commits.map(({ message }) => message.split("\n")[0])).toEqual([
      "Upgrade Duende IdentityServer to 6.3.10",
      "Keep the script in step",
    ]);
    const grace = { name: "Grace Ö", email: "grace@example.com" };
    for (const commit of commits)
      expect(commit).toMatchObject({ author: grace, committer: grace, fingerprint: "f00d" });
    expect(commits[0]?.parents).toEqual([changeSet.base]);
    expect(runGit(root, "log", "-1", "--format=%aI %cI", branch)).toBe(
      "2026-01-02T03:04:05+00:00 2026-01-02T03:04:05+00:00",
    );
    expect(runGit(root, "log", "-1", "--format=%(trailers:key=Duende-Upgrade,valueonly)", branch)).toBe(
      `f00d tree ${commits[1]?.tree}`,
    );
  });

  test("in a bare, sparse or partial clone", () => {
    const root = repositoryWith(files);
    runGit(root, "config", "uploadpack.allowFilter", "true");
    runGit(root, "config", "uploadpack.allowAnySHA1InWant", "true");
    const whole = writeBranch(root, requestFor(root)).head;
    const tree = runGit(root, "rev-parse", `${whole}^{tree}`);
    for (const option of ["--bare", "--sparse", "--filter=blob:none"]) {
      const clone = join(root, `.git/clone${option}`);
      runGit(root, "clone", "--quiet", "--no-local", option, `file://${root}`, clone);
      const { head } = writeBranch(clone, requestFor(clone));
      expect(runGit(clone, "rev-parse", `${head}^{tree}`)).toBe(tree);
    }
  });

  test("once: the same change set on the same base changes nothing, later too", () => {
    const root = repositoryWith(files);
    const { head } = writeBranch(root, requestFor(root));
    const later = { ...requestFor(root), date: new Date("2027-01-01") };
    expect(writeBranch(root, later)).toEqual({ kind: "unchanged", head });
  });

  test("anew on a base that has moved, and when the edits differ", () => {
    const root = repositoryWith(files);
    const { head } = writeBranch(root, requestFor(root));
    const other = writeBranch(root, requestFor(root, "6.3.11"));
    expect(other.kind).toBe("updated");
    commitFiles(root, { "more.txt": "more" });
    expect(writeBranch(root, requestFor(root)).kind).toBe("updated");
    expect(headOf(root, branch)).not.toBe(head);
    expect(mergeBaseOf(root, "main", branch)).toBe(headOf(root, "main"));
  });
});

describe("refuses", () => {
  test("a branch that some work tree stands on", () => {
    const root = repositoryWith(files);
    runGit(root, "worktree", "add", "--quiet", "-b", branch, join(root, ".git/other tree"));
    const before = stateOf(root);
    expect(isCheckedOut(root, branch)).toBe(true);
    expect(() => writeBranch(root, requestFor(root))).toThrow(/is checked out/);
    expect(stateOf(root)).toEqual(before);
  });

  test("a branch that is not what it was when the run began", () => {
    const root = repositoryWith(files);
    const request = requestFor(root);
    runGit(root, "branch", branch);
    expect(() => writeBranch(root, request)).toThrow(/has changed while we were at work/);
    expect(headOf(root, branch)).toBe(headOf(root, "main"));
  });

  test("a branch below another branch, and a name that is none", () => {
    const root = repositoryWith(files);
    runGit(root, "branch", "duende-upgrade");
    expect(() => writeBranch(root, requestFor(root))).toThrow(/cannot be made beside a branch/);
    expect(() => writeBranch(root, { ...requestFor(root), branch: "no..name" })).toThrow(/is no name for a branch/);
  });
});

test("a commit that a person has amended, added or merged is not ours", () => {
  const root = repositoryWith(files);
  const { base } = requestFor(root).changeSet;
  writeBranch(root, requestFor(root));
  runGit(root, "checkout", "--quiet", branch);
  writeFileSync(join(root, "run.sh"), "mine\n");
  runGit(root, "commit", "--quiet", "--all", "--amend", "--no-edit");
  commitFiles(root, { "more.txt": "more" });
  const head = headOf(root, branch) ?? "";
  expect(commitsBetween(root, base, head).map(({ fingerprint }) => fingerprint)).toEqual([
    "f00d",
    undefined,
    undefined,
  ]);
});
