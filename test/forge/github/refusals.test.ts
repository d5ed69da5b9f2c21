import { describe, expect, test } from "vitest";
import type { Refusing } from "../../fake-github/fake-github.ts";
import { draftOn, targetOn } from "../drafts.ts";
import { givenGitHub, project } from "./given.ts";

const everything = /./;
const integration = "Resource not accessible by integration";

interface Case {
  readonly name: string;
  readonly refusing: Refusing;
  readonly told: RegExp;
}

const cases: readonly Case[] = [
  {
    name: "Actions may not open pull requests",
    refusing: {
      request: /POST .*pulls$/,
      status: 403,
      message: "GitHub Actions is not permitted to create or approve pull requests.",
    },
    told: /"Allow GitHub Actions to create and approve pull requests".*https:\/\/github\.test\/octo\/login\/compare\/main\.\.\.duende-upgrade\/6\.3\?expand=1/,
  },
  {
    name: "read-only token",
    refusing: { request: /^(POST|PATCH)/, status: 403, message: integration },
    told: /may not write to octo\/login.*`contents: write`/,
  },
  {
    name: "token that may write contents only",
    refusing: { request: /POST .*pulls$/, status: 403, message: integration },
    told: /may not write pull requests.*`pull-requests: write`.*compare\/main/,
  },
  {
    name: "fine-grained token without the repository's contents",
    refusing: {
      request: /POST .*git\/trees/,
      status: 403,
      message: "Resource not accessible by personal access token",
    },
    told: /`contents: write`/,
  },
  {
    name: "classic token without scope",
    refusing: { request: /POST .*git\/trees/, status: 404, message: "Not Found" },
    told: /may not write to octo\/login/,
  },
  {
    name: "token without access",
    refusing: { request: /GET .*pulls$/, status: 404, message: "Not Found" },
    told: /shows no octo\/login to this token/,
  },
  {
    name: "token that may not read pull requests",
    refusing: { request: /GET .*pulls$/, status: 403, message: integration },
    told: /`pull-requests: write`/,
  },
  {
    name: "single sign-on",
    refusing: {
      request: everything,
      status: 403,
      message: "Resource protected by organization SAML enforcement. You must grant your token access.",
    },
    told: /single sign-on.*Authorise/,
  },
  {
    name: "address not allowed",
    refusing: {
      request: everything,
      status: 403,
      message:
        "Although you appear to have the correct authorization credentials, the `octo` organization has an IP allow list enabled",
    },
    told: /IP allow list/,
  },
  {
    name: "archived repository",
    refusing: { request: /^POST/, status: 403, message: "Repository was archived so is read-only." },
    told: /archived/,
  },
  {
    name: "workflow file",
    refusing: {
      request: /POST .*git\/refs$/,
      status: 422,
      message:
        "refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission",
    },
    told: /may not change files in \.github\/workflows.*GitHub App/,
  },
  {
    name: "ruleset that restricts creations",
    refusing: {
      request: /POST .*git\/refs$/,
      status: 422,
      message: "Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n",
    },
    told: /does not let the token create or push duende-upgrade\/6\.3.*`branch-prefix`/,
  },
  {
    name: "ruleset that asks for signatures",
    refusing: {
      request: /POST .*git\/refs$/,
      status: 422,
      message: "Repository rule violations found\n\nCommits must have verified signatures.\n\n",
    },
    told: /signed commits.*token of the workflow/,
  },
  {
    name: "another rule",
    refusing: {
      request: /POST .*git\/refs$/,
      status: 422,
      message: "GH013: Repository rule violations found for refs/heads/duende-upgrade/6.3.",
    },
    told: /ruleset or branch protection refuses duende-upgrade\/6\.3/,
  },
  {
    name: "protected branch",
    refusing: { request: /POST .*git\/refs$/, status: 403, message: "protected branch hook declined" },
    told: /rule of the repository does not let the token/,
  },
  {
    name: "base commit that was never pushed",
    refusing: { request: /GET .*git\/commits/, status: 404, message: "Not Found" },
    told: /Commit [0-9a-f]{7} is not in octo\/login on GitHub\. Push it/,
  },
  {
    name: "empty repository",
    refusing: { request: /GET .*compare/, status: 409, message: "Git Repository is empty." },
    told: /octo\/login is empty/,
  },
  {
    name: "nothing between",
    refusing: {
      request: /POST .*pulls$/,
      status: 422,
      message: "Validation Failed",
      errors: [{ resource: "PullRequest", code: "custom", message: "No commits between main and duende-upgrade/6.3" }],
    },
    told: /no commit that main lacks/,
  },
  {
    name: "GitHub is down",
    refusing: { request: everything, status: 502, message: "Server Error" },
    told: /could not be reached.*Run again later/,
  },
  {
    name: "rate limit, when waiting does not help",
    refusing: { request: everything, status: 403, message: "API rate limit exceeded for installation ID 1." },
    told: /rate limit is used up/,
  },
  {
    name: "something unheard of",
    refusing: { request: /POST .*git\/trees/, status: 418, message: "I'm a teapot" },
    told: /GitHub answered 418 to POST https:\/\/api\.github\.test\/repos\/octo\/login\/git\/trees: I'm a teapot/,
  },
];

