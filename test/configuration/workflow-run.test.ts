import { expect, test } from "vitest";
import { readWorkflowRun } from "../../src/configuration/workflow-run.ts";

const runner = {
  GITHUB_REPOSITORY: "contoso/login",
  GITHUB_WORKSPACE: "/runner/login",
  RUNNER_TEMP: "/runner/temp",
};
const context = {
  ref: "refs/heads/release/1",
  apiUrl: "https://api.github.com",
  serverUrl: "https://github.com",
};

test("a run on a branch of github.com", () => {
  expect(readWorkflowRun(context, runner)).toEqual({
    repository: "contoso/login",
    workspace: "/runner/login",
    temporaryFolder: "/runner/temp",
    branch: "release/1",
    apiUrl: "https://api.github.com",
    serverUrl: "https://github.com",
  });
});

test("a run on a GitHub Enterprise Server", () => {
  const urls = { apiUrl: "https://git.contoso.com/api/v3", serverUrl: "https://git.contoso.com" };
  expect(readWorkflowRun({ ...context, ...urls }, runner)).toMatchObject(urls);
});

test.each(["refs/pull/1/merge", "refs/tags/v1", ""])("%j is no branch", (ref) => {
  expect(readWorkflowRun({ ...context, ref }, runner).branch).toBeUndefined();
});

test.each(["GITHUB_REPOSITORY", "GITHUB_WORKSPACE", "RUNNER_TEMP"])("without %s it is no workflow", (name) => {
  expect(() => readWorkflowRun(context, { ...runner, [name]: "" })).toThrow(
    `The environment variable ${name} is not set.`,
  );
});
