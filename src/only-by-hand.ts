import type { NoUpgrade } from "./plan/plan.ts";
import type { PlannedResult } from "./pull-request/result.ts";

/** A step of which a machine can do nothing is none: a pull request needs a commit. */
export function onlyByHand({ plan: { hosts, from }, work }: PlannedResult): NoUpgrade {
  const { tasks } = work.edits;
  const place = tasks[0]?.places[0];
  const reason = "No version of the family is written in a form that can be edited with certainty.";
  const wayOut = tasks.map(({ title }) => title).join(" ");
  return { status: "blocked", hosts, from, reason, wayOut, ...(place && { place }) };
}
