import type { BlockContent } from "mdast";
import { searchSentence } from "./code-words.ts";
import { heading, link, list, paragraph, phrase, point, strong } from "./markdown/nodes.ts";
import { type LinkTo, places } from "./markdown/places.ts";
import { printMarkdown } from "./markdown/print.ts";
import { outcomeOf } from "./outcome.ts";
import type { PullRequestResult, UpgradeResult } from "./result.ts";
import { capped } from "./sections/capped.ts";
import { sourcesOf } from "./sources-of.ts";
import { verdict } from "./step-words.ts";
import { triage } from "./triage.ts";

/** GitHub refuses a longer summary of a step, counted in bytes. */
const longestSummary = 1_048_576;

/**
 * The job summary: what came out for each release line, then, of a dry run, the bodies that would have been published,
 * as many as fit.
 */
export function renderSummary({ pullRequests }: UpgradeResult, links: LinkTo): string {
  const points = capped(pullRequests, 200, (result) => point(...outcome(result, links)));
  const nothing = paragraph("Nothing to do: no package of IdentityServer is referenced.");
  const overview = printMarkdown([
    heading("Duende IdentityServer upgrade"),
    points.length === 0 ? nothing : list(points),
  ]);
  return pullRequests.flatMap(unpublished).reduce(appendWhereItFits, overview);
}

function outcome(result: PullRequestResult, links: LinkTo): readonly BlockContent[] {
  const names = result.plan.hosts.map(({ name }) => name).join(", ");
  if (!("work" in result)) {
    const { reason, place, wayOut = "", blockers = [] } = result.plan;
    const where = place === undefined ? "" : phrase(" (", places([place], { links, limit: 1 }), ")");
    const see = sourcesOf(blockers).map((source) => phrase(" ", link(source, sourceName(source))));
    const more = see.length === 0 ? "" : phrase(" See", ...see, ".");
    return [paragraph(strong(names || "This repository"), `: ${reason}`, where, ` ${wayOut}`, more)];
  }
  const { plan, work, draft, publication } = result;
  const title = publication?.url === undefined ? phrase(draft.title) : link(publication.url, draft.title);
  return [
    paragraph(strong(title), ` (${names}). ${outcomeOf(publication)}`),
    paragraph(verdict(triage(plan, work), work), work.code === undefined ? "" : ` ${searchSentence(work.code)}`),
  ];
}

/** Address without its scheme: two pages of one site must differ. */
function sourceName(source: string): string {
  return source.replace(/^https?:\/\//, "");
}

function unpublished(result: PullRequestResult): readonly string[] {
  if (!("work" in result) || result.publication !== undefined) return [];
  return [`${printMarkdown([{ type: "thematicBreak" }, heading(result.draft.title)])}\n${result.draft.body}`];
}

function appendWhereItFits(summary: string, body: string): string {
  const longer = `${summary}\n${body}`;
  return Buffer.byteLength(longer) <= longestSummary ? longer : summary;
}
