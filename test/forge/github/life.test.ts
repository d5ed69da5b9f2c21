import { describe, expect, test } from "vitest";
import { printMarker } from "../../../src/pull-request/marker.ts";
import { commitsBetween, mergeBase } from "../../fake-github/history.ts";
import { draftOn, targetOn } from "../drafts.ts";
import { givenGitHub, project } from "./given.ts";

const branch = "duende-upgrade/6.3";

describe("the life of a pull request", () => {
  test("is created, then unchanged, then merged, and the next step follows", async () => {
    const { root, fake, repository, forge, pull } = givenGitHub();
    const first = draftOn(root, [{ [project]: "6.3\n" }]);
    const created = { branch, number: 1, url: "https://github.test/octo/login/pull/1" };
    expect(await forge.publish(first, targetOn(root))).toEqual({ kind: "created", ...created });
    expect(repository.pull(1)).toMatchObject({
      title: first.title,
      body: first.body,
      base: "main",
      labels: first.labels,
    });

    fake.restart();
    expect(await forge.publish(first, targetOn(root))).toEqual({ kind: "unchanged", ...created });
    expect(fake.requests.length).toBeLessThanOrEqual(3);

    repository.merge(1);
    pull();
    const second = draftOn(root, [{ [project]: "7.0\n" }], { to: "7.0" });
    expect(await forge.publish(second, targetOn(root))).toMatchObject({ kind: "created", number: 2 });
    expect(repository.git.read("duende-upgrade/7.0", project).toString()).toBe("7.0\n");
  });

  test("is updated when the edits differ, and boxes stay ticked", async () => {
    const { root, repository, forge } = givenGitHub();
    await forge.publish(draftOn(root, [{ [project]: "6.3.1\n" }]), targetOn(root));
    repository.pull(1).body = repository.pull(1).body.replace("[ ]", "[x]").replaceAll("\n", "\r\n");
    const newer = draftOn(root, [{ [project]: "6.3.2\n" }, { "new.cs": "class A;\n" }], { title: "Upgrade, newer" });
    expect(await forge.publish(newer, targetOn(root))).toMatchObject({ kind: "updated", number: 1 });
    expect(repository.pull(1)).toMatchObject({ title: "Upgrade, newer", body: newer.body.replace("[ ]", "[x]") });
    expect(repository.git.read(branch, project).toString()).toBe("6.3.2\n");
    expect(commitsBetween(repository.git, "main", branch)).toHaveLength(2);
    expect(repository.pulls).toHaveLength(1);
  });

  test("is left as it is while the base moves on, and built again when they conflict", async () => {
    const { root, repository, forge, pull } = givenGitHub({ [project]: "6.2\n", "other.txt": "a\n" });
    await forge.publish(draftOn(root, [{ [project]: "6.3\n" }]), targetOn(root));
    repository.push("main", { "other.txt": "b\n" });
    pull();
    expect(await forge.publish(draftOn(root, [{ [project]: "6.3\n" }]), targetOn(root))).toMatchObject({
      kind: "unchanged",
    });

    repository.push("main", { [project]: "6.2.9\n" });
    pull();
    expect(repository.mergeable(repository.pull(1))).toBe(false);
    expect(await forge.publish(draftOn(root, [{ [project]: "6.3\n" }]), targetOn(root))).toMatchObject({
      kind: "updated",
    });
    expect(repository.mergeable(repository.pull(1))).toBe(true);
    expect(repository.git.read(branch, "other.txt").toString()).toBe("b\n");
  });

  test("is declined once closed, says how to retry, and comes back when asked", async () => {
    const { root, repository, forge } = givenGitHub();
    const draft = draftOn(root, [{ [project]: "6.3\n" }]);
    await forge.publish(draft, targetOn(root));
    repository.close(1);
    repository.deleteBranch(branch);
    const declined = await forge.publish(draft, targetOn(root));
    expect(declined).toMatchObject({ kind: "declined", number: 1, reason: expect.stringContaining("`retry`") });
    expect(await forge.publish(draft, targetOn(root, true))).toMatchObject({ kind: "created", number: 2 });
  });

  test("uses the branch again that a squash merge left behind", async () => {
    const { root, repository, forge, pull } = givenGitHub();
    await forge.publish(draftOn(root, [{ [project]: "6.3\n" }]), targetOn(root));
    repository.merge(1, "squash");
    repository.push("main", { [project]: "6.2\n" }, "Revert");
    pull();
    const again = draftOn(root, [{ [project]: "6.3\n" }]);
    expect(await forge.publish(again, targetOn(root))).toMatchObject({ kind: "created", number: 2 });
    expect(commitsBetween(repository.git, "main", branch)).toHaveLength(1);
  });

  test("ignores pull requests from other branches", async () => {
    const { root, repository, forge } = givenGitHub();
    repository.push("feature", { "a.txt": "a" });
    repository.open({ title: "Mine", body: printMarkerOfNobody(), head: "feature", base: "main" });
    expect(await forge.publish(draftOn(root, [{ [project]: "6.3\n" }]), targetOn(root))).toMatchObject({ number: 2 });
  });
});

