import type { PlannedUpgrade } from "../plan/plan.ts";
import type { ChangeSet } from "../repository/change-set.ts";
import { renderBody } from "./body.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { LinkTo } from "./markdown/places.ts";
import { printMarker } from "./marker.ts";
import type { StepWork } from "./result.ts";

/** What is published for one step: rendered, complete, the same on every forge. */
export interface Draft {
  readonly title: string;
  /** Head branch, without `refs/heads/`. */
  readonly branch: string;
  readonly labels: readonly string[];
  /** Markdown with the hidden marker. */
  readonly body: string;
  /** Of the edits, whatever the base commit is: same edits, same fingerprint. */
  readonly fingerprint: string;
  readonly changeSet: ChangeSet;
}

export interface DraftInput {
  readonly plan: PlannedUpgrade;
  readonly work: StepWork;
  readonly changeSet: ChangeSet;
  readonly links: LinkTo;
  /** Version of this tool. */
  readonly tool: string;
  readonly naming: DraftNaming;
}

export interface DraftNaming {
  /** `duende-upgrade/`: the release line follows. */
  readonly branchPrefix: string;
  readonly labels: readonly string[];
  /** Where the step begins, when that is not the usual place: so that two lines with one target do not share a branch. */
  readonly unusualStart?: string;
  /** Ends the branch, when a run is about one host: so that two hosts at one line do not share a branch. */
  readonly host?: string;
}

export function draftPullRequest({ plan, work, changeSet, links, tool, naming }: DraftInput): Draft {
  const fingerprint = fingerprintOf(changeSet);
  const marker = printMarker({
    step: { from: plan.from, to: plan.to },
    version: plan.chosen.version,
    fingerprint,
    base: changeSet.base,
    tool,
    hosts: plan.hosts.map(({ name }) => name),
  });
  return {
    title: titleOf(plan),
    branch: branchOf(plan, naming),
    labels: naming.labels,
    body: renderBody({ plan, work, links, marker }),
    fingerprint,
    changeSet,
  };
}

/** `Upgrade Duende IdentityServer 6.2 to 6.3`; the product is named again where its name changes. */
export function titleOf({ guides, from, to }: PlannedUpgrade): string {
  const before = guides[0]?.product.from ?? "IdentityServer";
  const after = guides.at(-1)?.product.to ?? before;
  return `Upgrade ${before} ${from} to ${after === before ? "" : `${after} `}${to}`;
}

function branchOf({ to }: PlannedUpgrade, { branchPrefix, unusualStart, host = "" }: DraftNaming): string {
  const start = unusualStart === undefined ? [] : ["from", unusualStart];
  return branchPrefix + [to, ...start, refPart(host)].filter((part) => part !== "").join("-");
}

/** What git takes as the end of a branch name; see `git help check-ref-format`. */
function refPart(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, "-").replace(/\.{2,}/g, ".");
  return plain.replace(/^[-.]+|(?:\.lock|[-.])+$/gi, "");
}
