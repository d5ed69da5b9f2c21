import { describe, expect, test } from "vitest";
import { UpgradeError } from "../../src/errors.ts";
import { changeSetOf } from "../../src/repository/build-change-set.ts";
import { openSnapshot } from "../../src/repository/open-snapshot.ts";
import { editOf } from "./edit-of.ts";
import { repositoryWith, runGit } from "./temporary-repository.ts";

const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 6\n";
const files = {
  "a.csproj": "6.2 net6.0\r\n",
  "b.cs": Buffer.from("\xe9 old", "latin1"),
  "link.cs": { link: "b.cs" },
  "lfs.cs": pointer,
  "binary.cs": Buffer.from([0x36, 0, 0xff]),
};

function snapshotOf(root = repositoryWith(files)) {
  return openSnapshot({ path: root, ref: "HEAD" }).snapshot;
}

test("applies each commit to what the ones before it left", () => {
  const base = snapshotOf();
  const first = [editOf(base, "a.csproj", ["6.2", "6.3.10"]), editOf(base, "b.cs", ["old", "new"])];
  const middle = changeSetOf(base, [{ message: "One", edits: first }]).after;
  const second = [editOf(middle, "a.csproj", ["net6.0", "net8.0"])];
  const { changeSet, after } = changeSetOf(base, [
    { message: "One", edits: first },
    { message: "Two", edits: second },
  ]);
  expect(changeSet.base).toBe(base.commit);
  expect(changeSet.commits.map(({ message, files }) => [message, [...files.keys()]])).toEqual([
    ["One", ["a.csproj", "b.cs"]],
    ["Two", ["a.csproj"]],
  ]);
  expect(after.read("a.csproj")?.toString()).toBe("6.3.10 net8.0\r\n");
  expect(after.read("b.cs")).toEqual(Buffer.from("\xe9 new", "latin1"));
});

test("drops edits that change nothing, and commits of nothing else", () => {
  const base = snapshotOf();
  const same = editOf(base, "a.csproj", ["6.2", "6.2"]);
  const { changeSet, after } = changeSetOf(base, [
    { message: "Nothing", edits: [same] },
    { message: "Empty", edits: [] },
  ]);
  expect(changeSet.commits).toEqual([]);
  expect(after).toBe(base);
});

describe("refuses to edit", () => {
  test.each([
    ["link.cs", "is a symbolic link"],
    ["module", "is a submodule"],
    ["lfs.cs", "is kept in Git LFS"],
    ["binary.cs", "is a binary file"],
    ["none.cs", "is not in the repository"],
  ])("%s, as it %s", (path, reason) => {
    const root = repositoryWith(files);
    runGit(root, "update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
    runGit(root, "commit", "--quiet", "--message", "Add a submodule");
    const base = snapshotOf(root);
    const edit = { ...editOf(base, "a.csproj", ["6", "7"]), place: { path, line: 1 } };
    const build = () => changeSetOf(base, [{ message: "One", edits: [edit] }]);
    expect(build).toThrow(UpgradeError);
    expect(build).toThrow(`${path} cannot be edited: it ${reason}.`);
  });
});
