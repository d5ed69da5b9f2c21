import { describe, expect, it } from "vitest";
import { linkToBlobs } from "../../src/pull-request/markdown/places.ts";
import type { Publication } from "../../src/pull-request/publication.ts";
import type { PullRequestResult } from "../../src/pull-request/result.ts";
import { renderSummary } from "../../src/pull-request/summary.ts";
import * as build from "./builders.ts";
import { linksOf, readingOf, valuesOf } from "./markdown-back.ts";

const links = linkToBlobs({ server: "https://github.example", repository: "acme/login", commit: "abc" });
const summary = (results: readonly PullRequestResult[]) =>
  renderSummary(build.result([build.project()], results), links);

describe("renderSummary", () => {
  it("shows the body that a dry run would have published", () => {
    const planned = build.planned();
    expect(summary([planned])).toContain(planned.draft.body);
    expect(readingOf(summary([planned]))).toContain("(Login). Dry run: nothing is written.");
  });

  it.each<[Publication, string]>([
    [
      { kind: "created", branch: "b/6.3", number: 7, url: "https://github.example/7" },
      "Created: branch b/6.3, pull request 7.",
    ],
    [{ kind: "unchanged", branch: "b/6.3" }, "Unchanged: branch b/6.3."],
    [{ kind: "left-alone", branch: "b/6.3", reason: "Somebody pushed to it." }, "Left alone: Somebody pushed to it."],
    [
      { kind: "failed", branch: "b/6.3", reason: "A ruleset forbids the branch." },
      "Failed: A ruleset forbids the branch.",
    ],
  ])("links what was published instead of repeating it: %j", (publication, expected) => {
    const markdown = summary([build.planned({ publication })]);
    expect(readingOf(markdown)).toContain(expected);
    expect(markdown).not.toContain("## Before you merge");
    expect(linksOf(markdown)).toEqual(publication.url === undefined ? [] : [publication.url]);
  });

  it("says how much code was searched", () => {
    const work = build.work({ code: build.code({ findings: [] }) });
    const reading = readingOf(summary([build.planned({ work })]));
    expect(reading).toContain("Searched 212 files of code: nothing of this step is met.");
  });

  it("links what tells of a blocker, each page once", () => {
    const blocker = {
      ...{ id: "package", places: [], what: "It pins.", ways: ["Remove it."] },
      sources: ["https://a.example/why", "https://a.example/why"],
    };
    const plan = { ...{ hosts: [build.host()], from: "6.0", reason: "It pins." }, blockers: [blocker, blocker] };
    const markdown = summary([{ plan: { status: "blocked", ...plan } }]);
    expect(linksOf(markdown)).toEqual(["https://a.example/why"]);
    expect(readingOf(markdown)).toContain("See a.example/why.");
  });

  it("tells why a step is not taken, and where", () => {
    const markdown = summary([
      {
        plan: {
          status: "blocked",
          hosts: [build.host()],
          from: "6.0",
          reason: "`a` <b>pins</b> it.",
          wayOut: "Remove it.",
          place: { path: "a.csproj", line: 9 },
        },
      },
    ]);
    expect(readingOf(markdown)).toContain("Login: a <b>pins</b> it. (a.csproj:9) Remove it.");
    expect(linksOf(markdown)).toEqual([links({ path: "a.csproj", line: 9 })]);
    expect(valuesOf(markdown, "html")).toEqual([]);
  });

  it("says that there is nothing to do", () => {
    expect(readingOf(summary([]))).toContain("Nothing to do: no package of IdentityServer is referenced.");
  });

  it("stays below what a runner takes, whatever the number of hosts", () => {
    const planned = build.planned();
    const long = { ...planned, draft: { ...planned.draft, body: `${"ü".repeat(30_000)}\n` } };
    const markdown = summary(Array.from({ length: 500 }, () => long));
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(1_048_576);
    expect(markdown.split("ü".repeat(30_000)).length).toBeGreaterThan(15);
  });
});
