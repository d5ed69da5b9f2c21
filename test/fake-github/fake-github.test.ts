import { expect, onTestFinished, test } from "vitest";
import { repositoryWith, runGit } from "../repository/temporary-repository.ts";
import { FakeGitHub } from "./fake-github.ts";
import { changedFiles, mergeBase } from "./history.ts";
import { OpenApi } from "./openapi.ts";
import { serveFakeGitHub } from "./server.ts";

const files = { "a/b.txt": "b", "a-b.txt": "c", "run.sh": { executable: "#!/bin/sh\n" }, link: { link: "a/b.txt" } };
const authorization = "token ghs_fake";

function given() {
  const root = repositoryWith(files);
  const fake = new FakeGitHub();
  const repository = fake.addRepository("octo/login", root);
  const ask = (path: string, init: RequestInit = {}) =>
    fake.fetch(`https://api.github.test/repos/octo/login/${path}`, { ...init, headers: { authorization } });
  const post = (path: string, body: unknown) => ask(path, { method: "POST", body: JSON.stringify(body) });
  return { root, fake, repository, ask, post };
}

async function idIn(response: Response): Promise<string> {
  const body: unknown = await response.json();
  if (typeof body === "object" && body !== null && "sha" in body) return String(body.sha);
  throw new Error("there is no id in the answer");
}

test("an unknown request is a problem that names method and path", async () => {
  const { fake, ask } = given();
  expect((await ask("stargazers")).status).toBe(501);
  expect(fake.problems).toEqual(["nothing answers GET /repos/octo/login/stargazers"]);
});

test("a request that GitHub would not take is a problem", async () => {
  const { fake, post } = given();
  await post("git/trees", { tree: [{ path: "a", mode: "0644", type: "blob", content: "" }] });
  expect(fake.problems).toEqual([expect.stringMatching(/^POST .*\/git\/trees request\/tree\/0\/mode must be/)]);
});

test("an answer has no field that GitHub does not have, and every one that GitHub always sends", () => {
  const api = new OpenApi();
  const operation = "GET /repos/{owner}/{repo}/git/ref/{ref}";
  expect(() => api.complete(operation, 200, { sha: "1" })).toThrow("has no field sha");
  expect(api.checkResponse(operation, 200, { ref: 1 }).join()).toMatch(/node_id.*\/ref must be string/);
  expect(
    api.checkResponse(
      operation,
      200,
      api.complete(operation, 200, { ref: "refs/heads/main", object: { sha: "0".repeat(40) } }),
    ),
  ).toEqual([]);
});

test("ids, modes and links are git's own", async () => {
  const { root, repository, post } = given();
  const { git } = repository;
  const base = runGit(root, "rev-parse", "main^{tree}");
  expect(git.writeTree(undefined, git.files("main"))).toBe(base);

  const tree = [
    { path: "a/new.txt", mode: "100755", type: "blob", content: "é" },
    { path: "a-b.txt", mode: "100644", type: "blob", sha: null },
  ];
  const made = await idIn(await post("git/trees", { base_tree: base, tree }));
  const parents = [git.commit("main").sha];
  const commit = await idIn(await post("git/commits", { tree: made, message: "Öl", parents }));
  git.export(root);
  expect(runGit(root, "fsck", "--strict", commit)).toBe("");
  expect(runGit(root, "show", "--no-renames", "--summary", "--format=%an %s", commit).split("\n")).toEqual([
    "github-actions[bot] Öl",
    "",
    " delete mode 100644 a-b.txt",
    " create mode 100755 a/new.txt",
  ]);
});

test.each([
  [
    "a removed path that is not there",
    "git/trees",
    { tree: [{ path: "x", mode: "100644", type: "blob", sha: null }] },
    422,
  ],
  ["an unknown parent", "git/commits", { message: "", tree: "TREE", parents: ["0".repeat(40)] }, 422],
  ["a branch that is there", "git/refs", { ref: "refs/heads/main", sha: "HEAD" }, 422],
  ["an unknown commit", "git/refs", { ref: "refs/heads/new", sha: "0".repeat(40) }, 422],
  ["an unknown head", "pulls", { title: "t", head: "nothing", base: "main" }, 422],
  ["a pull request without commits", "pulls", { title: "t", head: "main", base: "main" }, 422],
])("refuses %s", async (_, path, body, status) => {
  const { root, post } = given();
  const real = JSON.stringify(body).replace("TREE", runGit(root, "rev-parse", "main^{tree}"));
  expect((await post(path, JSON.parse(real.replace("HEAD", runGit(root, "rev-parse", "main"))))).status).toBe(status);
});

test("moves a branch only forward, unless it is told to", async () => {
  const { repository, ask } = given();
  const old = repository.push("feature", { "a.txt": "1" });
  const newer = repository.push("feature", { "a.txt": "2" });
  const move = (body: object) => ask("git/refs/heads/feature", { method: "PATCH", body: JSON.stringify(body) });
  expect((await move({ sha: old })).status).toBe(422);
  expect((await move({ sha: old, force: true })).status).toBe(200);
  expect((await move({ sha: newer })).status).toBe(200);
});

test("knows conflicts, and merges what does not conflict", () => {
  const { repository } = given();
  const start = repository.branch("main") ?? "";
  repository.moveBranch("feature", start);
  repository.push("feature", { "a/b.txt": "feature" });
  repository.push("main", { "a-b.txt": null });
  const pull = repository.open({ title: "t", body: "", head: "feature", base: "main" });
  expect(repository.mergeable(pull)).toBe(true);
  expect(mergeBase(repository.git, "main", "feature")).toBe(start);
  const merged = repository.merge(pull.number);
  expect(changedFiles(repository.git, start, merged)).toEqual(["a-b.txt 100644 none", "a/b.txt 100644 100644"]);
  repository.push("feature", { "a/b.txt": "again" });
  repository.push("main", { "a/b.txt": "otherwise" });
  expect(repository.mergeable(repository.open({ title: "t", body: "", head: "feature", base: "main" }))).toBe(false);
});

test("closes a pull request whose branch is deleted", async () => {
  const { repository, ask } = given();
  repository.moveBranch("feature", repository.branch("main") ?? "");
  repository.push("feature", { "a.txt": "1" });
  repository.open({ title: "t", body: "", head: "feature", base: "main" });
  expect((await ask("git/refs/heads/feature", { method: "DELETE" })).status).toBe(204);
  expect(repository.pull(1)).toMatchObject({ state: "closed", mergedAt: null });
});

test("is served on a port, where a death breaks the connection", async () => {
  const { fake } = given();
  const server = await serveFakeGitHub(fake);
  onTestFinished(() => server.close());
  const ask = (headers: Record<string, string>) => fetch(`${server.apiUrl}/repos/octo/login`, { headers });
  expect(await (await ask({ authorization })).json()).toMatchObject({
    full_name: "octo/login",
    default_branch: "main",
  });
  expect((await ask({})).status).toBe(401);
  fake.restart({ request: 1, when: "before" });
  await expect(ask({ authorization })).rejects.toThrow("fetch failed");
  expect(fake.problems).toEqual([]);
});
