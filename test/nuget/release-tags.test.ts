import nock from "nock";
import { afterEach, describe, expect, test } from "vitest";
import { defaultTransport } from "../../src/nuget/fetch-json.ts";
import { githubTags } from "../../src/nuget/github-tags.ts";
import { findNewestTag, type MatchingTags } from "../../src/nuget/release-tags.ts";
import { printVersion } from "../../src/nuget/version.ts";

const tags: Readonly<Record<string, readonly string[]>> = {
  "vendor/products": ["is/7.1.0", "is/7.1.1", "is-7.1.2", "is-7.1.3-rc.1", "is-7.10.0", "is-7.1.x", "bff-7.1.9"],
  "vendor/old": ["7.1.9", "v7.1.10"],
  "vendor/empty": [],
};

const matchingTags: MatchingTags = async (repository, prefix) => {
  const names = tags[repository];
  if (names === undefined) return { kind: "failed", reason: "is not there" };
  return { kind: "tags", names: names.filter((name) => name.startsWith(prefix)) };
};

const place = (repository: string, prefix: string) => ({ repository: `vendor/${repository}`, prefix });

describe("the newest tag of 7.1", () => {
  test.each([
    ["one place", [place("products", "is-")], "vendor/products", "7.1.2"],
    ["two prefixes", [place("products", "is-"), place("products", "is/")], "vendor/products", "7.1.2"],
    ["a newer one elsewhere", [place("products", "is-"), place("old", "")], "vendor/old", "7.1.9"],
    ["a place that fails does not matter", [place("none", ""), place("old", "v")], "vendor/old", "7.1.10"],
  ])("%s", async (_, places, repository, version) => {
    const found = await findNewestTag(places, "7.1", matchingTags);
    expect(found.kind === "found" && [found.repository, printVersion(found.version)]).toEqual([repository, version]);
  });

  test.each([
    ["nothing fits", [place("empty", "")], "no release tag of 7.1 was found"],
    ["no place", [], "no release tag of 7.1 was found"],
    [
      "a place fails",
      [place("empty", ""), place("none", "")],
      "`vendor/none` on GitHub, asked for release tags, is not there",
    ],
  ])("%s", async (_, places, reason) => {
    expect(await findNewestTag(places, "7.1", matchingTags)).toEqual({ kind: "not-found", reason });
  });
});

describe("GitHub's tags", () => {
  const apiUrl = "https://api.example.test/";
  const path = "/repos/vendor/products/git/matching-refs/tags/is-7.1.";
  const transport = { ...defaultTransport, sleep: async () => undefined };
  const ask = (token?: string) => githubTags({ apiUrl, token }, transport)("vendor/products", "is-7.1.");

  afterEach(() => {
    nock.cleanAll();
  });

  test("are asked for with the token", async () => {
    nock("https://api.example.test", { reqheaders: { authorization: "Bearer secret" } })
      .get(path)
      .reply(200, [{ ref: "refs/tags/is-7.1.0" }, { ref: "refs/heads/is-7.1.1" }, {}]);
    expect(await ask("secret")).toEqual({ kind: "tags", names: ["is-7.1.0"] });
  });

  test.each([
    [404, {}, "is not there"],
    [403, {}, "answered 403"],
    [200, {}, "answered with something that is no list of tags"],
  ])("%i is a reason", async (status, body, reason) => {
    nock("https://api.example.test", { badheaders: ["authorization"] })
      .get(path)
      .reply(status, body);
    expect(await ask()).toEqual({ kind: "failed", reason });
  });
});
