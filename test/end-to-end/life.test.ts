import { expect, onTestFinished, test } from "vitest";
import { createCodeTools } from "../../src/code-tools.ts";
import { createGitHubForge } from "../../src/forge/github/github.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { upgrade } from "../../src/upgrade.ts";
import { createVersionChoice } from "../../src/version-choice.ts";
import { givenRunner } from "../entries/runner.ts";
import { FakeGitHub } from "../fake-github/fake-github.ts";
import { repositoryWith } from "../repository/temporary-repository.ts";
import { type Life, liveThrough, type Outcome } from "./life.ts";
import { oldHost } from "./old-host.ts";
import { stops } from "./stops.ts";

/** The whole walk from the sources, on a GitHub that is a value. */
function givenSources(): Life {
  const checkout = repositoryWith(oldHost);
  const fake = new FakeGitHub();
  const repository = fake.addRepository("octo/login", checkout);
  onTestFinished(() => expect(fake.problems).toEqual([]));
  return { checkout, fake, repository, run: () => runSources(checkout, fake) };
}

async function runSources(path: string, { token, fetch }: FakeGitHub): Promise<Outcome> {
  const forge = createGitHubForge({
    ...{ owner: "octo", repo: "login", token, fetch, tool: "1.0.0", second: 0 },
    ...{ apiUrl: "https://api.github.test", serverUrl: "https://github.test" },
    warn: (message) => expect.unreachable(message),
  });
  const chooseVersion = createVersionChoice({
    ...{ offline: true, environment: {}, platform: "linux", credentialVariables: [] },
    matchingTags: () => expect.unreachable("nobody may be asked"),
  });
  const { pullRequests } = await upgrade(
    { path, ref: "HEAD", repository: "octo/login", base: "main", retry: false, tool: "1.0.0", configuration: {} },
    { chooseVersion, codeTools: createCodeTools(), linkTo: () => noLinks, log: () => {}, forge: () => forge },
  );
  const [only, ...more] = pullRequests;
  expect(more).toEqual([]);
  if (only === undefined) return { publication: "none" };
  if (!("draft" in only)) return { publication: only.plan.status };
  const { kind, number } = only.publication ?? { kind: "planned" };
  return { publication: kind, ...(number !== undefined && { number }) };
}

/** The committed bundle, as a runner runs it. */
async function givenBundle(): Promise<Life> {
  const { workspace: checkout, fake, repository, step } = await givenRunner(oldHost);
  const run = async (): Promise<Outcome> => {
    const { code, stderr, outputs } = await step({});
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { publication = "", "pull-request-number": number } = outputs;
    return { publication, ...(number !== undefined && { number: Number(number) }) };
  };
  return { checkout, fake, repository, run };
}

test("a host goes from IdentityServer4 3.1 to the newest line, one merged pull request after the other", async () => {
  const life = givenSources();
  for (const [index, stop] of stops.entries()) await liveThrough(stop, index + 1, life);
  life.fake.restart();
  expect(await life.run()).toEqual({ publication: "up-to-date" });
  expect(life.fake.requests).toEqual([]);
  expect(life.repository.pulls.filter(({ state }) => state !== "closed")).toEqual([]);
});

// One stop only: GitHub asks for a second between writes, and the bundle keeps to it.
test("so does the bundle, run as a runner runs it", { timeout: 120_000 }, async () => {
  const life = await givenBundle();
  for (const stop of stops.slice(0, 1)) await liveThrough(stop, 1, life);
  expect(await life.run()).toEqual({ publication: "created", number: 2 });
});
