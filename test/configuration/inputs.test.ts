import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inputNames, readInputs } from "../../src/configuration/inputs.ts";
import { UpgradeError } from "../../src/errors.ts";

const action = parse(readFileSync(new URL("../../action.yml", import.meta.url), "utf8"));

/** The environment that a runner makes of the inputs in a workflow. */
function runner(inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const names = Object.keys(action.inputs);
  const defaults = Object.fromEntries(names.map((name) => [name, action.inputs[name].default ?? ""]));
  const given = Object.entries({ ...defaults, ...inputs });
  return { PATH: "/bin", ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])) };
}

function errorOf(inputs: Readonly<Record<string, string>>): UpgradeError {
  try {
    readInputs(runner(inputs));
  } catch (error) {
    if (error instanceof UpgradeError) return error;
    throw error;
  }
  throw new Error("the inputs were accepted");
}

test("action.yml declares the inputs that are read, in their order", () => {
  expect(Object.keys(action.inputs)).toEqual(inputNames);
});

describe("inputs", () => {
  test("leave everything to the configuration file by default", () => {
    expect(readInputs(runner({}))).toEqual({
      path: ".",
      isDryRun: false,
      isRetry: false,
      credentialVariables: [],
      configuration: {},
    });
  });

  test("say everything", () => {
    const inputs = {
      token: "secret",
      "dry-run": "true",
      path: "src",
      host: "Login",
      config: "a.yml",
      retry: "true",
      target: "7.0",
      base: "develop",
      "branch-prefix": "bot/",
      labels: "dependencies, identity\nsecurity",
      patch: "pinned",
      "max-open-pull-requests": "2",
      "paths-ignore": "samples\n",
      "nuget-source": "https://packages.example.com/index.json",
      framework: "net9.0",
      "workflow-files": "write",
      "nuget-credential-variables": "FEED_USER, FEED_PASSWORD",
    };
    expect(readInputs(runner(inputs))).toEqual({
      path: "src",
      host: "Login",
      isDryRun: true,
      isRetry: true,
      configurationPath: "a.yml",
      credentialVariables: ["FEED_USER", "FEED_PASSWORD"],
      configuration: {
        target: "7.0",
        base: "develop",
        branchPrefix: "bot/",
        labels: ["dependencies", "identity", "security"],
        patch: "pinned",
        maxOpenPullRequests: 2,
        pathsIgnore: ["samples"],
        nugetSource: "https://packages.example.com/index.json",
        framework: "net9.0",
        workflowFiles: "write",
      },
    });
  });
});

describe("wrong inputs", () => {
  test.each([
    [{ traget: "7.0" }, "`traget` is not an input.", "Did you mean `target`?"],
    [{ dry_run: "true" }, "`dry_run` is not an input.", "Did you mean `dry-run`?"],
    [{ reviewers: "me" }, "`reviewers` is not an input.", "Known are: token, dry-run,"],
    [{ "dry-run": "yes" }, "The input `dry-run` has a value that it cannot have.", "It must be `true` or `false`."],
    [{ target: "soon" }, "The input `target` has a value that it cannot have.", "It must be `next`, `latest`"],
    [
      { "nuget-credential-variables": "hunter2!" },
      "The input `nuget-credential-variables` has a value",
      "never their values",
    ],
  ])("%j", (inputs, message, remedy) => {
    expect(errorOf(inputs).message).toContain(message);
    expect(errorOf(inputs).remedy).toContain(remedy);
    expect(errorOf(inputs).message).not.toContain("hunter2");
  });
});
