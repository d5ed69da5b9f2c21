import { expect, test } from "vitest";
import type { Death } from "../../fake-github/fake-github.ts";
import { changedFiles, commitsBetween } from "../../fake-github/history.ts";
import { repositoryWith } from "../../repository/temporary-repository.ts";
import { draftOn, targetOn } from "../drafts.ts";
import { onGitHub, project } from "./given.ts";

// A run may die at any request; the next one must finish the work, whatever was done and whether or not we know it.

/** What is to be published in a repository on disk, and what was before. */
function givenDrafts() {
  const root = repositoryWith({ [project]: "6.2\n" });
  const draft = draftOn(root, [{ [project]: "6.3.2\n" }, { "new.cs": "class A;\n" }]);
  return { root, draft, older: draftOn(root, [{ [project]: "6.3.1\n" }]), target: targetOn(root) };
}

/** A GitHub that nothing has been published on, and a new run that does it. */
function onNewGitHub(drafts: ReturnType<typeof givenDrafts>) {
  const given = onGitHub(drafts.root);
  return { ...drafts, ...given, run: () => given.forgeWith({}).publish(drafts.draft, drafts.target) };
}

type Wish = ReturnType<typeof onNewGitHub>;

async function isRightAfter({ repository, draft, run }: Wish): Promise<void> {
  const { git } = repository;
  expect(repository.pulls).toHaveLength(1);
  expect(repository.pull(1)).toMatchObject({
    state: "open",
    title: draft.title,
    body: draft.body,
    labels: draft.labels,
  });
  expect(commitsBetween(git, "main", draft.branch).map(({ parents }) => parents.length)).toEqual([1, 1]);
  expect(changedFiles(git, "main", draft.branch)).toEqual(["new.cs none 100644", `${project} 100644 100644`]);
  expect(git.read(draft.branch, project).toString()).toBe("6.3.2\n");
  expect(await run()).toMatchObject({ kind: "unchanged" });
}

async function dieAndRunAgain(wish: Wish, death: Death): Promise<void> {
  const { fake, run } = wish;
  fake.restart(death);
  const label = `death ${death.when} request ${death.request}`;
  const reason = expect.stringContaining("could not be reached");
  expect(await run(), label).toMatchObject({ kind: "failed", reason });
  fake.restart();
  expect(["created", "updated", "unchanged"], label).toContain((await run()).kind);
  await isRightAfter(wish);
}

/** Each request of a whole run: dying before it was carried out, and after. */
function deathsOf(requests: number): readonly Death[] {
  return Array.from({ length: requests }, (_, index) => index + 1).flatMap((request) => [
    { request, when: "before" },
    { request, when: "after" },
  ]);
}

// Two looks, the base commit, two trees, two commits, the ref, the pull request. Labels come after it.
const requestsToCreate = 9;
// A third look, one more at the branch, and no labels.
const requestsToUpdate = 11;

test("the numbers of requests are those of a run", async () => {
  const { fake, run } = onNewGitHub(givenDrafts());
  await run();
  expect(fake.requests).toHaveLength(requestsToCreate + 1);
  const updating = onNewGitHub(givenDrafts());
  await updating.forge.publish(updating.older, updating.target);
  updating.fake.restart();
  await updating.run();
  expect(updating.fake.requests).toHaveLength(requestsToUpdate);
});

test("a new pull request survives a death at any request", async () => {
  const drafts = givenDrafts();
  for (const death of deathsOf(requestsToCreate)) await dieAndRunAgain(onNewGitHub(drafts), death);
});

test("an update survives a death at any request", async () => {
  const drafts = givenDrafts();
  for (const death of deathsOf(requestsToUpdate)) {
    const wish = onNewGitHub(drafts);
    await wish.forge.publish(wish.older, wish.target);
    await dieAndRunAgain(wish, death);
  }
});

test("a new pull request gets its labels when the run died before them", async () => {
  const wish = onNewGitHub(givenDrafts());
  wish.fake.restart({ request: requestsToCreate + 1, when: "before" });
  expect(await wish.run()).toMatchObject({ kind: "created" });
  expect(wish.warnings).toEqual([expect.stringContaining("#1 has no labels")]);
  wish.fake.restart();
  expect(await wish.run()).toMatchObject({ kind: "updated" });
  await isRightAfter(wish);
});

test.each(["/git/refs", "/pulls"])("a request to %s whose answer got lost is not carried out twice", async (path) => {
  const wish = onNewGitHub(givenDrafts());
  let lost = false;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await wish.fake.fetch(input, init);
    if (lost || init?.method !== "POST" || !String(input).endsWith(path)) return response;
    lost = true;
    throw new TypeError("fetch failed");
  };
  expect(await wish.forgeWith({ fetch }).publish(wish.draft, wish.target)).toMatchObject({ kind: "created" });
  expect(lost).toBe(true);
  await isRightAfter(wish);
});
