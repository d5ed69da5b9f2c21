import { describe, expect, test } from "vitest";
import { draftOn, targetOn } from "../drafts.ts";
import { givenGitHub } from "./given.ts";

describe("labels", () => {
  test("that GitHub refuses are a warning, not a failure", async () => {
    const { root, fake, forge, warnings } = givenGitHub();
    fake.refuse({ request: /labels$/, status: 403, message: "Resource not accessible by integration" });
    expect(await forge.publish(draftOn(root, [{ a: "b" }]), targetOn(root))).toMatchObject({ kind: "created" });
    expect(warnings).toEqual([expect.stringMatching(/^Pull request #1 has no labels: /)]);
  });

  test("are tried again when GitHub does not know the pull request yet", async () => {
    const { root, fake, repository, forge, warnings } = givenGitHub();
    fake.refuse({
      request: /labels$/,
      status: 422,
      message: "Validation Failed: Could not resolve to a node",
      times: 1,
    });
    await forge.publish(draftOn(root, [{ a: "b" }]), targetOn(root));
    expect(repository.pull(1).labels).toEqual(["dependencies"]);
    expect(warnings).toEqual([]);
  });
});
