import { describe, expect, test } from "vitest";
import { parseCommandLine } from "../../src/configuration/command-line.ts";
import { UpgradeError } from "../../src/errors.ts";

const defaults = {
  kind: "upgrade",
  path: ".",
  ref: "HEAD",
  offline: false,
  apply: false,
  format: "text",
  verbose: false,
};

function errorOf(args: readonly string[]): UpgradeError {
  try {
    parseCommandLine(args);
  } catch (error) {
    if (error instanceof UpgradeError) return error;
    throw error;
  }
  throw new Error("the arguments were accepted");
}

describe("the command line", () => {
  test("needs nothing", () => {
    expect(parseCommandLine([])).toEqual({ ...defaults, configuration: {} });
  });

  test("says everything", () => {
    const args =
      "src/Login --ref v1 --target=7.0 --host Login --offline --nuget-source https://packages.example.com/index.json";
    expect(
      parseCommandLine([...args.split(" "), ..."--apply --format json --config a.yml --verbose".split(" ")]),
    ).toEqual({
      kind: "upgrade",
      path: "src/Login",
      ref: "v1",
      host: "Login",
      offline: true,
      apply: true,
      format: "json",
      configurationPath: "a.yml",
      verbose: true,
      configuration: { target: "7.0", nugetSource: "https://packages.example.com/index.json" },
    });
  });

  test("takes a path that looks like an option after two dashes", () => {
    expect(parseCommandLine(["--", "--offline"])).toMatchObject({ path: "--offline", offline: false });
  });

  test.each([
    [["--help"], "help"],
    [["-h"], "help"],
    [["--version"], "version"],
    [["--version", "--help"], "help"],
  ])("%j is for %s", (args, kind) => {
    expect(parseCommandLine(args)).toEqual({ kind });
  });
});

describe("wrong usage", () => {
  test.each([
    [["--traget", "7.0"], "`--traget` is not an option.", "Did you mean `--target`?"],
    [["--off-line"], "`--off-line` is not an option.", "Did you mean `--offline`?"],
    [["--Format=json"], "`--Format` is not an option.", "Did you mean `--format`?"],
    [["--format", "jsno"], "`jsno` is not a format.", "Did you mean `json`?"],
    [["--format", "html"], "`html` is not a format.", "Known are: text, markdown, json, patch."],
    [["--target", "next", "--target", "soon"], "`--target` has a value that it cannot have.", "release line"],
    [["--target"], "`--target` has no value.", "Write `--target <value>`."],
    [["--target="], "`--target` has no value.", "Write `--target <value>`."],
    [["--target", "--offline"], "`--target` has no value.", "Write `--target <value>`."],
    [["--offline=yes"], "`--offline` takes no value.", "Write `--offline` alone."],
    [["--nuget-source", "packages"], "`--nuget-source` has a value that it cannot have.", "https address"],
    [["a", "b"], "There is one path too many: `b`.", "Give one repository at a time."],
  ])("%j", (args, message, remedy) => {
    expect(errorOf(args).message).toBe(message);
    expect(errorOf(args).remedy).toContain(remedy);
  });

  test("names every option when none is near", () => {
    expect(errorOf(["-x"]).remedy).toMatch(/^Known are: --ref, --target, .*--help\.$/);
  });
});
