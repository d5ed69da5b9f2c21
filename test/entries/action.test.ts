import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commitFiles, runGit } from "../repository/temporary-repository.ts";
import { givenRunner } from "./runner.ts";

const project = (version: string) => `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Duende.IdentityServer" Version="${version}" /></ItemGroup>
</Project>
`;

describe("a run", () => {
  test("opens a pull request, then leaves it as it is", async () => {
    const { step, fake } = await givenRunner({ "Login.csproj": project("6.2.3") });
    const first = await step({ labels: "dependencies" });
    expect(first).toMatchObject({
      code: 0,
      stderr: "",
      outputs: {
        publication: "created",
        branch: "duende-upgrade/6.3",
        from: "6.2",
        to: "6.3",
        version: "6.3.10",
        "pull-request-number": "1",
      },
    });
    expect(first.outputs["pull-request-url"]).toMatch(/\/octo\/login\/pull\/1$/);
    expect(first.summary).toContain("Upgrade Duende IdentityServer 6.2 to 6.3");

    fake.restart();
    const second = await step({ labels: "dependencies" });
    expect(second.outputs).toMatchObject({ publication: "unchanged", "pull-request-number": "1" });
    expect(fake.requests.length).toBeLessThanOrEqual(3);
  });

  test("writes the report to a file", async () => {
    const { step } = await givenRunner({ "Login.csproj": project("6.2.3") });
    const { outputs } = await step({ "dry-run": "true" });
    const report = JSON.parse(readFileSync(outputs.report ?? "", "utf8"));
    expect(report).toMatchObject({ schema: 1, repository: "octo/login", pullRequests: [{ from: "6.2", to: "6.3" }] });
  });

  test("shows in a dry run what it would do, links to the commit, and asks GitHub for nothing", async () => {
    const { step, workspace, fake } = await givenRunner({ "Login.csproj": project("6.2.3") });
    const { code, outputs, summary } = await step({ "dry-run": "true", token: "" });
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ publication: "planned", branch: "duende-upgrade/6.3" });
    expect(summary).toContain("## Done for you");
    expect(summary).toContain(
      `https://github.test/octo/login/blob/${runGit(workspace, "rev-parse", "HEAD")}/Login.csproj#L3`,
    );
    expect(fake.requests).toEqual([]);
  });

  test("has nothing to do without the family", async () => {
    const { step, fake } = await givenRunner({ "Login.csproj": '<Project Sdk="Microsoft.NET.Sdk" />' });
    const { code, outputs, summary } = await step({});
    expect({ code, publication: outputs.publication }).toEqual({ code: 0, publication: "none" });
    expect(summary).toContain("Nothing to do");
    expect(fake.requests).toEqual([]);
  });

  test("warns at the place of what it cannot tell", async () => {
    const { step } = await givenRunner({ "src/Login.csproj": project("$(Missing)") });
    const { code, outputs, stdout } = await step({});
    expect({ code, publication: outputs.publication }).toEqual({ code: 0, publication: "unknown" });
    expect(stdout).toMatch(/^::warning file=src\/Login\.csproj,line=3::/m);
  });

  test("looks at a folder, and at a later commit the next time", async () => {
    const { step, workspace } = await givenRunner({ "a/A.csproj": project("6.2.3"), "b/B.csproj": project("6.1.0") });
    expect((await step({ path: "a", "dry-run": "true" })).outputs).toMatchObject({ from: "6.2" });
    expect((await step({ path: "b", "dry-run": "true" })).outputs).toMatchObject({ from: "6.1" });
    commitFiles(workspace, { "b/B.csproj": project("7.0.0") });
    expect((await step({ path: "b", "dry-run": "true" })).outputs).toMatchObject({ from: "7.0" });
  });
});

describe("a run that cannot go on", () => {
  test.each([
    ["an input that nobody knows", { traget: "7.0" }, {}, "`traget` is not an input.%0ADid you mean `target`?"],
    ["a value out of the set", { "dry-run": "yes" }, {}, "The input `dry-run` has a value that it cannot have."],
    ["no token", { token: "" }, {}, "The input `token` is empty, so no pull request can be made."],
    ["a tag", {}, { GITHUB_REF: "refs/tags/v1" }, "The workflow does not run on a branch"],
    ["no runner", {}, { GITHUB_WORKSPACE: "" }, "The environment variable GITHUB_WORKSPACE is not set."],
    ["a folder that is not there", { path: "nowhere" }, {}, "There is no folder"],
  ])("says why: %s", async (_, inputs, environment, message) => {
    const { step } = await givenRunner({ "Login.csproj": project("6.2.3") });
    const { code, stdout, stderr } = await step(inputs, environment);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain(`::error::${message}`);
    expect(stdout).not.toMatch(/^\s+at /m);
  });

  test("fails with the reason when GitHub refuses, and still tells the rest", async () => {
    const { step, fake } = await givenRunner({ "Login.csproj": project("6.2.3") });
    const message = "GitHub Actions is not permitted to create or approve pull requests.";
    fake.refuse({ request: /^POST \/repos\/octo\/login\/pulls$/, status: 403, message });
    const { code, stdout, outputs } = await step({});
    expect({ code, publication: outputs.publication }).toEqual({ code: 1, publication: "failed" });
    expect(stdout).toMatch(/^::error::Upgrade Duende IdentityServer 6\.2 to 6\.3: .*pull requests/m);
    expect(existsSync(outputs.report ?? "")).toBe(true);
  });

  test("never shows the token", async () => {
    const { step, fake } = await givenRunner({ "Login.csproj": project("6.2.3") });
    fake.refuse({ request: /./, status: 401, message: `Bad credentials: ${fake.token}` });
    const { stdout, stderr, summary, outputs } = await step({});
    const [mask, ...lines] = stdout.split("\n");
    expect(mask).toBe(`::add-mask::${fake.token}`);
    const report = readFileSync(outputs.report ?? "", "utf8");
    expect([...lines, stderr, summary, report, ...Object.values(outputs)].join("\n")).not.toContain(fake.token);
  });
});
