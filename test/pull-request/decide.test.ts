import { describe, expect, test } from "vitest";
import {
  decidePublication,
  type Found,
  type FoundBranch,
  type FoundPullRequest,
} from "../../src/pull-request/decide.ts";
import type { Draft } from "../../src/pull-request/draft.ts";
import { printMarker } from "../../src/pull-request/marker.ts";

const base = "b".repeat(40);
const head = "a".repeat(40);
const body = (fingerprint: string, tool = "1.0.0") =>
  printMarker({
    step: { from: "6.2", to: "6.3" },
    version: "6.3.10",
    fingerprint,
    base: "0".repeat(40),
    tool,
    hosts: [],
  });

const draft: Draft = {
  title: "Upgrade Duende IdentityServer 6.2 to 6.3",
  branch: "duende-upgrade/6.3",
  labels: ["dependencies"],
  body: body("same"),
  fingerprint: "same",
  changeSet: { base, commits: [] },
};
const ours: FoundBranch = { head, mergeBase: base, foreign: [], fingerprint: "same" };
const open: FoundPullRequest = {
  number: 7,
  url: "https://github.test/o/r/pull/7",
  state: "open",
  base: "main",
  head,
  body: body("same"),
  conflicts: false,
  untouched: false,
};
const closed: FoundPullRequest = { ...open, state: "closed" };
const merged: FoundPullRequest = { ...open, state: "merged" };
const human: FoundBranch = { ...ours, foreign: ["c".repeat(40)] };
const other: FoundBranch = { ...ours, fingerprint: "other" };
const old = "d".repeat(40);

const wish = { draft, base: "main", retry: false };

const rows: readonly [string, Partial<Found>, string][] = [
  ["nothing there", {}, "create, write"],
  ["a branch without commits of its own", { branch: { ...ours, fingerprint: undefined } }, "create, write"],
  ["branch of ours, no pull request", { branch: ours }, "create, keep"],
  ["branch of ours with other edits, no pull request", { branch: other }, "create, write"],
  ["somebody's branch, no pull request", { branch: human }, "left-alone"],
  ["open, same edits", { branch: ours, pullRequest: open }, "unchanged"],
  ["open, same edits, the base moved on", { branch: { ...ours, mergeBase: old }, pullRequest: open }, "unchanged"],
  ["open, other edits", { branch: other, pullRequest: { ...open, body: body("other") } }, "update, write"],
  [
    "open, same edits, conflicts with a base that moved on",
    { branch: { ...ours, mergeBase: old }, pullRequest: { ...open, conflicts: true } },
    "update, write",
  ],
  ["open, same edits, conflicts for good", { branch: ours, pullRequest: { ...open, conflicts: true } }, "unchanged"],
  ["open, branch rebuilt, body not", { branch: ours, pullRequest: { ...open, body: body("other") } }, "update, keep"],
  ["open, marker gone", { branch: ours, pullRequest: { ...open, body: "" } }, "update, keep"],
  ["open, labels missing (a run died)", { branch: ours, pullRequest: { ...open, untouched: true } }, "update, keep"],
  ["open, somebody's commits", { branch: human, pullRequest: open }, "left-alone"],
  ["open, sent elsewhere", { branch: ours, pullRequest: { ...open, base: "develop" } }, "left-alone"],
  ["closed, same edits", { branch: ours, pullRequest: closed }, "declined"],
  ["closed, branch deleted", { pullRequest: closed }, "declined"],
  ["closed, new patch, same tool", { pullRequest: { ...closed, body: body("other") } }, "declined"],
  ["closed, same edits, new tool", { pullRequest: { ...closed, body: body("same", "0.9.0") } }, "declined"],
  ["closed, new edits, new tool", { pullRequest: { ...closed, body: body("other", "0.9.0") } }, "create, write"],
  ["closed, marker gone", { pullRequest: { ...closed, body: "no thanks" } }, "declined"],
  ["closed, somebody's commits", { branch: human, pullRequest: closed }, "declined"],
  ["merged, branch deleted", { pullRequest: merged }, "create, write"],
  ["merged, branch still there", { branch: { ...human, head }, pullRequest: merged }, "create, write"],
  ["merged, somebody pushed again", { branch: human, pullRequest: { ...merged, head: old } }, "left-alone"],
  ["merged, new branch of ours (a run died)", { branch: ours, pullRequest: { ...merged, head: old } }, "create, keep"],
];

function told(found: Partial<Found>, given = wish): string {
  const decision = decidePublication({ branch: undefined, pullRequest: undefined, ...found }, given);
  return "commits" in decision ? `${decision.kind}, ${decision.commits}` : decision.kind;
}

describe("decidePublication", () => {
  test.each(rows)("%s", (_, found, expected) => {
    expect(told(found)).toBe(expected);
  });

  test("a stale run does not open again what was merged for the commit it looked at", () => {
    const stale = { ...draft, changeSet: { base: "0".repeat(40), commits: [] } };
    expect(told({ pullRequest: merged }, { ...wish, draft: stale })).toBe("unchanged");
  });

  test.each([
    ["closed, branch deleted", { pullRequest: closed }, "create, write"],
    ["closed, branch of ours", { branch: ours, pullRequest: closed }, "create, keep"],
    ["closed, somebody's commits", { branch: human, pullRequest: closed }, "left-alone"],
  ])("on retry: %s", (_, found, expected) => {
    expect(told(found, { ...wish, retry: true })).toBe(expected);
  });

  test.each([
    ["how to retry", { pullRequest: closed }, /#7 .*`retry`/],
    ["which commits are not ours", { branch: human }, /duende-upgrade\/6\.3 .*\(ccccccc\)/],
    ["where it should go", { branch: ours, pullRequest: { ...open, base: "x" } }, /#7 .*main/],
  ])("says %s", (_, found, expected) => {
    const decision = decidePublication({ branch: undefined, pullRequest: undefined, ...found }, wish);
    expect("reason" in decision && decision.reason).toMatch(expected);
  });
});
