import { describe, expect, it } from "vitest";
import { boxes, hostRises, moved } from "./moved.ts";

const to8 = hostRises("net6.0 -> net8.0");
const withShop = hostRises("net6.0 -> net8.0", { staying: { "src/Shop/Shop.csproj": "net6.0" } });
const ci = ".github/workflows/ci.yml";
const box = "Give these pipelines the SDK of the new framework.";

const expression = (name: string) => `${"$"}{{ ${name} }}`;

/** A workflow whose step installs the SDK as told. */
const workflow = (version: string, more: { head?: string; tail?: string } = {}) =>
  `${more.head ?? ""}# 6.0.x is everywhere\njobs:\n  build:\n    runs-on: ubuntu-22.04\n    steps:\n      - uses: actions/setup-node@v4\n        with:\n          node-version: 6.0.x\n      - name: .NET\n        uses: actions/setup-dotnet@v4\n        with:\n          dotnet-version: ${version}\n      - run: dotnet build${more.tail ?? ""}\n`;

function written(path: string, text: string, world = to8): string {
  return moved({ [path]: text }, world).files[path] ?? text;
}

it("leaves YAML alone that builds nothing", () => {
  const facts = "# what dotnet supports\nframeworks:\n  - net6.0\nnet6.0: [net6.0]\n";
  expect(moved({ "docs/facts.yml": facts }, to8)).toEqual({ files: {}, tasks: [] });
  expect(written("build/steps.yml", `run: dotnet build -f net6.0\n`)).toBe("run: dotnet build -f net8.0\n");
});

describe("actions/setup-dotnet", () => {
  it.each([
    ["6.0.x", "8.0.x"],
    ["'6.0.x'", "'8.0.x'"],
    ['"6.0.x" # LTS', '"8.0.x" # LTS'],
    ["6.0", "8.0"],
    ["6.x", "8.x"],
    ["6.x.x", "8.x.x"],
    ["6", "8"],
    ["3.1.x", "8.0.x"],
    ["6.0.405", "8.0.x"],
    ["6.0.4xx", "8.0.x"],
    ["6.0.100-rc.2.21505.57", "8.0.x"],
    ["|\n            3.1.x\n            6.0.x", "|\n            3.1.x\n            8.0.x"],
  ])("takes %s to %s", (before, wanted) => {
    expect(written(ci, workflow(before))).toBe(workflow(wanted));
  });

  it.each(["8.0.x", "9.0.x", "latest", "x", "|\n            6.0.x\n            8.0.x"])(
    "leaves %s alone",
    (version) => {
      expect(moved({ [ci]: workflow(version) }, to8)).toEqual({ files: {}, tasks: [] });
    },
  );

  it("keeps carriage returns", () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    expect(written(ci, crlf(workflow("6.0.x")))).toBe(crlf(workflow("8.0.x")));
    expect(written(ci, crlf(workflow("6.0.x")), withShop)).toBe(
      crlf(workflow("|\n            6.0.x\n            8.0.x")),
    );
  });

  it("asks for the version that global.json gets, when it had that of global.json", () => {
    const files = { [ci]: workflow("6.0.405"), "global.json": '{ "sdk": { "version": "6.0.405" } }' };
    expect(moved(files, to8).files).toMatchObject({ [ci]: workflow("8.0.400") });
  });

  it.each([
    ["6.0.x", "|\n            6.0.x\n            8.0.x"],
    ["'6.0.x'", "|\n            6.0.x\n            8.0.x"],
    ["|\n            3.1.x\n            6.0.x", "|\n            3.1.x\n            6.0.x\n            8.0.x"],
    ["7.0.x", "8.0.x"],
  ])("keeps %s for the projects that need it", (before, wanted) => {
    expect(written(ci, workflow(before), withShop)).toBe(workflow(wanted));
  });

  it("leaves no space behind the second version", () => {
    const text = workflow("6.0.x  ");
    expect(written(ci, text, withShop)).toBe(workflow("|\n            6.0.x\n            8.0.x"));
  });

  it.each([
    ["a comment follows", workflow("6.0.x # LTS"), 12],
    [
      "it stands in braces",
      "steps:\n  - uses: actions/setup-dotnet@v4\n    with: {\n      dotnet-version: 6.0.x\n    }\n",
      4,
    ],
    ["its lines are folded", workflow(">\n            6.0.x"), 12],
  ])("asks where a second version cannot be added: %s", (_, text, line) => {
    const result = moved({ [ci]: text }, withShop);
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual([`${box} ${ci}:${line}`]);
  });

  it.each([["env", "env:\n  SDK: 6.0.x\n", expression("env.SDK")]])(
    "follows %s to the one value",
    (_, head, version) => {
      expect(written(ci, workflow(version, { head }))).toBe(workflow(version, { head: head.replace("6.0", "8.0") }));
    },
  );

  it.each([
    ["a variable of another job", "x:\n  env:\n    SDK: 5.0.x\n", expression("env.SDK")],
    ["an input", "on:\n  workflow_call:\n    inputs:\n      sdk:\n        default: 6.0.x\n", expression("inputs.sdk")],
    ["a variable from elsewhere", "", expression("vars.SDK")],
    ["an anchor", "x: &sdk 6.0.x\n", "&own 6.0.x"],
    ["an alias", "x: &sdk 6.0.x\n", "*sdk"],
  ])("leaves %s to a person", (_, head, version) => {
    const result = moved({ [ci]: workflow(version, { head }) }, to8);
    expect(result.files).toEqual({});
    expect(boxes(result).length).toBeGreaterThan(0);
  });

  it("says what an alias means where that is written, and nothing of one that is new enough", () => {
    const text = (version: string) => workflow("*sdk", { head: `x: &sdk ${version}\n` });
    expect(boxes(moved({ [ci]: text("6.0.x") }, to8))).toEqual([`${box} ${ci}:1`]);
    expect(boxes(moved({ [ci]: text("8.0.x") }, to8))).toEqual([]);
  });

  const job = (name: string, head: string, variable: string) =>
    `  ${name}:\n    ${head}\n    steps:\n      - uses: actions/setup-dotnet@v4\n        with:\n          dotnet-version: ${expression(variable)}\n`;

  it("follows a matrix, and a variable, of its own job", () => {
    const text = (one: string, other: string) =>
      `env: { SDK: 9.0.x }\njobs:\n${job("a", `strategy: { matrix: { sdk: [${one}] } }`, "matrix.sdk")}${job("b", `env: { SDK: ${other} }`, "env.SDK")}`;
    expect(written(ci, text("6.0.x", "'5.0.x'"))).toBe(text("8.0.x", "'8.0.x'"));
  });

  it("leaves a matrix of several to a person", () => {
    const text = `jobs:\n${job("a", "strategy: { matrix: { sdk: [5.0.x, 6.0.x] } }", "matrix.sdk")}`;
    const result = moved({ [ci]: text }, to8);
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual([`${box} ${ci}:3`]);
  });

  it("needs nothing where the file is global.json's", () => {
    const text = workflow("8.0.x").replace("dotnet-version: 8.0.x", "global-json-file: global.json");
    expect(moved({ [ci]: text }, to8).files).toEqual({});
  });
});

