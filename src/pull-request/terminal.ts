import type { NoUpgrade } from "../plan/plan.ts";
import { searchSentence } from "./code-words.ts";
import { count } from "./counts.ts";
import { outcomeOf } from "./outcome.ts";
import type { PullRequestResult, UpgradeResult } from "./result.ts";
import { sourcesOf } from "./sources-of.ts";
import { takeRoad, verdict, versionSentence, whyPassed } from "./step-words.ts";
import { doneLines, knowLines, rolloutLines, todoLines } from "./terminal-step.ts";
import { triage } from "./triage.ts";
import { visible } from "./visible-text.ts";

/**
 * The result for a person at a terminal: plain text, no colours, lines as long as they are. What comes from the
 * repository cannot move the cursor. Ends in a line end.
 */
export function renderTerminal({ inventory, pullRequests }: UpgradeResult): string {
  const projects = count(inventory.projects.length, "project");
  const nothing = [`Nothing to do: no package of IdentityServer is referenced (${projects} read).`];
  const blocks = pullRequests.map((result) => ("work" in result ? planned(result) : skipped(result.plan)));
  const texts = (blocks.length === 0 ? [nothing] : blocks).map((lines) => lines.map(visible).join("\n"));
  return `${texts.join("\n\n")}\n`;
}

type Planned = Extract<PullRequestResult, { readonly draft: unknown }>;

function planned({ plan, work, draft, publication }: Planned): readonly string[] {
  const sorted = triage(plan, work);
  const { step, ahead } = takeRoad(plan, work.road);
  const passed = whyPassed(plan);
  const unsearched = work.code === undefined ? " (your code is not searched yet)" : "";
  return [
    draft.title,
    `  host    ${plan.hosts.map(({ name }) => name).join(", ")}`,
    `  road    ${[`[${step.join(" -> ")}]`, ...ahead].join(" -> ")}`,
    `  branch  ${draft.branch}`,
    "",
    verdict(sorted, work),
    versionSentence(plan.chosen),
    ...(passed === undefined ? [] : [passed]),
    ...(work.code === undefined ? [] : [searchSentence(work.code)]),
    ...titled("Before you merge", todoLines(sorted, work)),
    ...titled(`What changes without a compiler error${unsearched}`, knowLines(sorted)),
    ...titled("Done for you", doneLines(work)),
    ...titled("Rollout", rolloutLines(plan)),
    "",
    "What to do about each change, with sources: --format markdown",
    outcomeOf(publication),
    ...(publication?.url === undefined ? [] : [publication.url]),
  ];
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

function skipped({ hosts, from, status, reason, place, wayOut, blockers = [] }: NoUpgrade): readonly string[] {
  const names = hosts.map(({ name }) => name).join(", ") || "This repository";
  const words = { "up-to-date": "nothing to do", blocked: "blocked", unknown: "cannot tell" };
  return [
    `${names}: ${words[status]}${from === null ? "" : ` at ${from}`}`,
    `  ${reason}`,
    ...(place === undefined ? [] : [`  at ${place.path}:${place.line}`]),
    ...(wayOut === undefined ? [] : [`  What to do: ${wayOut}`]),
    ...sourcesOf(blockers).map((source) => `  See ${source}`),
  ];
}
