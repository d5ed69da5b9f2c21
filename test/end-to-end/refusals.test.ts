import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { givenRunner, type Runner, type Step } from "../entries/runner.ts";
import type { Refusing } from "../fake-github/fake-github.ts";
import { temporaryFolder } from "../repository/temporary-repository.ts";

const login = `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Duende.IdentityServer" Version="6.2.3" /></ItemGroup>
</Project>
`;

/** Everything that the step says or leaves behind, but the line that masks the token. */
function traces({ stdout, stderr, summary, outputs }: Step): string {
  const lines = stdout.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  return [...lines, stderr, summary, readFileSync(outputs.report ?? "", "utf8"), ...Object.values(outputs)].join("\n");
}

/** GitHub's side: no branch of ours, no pull request. */
function expectUntouched({ repository }: Runner): void {
  expect([...repository.git.refs.keys()]).toEqual(["refs/heads/main"]);
  expect(repository.pulls).toEqual([]);
}

describe("a token that GitHub refuses", () => {
  const readOnly = { status: 403, message: "Resource not accessible by integration" };
  test.each<[string, string | undefined, Refusing | undefined, string]>([
    ["a wrong one", "ghs_wrong", undefined, "GitHub does not accept the token."],
    [
      "one that may only read",
      undefined,
      { request: /^(POST|PATCH|PUT|DELETE) /, ...readOnly },
      "The token may not write to octo/login. Give it `contents: write`.",
    ],
    [
      "one that may not even read",
      undefined,
      { request: /./, ...readOnly },
      "The token may not read octo/login. Give it `contents: write` and `pull-requests: write`.",
    ],
    [
      "one of another repository",
      undefined,
      { request: /./, status: 404, message: "Not Found" },
      "GitHub shows no octo/login to this token.",
    ],
  ])("%s", async (_, token, refusing, sentence) => {
    const runner = await givenRunner({ "Login.csproj": login });
    if (refusing) runner.fake.refuse(refusing);
    const step = await runner.step(token === undefined ? {} : { token });
    expect({ code: step.code, stderr: step.stderr }).toEqual({ code: 1, stderr: "" });
    expect(step.outputs).toMatchObject({ publication: "failed", from: "6.2", to: "6.3" });
    expect(step.stdout).toContain(`::error::Upgrade Duende IdentityServer 6.2 to 6.3: ${sentence}`);
    expect(step.summary).toContain("Upgrade Duende IdentityServer 6.2 to 6.3");
    expect(traces(step)).not.toContain(token ?? runner.fake.token);
    expect(step.stdout).not.toMatch(/^\s+at /m);
    expectUntouched(runner);
  });
});

test("a base branch that GitHub does not have is named", async () => {
  const runner = await givenRunner({ "Login.csproj": login });
  const step = await runner.step({ base: "develop" });
  expect({ code: step.code, publication: step.outputs.publication }).toEqual({ code: 1, publication: "failed" });
  expect(step.stdout).toMatch(/^::error::.*octo\/login has no branch develop/m);
  expect(runner.repository.pulls).toEqual([]);
});

test("a schedule, with all that a runner sets, makes a pull request without a trace of the token", async () => {
  const runner = await givenRunner({ "Login.csproj": login });
  const event = join(temporaryFolder(), "event.json");
  writeFileSync(event, JSON.stringify({ schedule: "0 6 * * 1", repository: { full_name: "octo/login" } }));
  const step = await runner.step(
    { labels: "dependencies" },
    {
      CI: "true",
      GITHUB_ACTOR: "ada",
      GITHUB_EVENT_NAME: "schedule",
      GITHUB_EVENT_PATH: event,
      GITHUB_JOB: "upgrade",
      GITHUB_RUN_ID: "1",
      GITHUB_SHA: runner.repository.branch("main") ?? "",
      GITHUB_TOKEN: runner.fake.token,
      RUNNER_OS: "Linux",
    },
  );
  expect(step).toMatchObject({ code: 0, stderr: "", outputs: { publication: "created", "pull-request-number": "1" } });
  const { title, body, labels } = runner.repository.pull(1);
  expect({ title, labels }).toEqual({ title: "Upgrade Duende IdentityServer 6.2 to 6.3", labels: ["dependencies"] });
  expect(`${traces(step)}${body}`).not.toContain(runner.fake.token);
  const commit = runner.repository.git.commit("duende-upgrade/6.3");
  expect(commit.message).toMatch(/^Upgrade Duende IdentityServer to 6\.3\.10\n/);
  expect(commit.parents).toEqual([runner.repository.branch("main")]);
});