describe("which pipeline is a rising project's", () => {
  const steps = (lines: string) => workflow("6.0.x").replace("dotnet build", lines);

  it.each([
    ["builds everything", "dotnet build"],
    ["names it", "dotnet build src/Host/Host.csproj"],
    ["names its folder", "dotnet build src/Host"],
    ["names a solution with it", "dotnet build All.sln"],
    ["names a part and builds everything", "dotnet build src/Shop/Shop.csproj && dotnet test"],
  ])("one that %s", (_, lines) => {
    const files = { [ci]: steps(lines), "All.sln": 'Project("{}") = "Host", "src\\Host\\Host.csproj", "{}"' };
    expect(Object.keys(moved(files, withShop).files)).toEqual([ci]);
  });

  it.each([
    ["names another", "dotnet build src/Shop/Shop.csproj"],
    ["names another folder", "dotnet build src/Shop"],
    ["names a solution without it", "dotnet test Shop.sln"],
  ])("none that %s", (_, lines) => {
    const files = { [ci]: steps(lines), "Shop.sln": 'Project("{}") = "Shop", "src\\Shop\\Shop.csproj", "{}"' };
    expect(moved(files, withShop)).toEqual({ files: {}, tasks: [] });
  });

  it("installs only what the projects that it names need", () => {
    const text = steps("dotnet build src/Host/Host.csproj");
    expect(moved({ [ci]: text }, withShop).files).toEqual({
      [ci]: text.replace("dotnet-version: 6.0.x", "dotnet-version: 8.0.x"),
    });
  });
});

