import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseConfiguration } from "../../src/configuration/configuration-file.ts";
import { settingNames } from "../../src/configuration/setting.ts";
import { UpgradeError } from "../../src/errors.ts";

const path = ".github/duende-upgrade.yml";

const everySetting = `# how this team upgrades
target: 7.0
base: develop
branch-prefix: bot/identity-
labels: [dependencies, security]
patch: pinned
max-open-pull-requests: 2
paths-ignore:
  - ./samples/legacy/
  - docs
nuget-source: https://packages.example.com/v3/index.json
framework: net9.0
workflow-files: write
`;

function errorOf(text: string): UpgradeError {
  try {
    parseConfiguration(text, path);
  } catch (error) {
    if (error instanceof UpgradeError) return error;
    throw error;
  }
  throw new Error("the file was accepted");
}

describe("a configuration file", () => {
  test("says what it sets, and a release line stays a text", () => {
    expect(parseConfiguration(everySetting, path)).toEqual({
      target: "7.0",
      base: "develop",
      branchPrefix: "bot/identity-",
      labels: ["dependencies", "security"],
      patch: "pinned",
      maxOpenPullRequests: 2,
      pathsIgnore: ["samples/legacy", "docs"],
      nugetSource: "https://packages.example.com/v3/index.json",
      framework: "net9.0",
      workflowFiles: "write",
    });
  });

  test.each(["", "# only a comment\n", "---\n"])("may be empty: %j", (text) => {
    expect(parseConfiguration(text, path)).toEqual({});
  });

  test("may have CRLF, a byte order mark, and one label for a list", () => {
    expect(parseConfiguration("\uFEFFtarget: latest\r\nlabels: identity\r\n", path)).toEqual({
      target: "latest",
      labels: ["identity"],
    });
  });
});

describe("a configuration file that is wrong", () => {
  test.each([
    ["a name that is nearly right", "\ntraget: next\n", 2, "Did you mean `target`?"],
    ["a name in capitals", "Target: next\n", 1, "Did you mean `target`?"],
    ["a name that nobody knows", "reviewers: me\n", 1, `Known are: ${settingNames.join(", ")}.`],
    ["a key that is no name", "[a, b]: c\n", 1, `Known are: ${settingNames.join(", ")}.`],
    ["a value out of the set", "patch: newest\n", 1, "It must be `latest` or `pinned`."],
    ["a value missing", "patch:\n", 1, "It must be `latest` or `pinned`."],
    [
      "a patch for a line",
      "base: x\ntarget: 7.0.1\n",
      2,
      "It must be `next`, `latest` or a release line such as `7.0`.",
    ],
    ["a map for a list", "labels: { a: b }\n", 1, "It must be a list of labels of at most 50 characters."],
    ["an alias", "base: &b main\ntarget: *b\n", 2, "It must be `next`, `latest` or a release line such as `7.0`."],
    ["a number too large", "max-open-pull-requests: 100\n", 1, "It must be a whole number from 1 to 99."],
    [
      "a prefix that git refuses",
      "branch-prefix: a b\n",
      1,
      "It must be the beginning of a branch name, such as `duende-upgrade/`.",
    ],
    [
      "a folder outside",
      "paths-ignore: [../x]\n",
      1,
      "It must be a list of folders from the root of the repository, such as `samples/legacy`.",
    ],
    ["no settings at all", "- target\n", 1, "Write one setting a line, such as `target: next`."],
  ])("%s", (_, text, line, remedy) => {
    expect(errorOf(text)).toMatchObject({ remedy, place: { path, line } });
  });

  test.each([
    ["a list that is not closed", "target: next\nlabels: [a\n", 3],
    ["the same setting twice", "target: next\n\ntarget: latest\n", 3],
    ["a tab for an indent", "labels:\n\t- a\n", 2],
    ["two documents", "target: next\n---\ntarget: latest\n", 2],
  ])("%s is malformed YAML at its line", (_, text, line) => {
    expect(errorOf(text)).toMatchObject({
      message: "The configuration file cannot be read.",
      place: { path, line },
    });
  });

  test("a password in a source is refused and never repeated", () => {
    const error = errorOf("nuget-source: https://me:hunter2@packages.example.com\n");
    expect(error.remedy).toContain("without a user or a password");
    expect(`${error.message} ${error.remedy}`).not.toContain("hunter2");
  });
});

describe("the schema for editors", () => {
  const schema = JSON.parse(readFileSync(new URL("../../schema/configuration.json", import.meta.url), "utf8"));
  const validate = new Ajv().compile(schema);

  test("describes every setting, and no other", () => {
    expect(Object.keys(schema.properties)).toEqual(settingNames);
  });

  test("accepts what we accept", () => {
    expect(validate(parse(everySetting)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(["traget: next", "patch: newest", "target: soon", "labels: { a: b }", "max-open-pull-requests: 100"])(
    "refuses what we refuse: %s",
    (text) => {
      expect(validate(parse(text))).toBe(false);
      expect(errorOf(text)).toBeInstanceOf(UpgradeError);
    },
  );
});
