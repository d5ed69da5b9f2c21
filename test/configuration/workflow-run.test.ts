import { expect, test } from "vitest";
import { readWorkflowRun } from "../../src/configuration/workflow-run.ts";

const runner = {
  GITHUB_REPOSITORY: "contoso/login",
  GITHUB_WORKSPACE: "/runner/login",
  RUNNER_TEMP: "/runner/temp",
  GITHUB_REF: "refs/heads/release/1",
};

test("a run on a branch of github.com", () => {
  expect(readWorkflowRun(runner)).toEqual({
    repository: "contoso/login",
    workspace: "/runner/login",
    temporaryFolder: "/runner/temp",
    branch: "release/1",
    apiUrl: "https://api.github.com",
    serverUrl: "https://github.com",
  });
});

test("a run on a GitHub Enterprise Server", () => {
  const urls = { GITHUB_API_URL: "https://git.contoso.com/api/v3", GITHUB_SERVER_URL: "https://git.contoso.com" };
  expect(readWorkflowRun({ ...runner, ...urls })).toMatchObject({
    apiUrl: "https://git.contoso.com/api/v3",
    serverUrl: "https://git.contoso.com",
  });
});

test.each(["refs/pull/1/merge", "refs/tags/v1", ""])("%j is no branch", (GITHUB_REF) => {
  expect(readWorkflowRun({ ...runner, GITHUB_REF }).branch).toBeUndefined();
});

test.each(["GITHUB_REPOSITORY", "GITHUB_WORKSPACE", "RUNNER_TEMP"])("without %s it is no workflow", (name) => {
  expect(() => readWorkflowRun({ ...runner, [name]: "" })).toThrow(`The environment variable ${name} is not set.`);
});