const printMarkerOfNobody = () =>
  printMarker({ step: { from: "", to: "" }, version: "", fingerprint: "", base: "", tool: "", hosts: [] });

describe("a person's commit survives", () => {
  const draft = (root: string) => draftOn(root, [{ [project]: "6.3\n" }, { "a.cs": "class A;\n" }]);
  const newer = (root: string) => draftOn(root, [{ [project]: "6.3.2\n" }]);

  test.each([
    ["pushed on top", (repository) => repository.push(branch, { "fix.cs": "class Fix;\n" })],
    ["amended into ours", (repository) => repository.amend(branch, { "fix.cs": "" })],
    ["on a branch of our name without a pull request", (repository) => closeAndPush(repository)],
    ["merged from the base branch", (repository) => mergeMoved(repository)],
  ] satisfies readonly [string, (repository: Repository) => string][])("%s", async (_, act) => {
    const { root, repository, forge } = givenGitHub();
    await forge.publish(draft(root), targetOn(root));
    const head = act(repository);
    const result = await forge.publish(newer(root), targetOn(root, true));
    expect(result).toMatchObject({ kind: "left-alone", reason: expect.stringContaining(head.slice(0, 7)) });
    expect(repository.branch(branch)).toBe(head);
  });

  test("pushed while we were at work", async () => {
    const { root, fake, repository, forge } = givenGitHub();
    await forge.publish(draft(root), targetOn(root));
    let head = "";
    fake.meanwhile = ({ method, path }) => {
      if (method === "POST" && path.endsWith("/git/commits")) head = repository.push(branch, { "fix.cs": "" });
    };
    const result = await forge.publish(newer(root), targetOn(root));
    expect(result).toMatchObject({ kind: "left-alone", number: 1, reason: expect.stringContaining("during this run") });
    expect(repository.branch(branch)).toBe(head);
  });

  test("on a branch that somebody made while we were at work", async () => {
    const { root, fake, repository, forge } = givenGitHub();
    let head: string | undefined;
    fake.meanwhile = ({ method, path }) => {
      if (method === "POST" && path.endsWith("/git/refs")) head ??= repository.push(branch, { "mine.cs": "" });
    };
    expect(await forge.publish(draft(root), targetOn(root))).toMatchObject({ kind: "left-alone" });
    expect(repository.branch(branch)).toBe(head);
    expect(repository.pulls).toHaveLength(0);
  });

  test("on a branch with a history of its own", async () => {
    const { root, repository, forge } = givenGitHub();
    const head = repository.push(branch, { "mine.cs": "" });
    expect(mergeBase(repository.git, head, "main")).toBeUndefined();
    expect(await forge.publish(draft(root), targetOn(root))).toMatchObject({ kind: "left-alone" });
    expect(repository.branch(branch)).toBe(head);
  });
});

type Repository = ReturnType<typeof givenGitHub>["repository"];

function closeAndPush(repository: Repository): string {
  repository.close(1);
  return repository.push(branch, { "fix.cs": "class Fix;\n" });
}

function mergeMoved(repository: Repository): string {
  repository.push("main", { "b.txt": "b" });
  return repository.mergeBranch("main", branch);
}
