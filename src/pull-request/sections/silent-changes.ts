import { heading, type Phrase, paragraph, phrase, table } from "../markdown/nodes.ts";
import { code } from "../markdown/prose.ts";
import type { LineChange } from "../triage.ts";
import type { Section, SectionInput } from "./section.ts";
import { sourceLinks } from "./source-links.ts";

/** What behaves differently though everything compiles, and the line that keeps it as it was. */
export const silentChangesSection: Section = (input) => {
  const { triage, plan, detail } = input;
  if (triage.silent.length === 0) return [];
  const head = [
    plan.guides.length > 1 ? "from" : `from ${plan.to} on`,
    "whom it concerns",
    "to keep it as it was, or to do",
  ];
  const rows = triage.silent.slice(0, detail.entries).map((change) => row(change, input));
  const hidden = triage.silent.length - rows.length;
  return [
    heading("What changes without a compiler error"),
    paragraph("Your code is not searched for these yet: the middle column lets you tell."),
    table(detail.advice ? head : head.slice(0, 1), rows),
    ...(hidden > 0 ? [paragraph(`${hidden} more are left out for length.`)] : []),
  ];
};

function row(
  { title, affects, do: advice, keep, line, sources }: LineChange,
  { plan, detail }: SectionInput,
): readonly Phrase[] {
  const since = plan.guides.length > 1 ? `${line}: ` : "";
  if (!detail.advice) return [`${since}${title}`];
  const how = phrase(keep === undefined ? [] : phrase(code(keep), " "), advice, sourceLinks(sources));
  return [`${since}${title}`, affects, how];
}