describe("a refusal is a sentence that says what to change", () => {
  test.each(cases)("$name", async ({ refusing, told }) => {
    const { root, fake, forge } = givenGitHub();
    fake.refuse(refusing);
    const result = await forge.publish(draftOn(root, [{ [project]: "6.3\n" }]), targetOn(root));
    expect(result).toMatchObject({ kind: "failed", branch: "duende-upgrade/6.3", reason: expect.stringMatching(told) });
  });

  test("wrong token", async () => {
    const { root, forgeWith } = givenGitHub();
    const result = await forgeWith({ token: "ghp_old" }).publish(draftOn(root, []), targetOn(root));
    expect(result).toMatchObject({ kind: "failed", reason: expect.stringMatching(/does not accept the token/) });
  });

  test("a base branch that GitHub does not have", async () => {
    const { root, forge } = givenGitHub();
    const result = await forge.publish(draftOn(root, [{ a: "b" }]), { ...targetOn(root), base: "develop" });
    expect(result).toMatchObject({ kind: "failed", reason: expect.stringMatching(/no branch develop/) });
  });

  test("a body that is too long", async () => {
    const { root, forge } = givenGitHub();
    const draft = draftOn(root, [{ a: "b" }], { body: "x".repeat(70_000) });
    const result = await forge.publish(draft, targetOn(root));
    expect(result).toMatchObject({ kind: "failed", reason: expect.stringMatching(/longer than GitHub takes/) });
  });

  test("a workflow file is named, also when GitHub does not say why", async () => {
    const { root, fake, forge } = givenGitHub();
    fake.refuse({ request: /POST .*git\/trees/, status: 403, message: integration });
    const draft = draftOn(root, [{ ".github/workflows/ci.yml": "on: push" }]);
    const reason = expect.stringMatching(/may not change \.github\/workflows\/ci\.yml/);
    expect(await forge.publish(draft, targetOn(root))).toMatchObject({ kind: "failed", reason });
  });

  test("a rule against force pushes", async () => {
    const { root, fake, forge } = givenGitHub();
    await forge.publish(draftOn(root, [{ [project]: "6.3.1\n" }]), targetOn(root));
    fake.refuse({ request: /^PATCH .*git\/refs/, status: 422, message: "Cannot force-push to this branch" });
    const result = await forge.publish(draftOn(root, [{ [project]: "6.3.2\n" }]), targetOn(root));
    expect(result).toMatchObject({ kind: "failed", reason: expect.stringMatching(/forbids to force-push/) });
  });
});

test("when the setting is changed, the next run opens the pull request for the branch that stands", async () => {
  const { root, fake, repository, forge } = givenGitHub();
  const draft = draftOn(root, [{ [project]: "6.3\n" }]);
  fake.refuse({
    request: /POST .*pulls$/,
    status: 403,
    message: "GitHub Actions is not permitted to create or approve pull requests.",
  });
  expect(await forge.publish(draft, targetOn(root))).toMatchObject({ kind: "failed" });
  const head = repository.branch(draft.branch);
  expect(head).toBeDefined();
  fake.allowEverything();
  expect(await forge.publish(draft, targetOn(root))).toMatchObject({ kind: "created", number: 1 });
  expect(repository.branch(draft.branch)).toBe(head);
});

test("the token is in no message, whatever GitHub sends back", async () => {
  const { root, fake, forge, warnings, lines } = givenGitHub();
  const draft = draftOn(root, [{ a: "b" }]);
  const echo = `You sent authorization: token ${fake.token}`;
  fake.refuse({ request: /labels$/, status: 400, message: echo });
  expect(await forge.publish(draft, targetOn(root))).toMatchObject({ kind: "created" });
  fake.refuse({ request: /compare/, status: 400, message: echo });
  const failed = await forge.publish(draft, targetOn(root));
  expect(failed).toMatchObject({ kind: "failed", reason: expect.stringContaining("authorization: token ***") });
  expect(warnings).toHaveLength(1);
  expect(lines.length).toBeGreaterThan(5);
  expect(JSON.stringify([failed, warnings, lines])).not.toContain(fake.token);
});