describe("Azure Pipelines", () => {
  const task = (version: string, head = "") =>
    `${head}steps:\n- task: UseDotNet@2\n  inputs:\n    packageType: sdk\n    version: ${version} # SDK\n- script: dotnet build\n`;

  it.each([
    ["6.x", "", "8.x", ""],
    ["'6.0.x'", "", "'8.0.x'", ""],
    ["$(sdk)", "variables:\n  sdk: 6.0.x\n", "$(sdk)", "variables:\n  sdk: 8.0.x\n"],
    ["$(sdk)", "variables:\n- name: sdk\n  value: '6.0.x'\n", "$(sdk)", "variables:\n- name: sdk\n  value: '8.0.x'\n"],
  ])("takes %s with %j to %s", (before, head, version, newHead) => {
    expect(written("azure-pipelines.yml", task(before, head))).toBe(task(version, newHead));
  });

  it.each([
    ["6.x", "", withShop],
    [expression("parameters.sdk"), "parameters:\n  sdk:\n    default: 6.x\n", to8],
  ])("leaves %s with %j to a person", (version, head, world) => {
    const result = moved({ "build/azure-pipelines.ci.yml": task(version, head) }, world);
    expect(result.files).toEqual({});
    expect(boxes(result)).toHaveLength(1);
  });
});

describe("images that pipelines run in", () => {
  const gitlab = (sdk: string) =>
    `default:\n  image: node:6.0\nbuild:\n  image:\n    name: ${sdk}\n  script:\n    - dotnet build -f net6.0\n`;

  it("move with the SDK", () => {
    expect(written(".gitlab-ci.yml", gitlab("'mcr.microsoft.com/dotnet/sdk:6.0-alpine'"))).toBe(
      gitlab("'mcr.microsoft.com/dotnet/sdk:8.0-alpine'").replace("net6.0", "net8.0"),
    );
  });

  it.each([
    ["projects that stay are built there", "mcr.microsoft.com/dotnet/sdk:6.0", withShop],
    ["nothing is built there", "mcr.microsoft.com/dotnet/aspnet:6.0", to8],
  ])("are left to a person when %s", (_, image, world) => {
    const result = moved({ ".gitlab-ci.yml": gitlab(image).replace(" -f net6.0", "") }, world);
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual(["Move the images that were left alone. .gitlab-ci.yml:5"]);
  });

  it.each([
    ["a tag that is a variable", ".gitlab-ci.yml", "image: mcr.microsoft.com/dotnet/sdk:$SDK\n"],
    ["a command of a pipeline", ".gitlab-ci.yml", "script:\n  docker run mcr.microsoft.com/dotnet/sdk:6.0\n"],
    ["a command of a script", "build.sh", "docker pull mcr.microsoft.com/dotnet/aspnet:6.0-alpine\n"],
  ])("are left to a person in %s", (_, path, text) => {
    const result = moved({ [path]: text }, to8);
    expect(result.files).toEqual({});
    expect(boxes(result)).toEqual([expect.stringContaining("Move the images that were left alone.")]);
  });

  it.each([
    ["a comment", "# docker run mcr.microsoft.com/dotnet/sdk:6.0\n"],
    ["a new image", "docker run mcr.microsoft.com/dotnet/sdk:8.0\n"],
  ])("are no matter in %s", (_, text) => {
    expect(moved({ "build.sh": text }, to8)).toEqual({ files: {}, tasks: [] });
  });

  it("are told of when the file is no YAML", () => {
    const result = moved({ "ci/job.yml": "{{ if }}\n  image: mcr.microsoft.com/dotnet/sdk:6.0\n: [\n" }, to8);
    expect(boxes(result)).toEqual([`${box} ci/job.yml:1`]);
  });
});

describe("workflow files that the token may not write", () => {
  it("become a patch, and everything else is written", () => {
    const files = {
      [ci]: workflow("6.0.x"),
      "global.json": '{ "sdk": { "version": "6.0.100", "rollForward": "latestMinor" } }',
    };
    const result = moved(files, { ...to8, mayWriteWorkflows: false });
    expect(Object.keys(result.files)).toEqual(["global.json"]);
    expect(boxes(result)).toEqual([`Change the workflows. ${ci}:12`]);
    expect(result.tasks[0]?.patch).toEqual([
      `--- a/${ci}`,
      `+++ b/${ci}`,
      "@@ -9,5 +9,5 @@",
      "       - name: .NET",
      "         uses: actions/setup-dotnet@v4",
      "         with:",
      "-          dotnet-version: 6.0.x",
      "+          dotnet-version: 8.0.x",
      "       - run: dotnet build",
    ]);
  });
});
