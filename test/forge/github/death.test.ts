import { expect, test } from "vitest";
import type { Death } from "../../fake-github/fake-github.ts";
import { draftOn, targetOn } from "../drafts.ts";
import { type Given, givenGitHub, project } from "./given.ts";

// A run may die at any request; the next one must finish the work, whatever was done and whether or not we know it.

const wanted = (root: string) => draftOn(root, [{ [project]: "6.3.2\n" }, { "new.cs": "class A;\n" }]);

async function isRightAfter({ root, repository, forge }: Given): Promise<void> {
  const draft = wanted(root);
  const { git } = repository;
  expect(repository.pulls).toHaveLength(1);
  expect(repository.pull(1)).toMatchObject({
    state: "open",
    title: draft.title,
    body: draft.body,
    labels: draft.labels,
  });
  expect(git.commitsBetween("main", draft.branch).map(({ parents }) => parents.length)).toEqual([1, 1]);
  expect(git.line(["diff", "--name-only", "main", draft.branch])).toBe(`new.cs\n${project}`);
  expect(git.readFile(draft.branch, project).toString()).toBe("6.3.2\n");
  expect(await forge.publish(draft, targetOn(root))).toMatchObject({ kind: "unchanged" });
}

async function dieAndRunAgain(given: Given, death: Death): Promise<void> {
  const { root, fake, forge } = given;
  fake.restart(death);
  expect(await forge.publish(wanted(root), targetOn(root))).toMatchObject({ kind: "failed" });
  fake.restart();
  const again = await given.forgeWith({}).publish(wanted(root), targetOn(root));
  expect(["created", "updated", "unchanged"]).toContain(again.kind);
  await isRightAfter(given);
}

/** Each request of a whole run, dying before it was carried out, and after. */
function deathsOf(requests: number): readonly Death[] {
  return Array.from({ length: requests }, (_, index) => index + 1).flatMap((request) => [
    { request, when: "before" },
    { request, when: "after" },
  ]);
}

// Two looks, the base commit, two trees, two commits, the ref, the pull request. Labels come after it.
const requestsToCreate = 9;
const requestsToUpdate = 11;

test.each(deathsOf(requestsToCreate))("a new pull request survives a death $when request $request", async (death) => {
  await dieAndRunAgain(givenGitHub(), death);
});

test("a new pull request gets its labels when the run died before them", async () => {
  const given = givenGitHub();
  given.fake.restart({ request: requestsToCreate + 1, when: "before" });
  expect(await given.forge.publish(wanted(given.root), targetOn(given.root))).toMatchObject({ kind: "created" });
  expect(given.warnings).toEqual([expect.stringContaining("#1 has no labels")]);
  given.fake.restart();
  expect(await given.forge.publish(wanted(given.root), targetOn(given.root))).toMatchObject({ kind: "updated" });
  await isRightAfter(given);
});

test.each(deathsOf(requestsToUpdate))("an update survives a death $when request $request", async (death) => {
  const given = givenGitHub();
  await given.forge.publish(draftOn(given.root, [{ [project]: "6.3.1\n" }]), targetOn(given.root));
  await dieAndRunAgain(given, death);
});

test.each(["/git/refs", "/pulls"])(
  "a request to %s that was carried out, though its answer got lost, is not missed",
  async (path) => {
    const given = givenGitHub();
    const { root, fake, forge } = given;
    let lost = false;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await fake.fetch(input, init);
      if (lost || init?.method !== "POST" || !String(input).endsWith(path)) return response;
      lost = true;
      throw new TypeError("fetch failed");
    };
    expect(await given.forgeWith({ fetch }).publish(wanted(root), targetOn(root))).toMatchObject({ kind: "created" });
    expect(lost).toBe(true);
    expect(await forge.publish(wanted(root), targetOn(root))).toMatchObject({ kind: "unchanged" });
    await isRightAfter(given);
  },
);

test("the numbers of requests above are those of a run", async () => {
  const { root, fake, forge } = givenGitHub();
  await forge.publish(draftOn(root, [{ [project]: "6.3.1\n" }, { "a.cs": "" }]), targetOn(root));
  expect(fake.requests).toHaveLength(requestsToCreate + 1);
  fake.restart();
  await forge.publish(wanted(root), targetOn(root));
  expect(fake.requests).toHaveLength(requestsToUpdate);
});
