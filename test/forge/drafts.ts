import type { Target } from "../../src/forge/forge.ts";
import type { Draft } from "../../src/pull-request/draft.ts";
import { fingerprintOf } from "../../src/pull-request/fingerprint.ts";
import { printMarker } from "../../src/pull-request/marker.ts";
import type { ChangeCommit } from "../../src/repository/change-set.ts";
import { openSnapshot } from "../../src/repository/open-snapshot.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Step {
  readonly to?: string;
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly tool?: string;
}

/** A draft on the newest commit of a repository on disk: one commit for each record of files. */
export function draftOn(root: string, commits: readonly Files[], step: Step = {}): Draft {
  const { to = "6.3", tool = "1.0.0", labels = ["dependencies"], body = "- [ ] Create one database migration." } = step;
  const base = openSnapshot({ path: root, ref: "HEAD" }).snapshot.commit;
  const changeSet = { base, commits: commits.map(asCommit) };
  const fingerprint = fingerprintOf(changeSet);
  const marker = printMarker({
    step: { from: "6.2", to },
    version: `${to}.1`,
    fingerprint,
    base,
    tool,
    hosts: ["Login"],
  });
  return {
    title: step.title ?? `Upgrade Duende IdentityServer to ${to}`,
    branch: `duende-upgrade/${to}`,
    labels,
    body: `${body}\n\n${marker}\n`,
    fingerprint,
    changeSet,
  };
}

function asCommit(files: Files, index: number): ChangeCommit {
  const bytes = Object.entries(files).map(([path, content]) => [path, Buffer.from(content)] as const);
  return { message: `Upgrade, part ${index + 1}`, files: new Map(bytes), edits: [] };
}

export function targetOn(root: string, retry = false): Target {
  return { base: "main", entries: openSnapshot({ path: root, ref: "HEAD" }).snapshot.entries, retry };
}
