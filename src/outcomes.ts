import type { Draft } from "./pull-request/draft.ts";
import type { PullRequestResult, UpgradeResult } from "./pull-request/result.ts";

/** The drafts of a run, oldest line first. */
export function draftsOf({ pullRequests }: UpgradeResult): readonly Draft[] {
  return pullRequests.flatMap((pullRequest) => ("draft" in pullRequest ? pullRequest.draft : []));
}

/** What was asked for and refused, as sentences: an entry that has one of these fails. */
export function failuresOf({ pullRequests }: UpgradeResult): readonly string[] {
  return pullRequests.flatMap((pullRequest) => {
    if (!("publication" in pullRequest) || pullRequest.publication?.kind !== "failed") return [];
    return `${pullRequest.draft.title}: ${pullRequest.publication.reason}`;
  });
}

/** Outputs of the Action, by the names of action.yml. Of several pull requests: those of the first that was planned. */
export function outputsOf({ pullRequests }: UpgradeResult): Readonly<Record<string, string>> {
  const first = pullRequests.find(({ plan }) => plan.status === "planned") ?? pullRequests[0];
  if (first === undefined) return { publication: "none" };
  if (!("draft" in first)) return { publication: first.plan.status, ...(first.plan.from && { from: first.plan.from }) };
  const { plan, draft, publication } = first;
  const { number, url } = publication ?? {};
  return {
    publication: publication?.kind ?? "planned",
    branch: draft.branch,
    from: plan.from,
    to: plan.to,
    version: plan.chosen.version,
    ...(number !== undefined && { "pull-request-number": String(number) }),
    ...(url !== undefined && { "pull-request-url": url }),
  };
}

/** What a person should see beside the log: a sentence, and the place that it is about. */
export interface Annotation {
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
}

/** Hosts that could not move, and pull requests that were left as they are. */
export function annotationsOf({ pullRequests }: UpgradeResult): readonly Annotation[] {
  return pullRequests.flatMap((pullRequest) => annotationOf(pullRequest) ?? []);
}

function annotationOf(result: PullRequestResult): Annotation | undefined {
  if (!("draft" in result)) {
    const { status, reason, wayOut, place } = result.plan;
    return status === "up-to-date" ? undefined : { message: [reason, wayOut].join(" ").trim(), ...place };
  }
  const { publication } = result;
  return publication?.kind === "left-alone" ? { message: publication.reason } : undefined;
}
