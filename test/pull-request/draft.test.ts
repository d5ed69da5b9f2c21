import { describe, expect, it } from "vitest";
import { draftPullRequest, titleOf } from "../../src/pull-request/draft.ts";
import { fingerprintOf } from "../../src/pull-request/fingerprint.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { parseMarker } from "../../src/pull-request/marker.ts";
import type { ChangeSet } from "../../src/repository/change-set.ts";
import type { Edit } from "../../src/repository/edit.ts";
import * as build from "./builders.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function changeSet(edits: readonly Edit[], { base = "a".repeat(40), content = "new" } = {}): ChangeSet {
  const files = new Map(edits.map(({ place }) => [place.path, bytes(content)]));
  return { base, commits: [{ message: "Upgrade", files, edits }] };
}

function draft(
  naming: { branchPrefix?: string; labels?: readonly string[]; unusualStart?: string; host?: string } = {},
) {
  return draftPullRequest({
    plan: build.plan(),
    work: build.work(),
    changeSet: changeSet([build.edit()]),
    links: noLinks,
    tool: "1.2.3",
    naming: { branchPrefix: "duende-upgrade/", labels: ["dependencies"], ...naming },
  });
}

describe("titleOf", () => {
  const IdentityServer4 = { from: "IdentityServer4", to: "IdentityServer4" };
  const renamed = { from: "IdentityServer4", to: "Duende IdentityServer" };
  it.each([
    ["6.2", "6.3", [build.guide()], "Upgrade Duende IdentityServer 6.2 to 6.3"],
    ["3.1", "4.1", [build.guide({ product: IdentityServer4 })], "Upgrade IdentityServer4 3.1 to 4.1"],
    [
      "4.1",
      "5.2",
      [build.guide({ product: renamed }), build.guide()],
      "Upgrade IdentityServer4 4.1 to Duende IdentityServer 5.2",
    ],
  ])("from %s to %s", (from, to, guides, expected) => {
    expect(titleOf(build.plan({ from, to, guides }))).toBe(expected);
  });
});

describe("draftPullRequest", () => {
  it.each([
    [{}, "duende-upgrade/6.3"],
    [{ branchPrefix: "bots/duende-" }, "bots/duende-6.3"],
    [{ host: "Login" }, "duende-upgrade/6.3-Login"],
    [{ unusualStart: "6.1" }, "duende-upgrade/6.3-from-6.1"],
    [{ unusualStart: "6.1", host: "Login" }, "duende-upgrade/6.3-from-6.1-Login"],
    [{ host: "src/My Login" }, "duende-upgrade/6.3-src-My-Login"],
    [{ host: "a..b~^:?*[\\.lock" }, "duende-upgrade/6.3-a.b"],
    [{ host: "☃" }, "duende-upgrade/6.3"],
  ])("names the branch by %j", (naming, expected) => {
    expect(draft(naming).branch).toBe(expected);
  });

  it("carries labels, change set and a marker that the next run reads", () => {
    const { labels, body, fingerprint } = draft();
    expect(labels).toEqual(["dependencies"]);
    expect(parseMarker(body)).toEqual({
      step: { from: "6.2", to: "6.3" },
      version: "6.3.10",
      fingerprint,
      base: "a".repeat(40),
      tool: "1.2.3",
      hosts: ["Login"],
    });
  });
});

describe("fingerprintOf", () => {
  const first = build.edit();
  const second = build.edit({ place: { path: "Directory.Packages.props", line: 3 } });
  const fingerprint = fingerprintOf(changeSet([first, second]));
  const moved = build.edit({
    span: { start: 900, end: 905 },
    place: { ...first.place, line: 80 },
    because: "Other words.",
  });

  it.each([
    ["another base", changeSet([first, second], { base: "b".repeat(40) })],
    ["another order of files", changeSet([second, first])],
    ["the same edit further down", changeSet([moved, second])],
    ["other text around the edit", changeSet([first, second], { content: "changed elsewhere" })],
  ])("is the same for %s", (_, other) => {
    expect(fingerprintOf(other)).toBe(fingerprint);
  });

  it.each([
    ["another version", changeSet([build.edit({ after: "6.3.9" }), second])],
    ["another text before", changeSet([build.edit({ before: "6.2.0" }), second])],
    ["another file", changeSet([build.edit({ place: { path: "Other.csproj", line: 12 } }), second])],
    ["a missing edit", changeSet([first])],
    ["an edit done twice", changeSet([first, first, second])],
  ])("differs for %s", (_, other) => {
    expect(fingerprintOf(other)).not.toBe(fingerprint);
  });

  it("covers the bytes of files without edits", () => {
    const withFile = (text: string) =>
      fingerprintOf({ commits: [{ message: "m", files: new Map([["a", bytes(text)]]), edits: [] }] });
    expect(withFile("1")).toBe(withFile("1"));
    expect(withFile("1")).not.toBe(withFile("2"));
  });
});
