import type { Guide } from "../../guides/guide.ts";
import { count, enumerate } from "../counts.ts";
import { folded, type Phrase, paragraph, phrase, table } from "../markdown/nodes.ts";
import type { Section } from "./section.ts";
import { sourceLink } from "./source-links.ts";

/** The steps after this one, from the guides alone. */
export const whatComesNextSection: Section = ({ plan, work, detail }) => {
  if (!detail.next || work.next.length === 0) return [];
  const platform = [plan.guides.at(-1)?.minimumHostFramework, ...work.next.map((guide) => guide.minimumHostFramework)];
  const rows = work.next.map((guide, index) => row(guide, platform[index]));
  const [first] = work.next;
  const others = work.next.length - 1;
  const more = others === 0 ? "" : ` and ${count(others, "more step")}`;
  return folded(`What comes next: ${first?.to}${more}`, [
    paragraph("As the guides of those steps have it; edits in your code are not forecast yet."),
    table(["step", "database", "platform", "changes to read"], rows),
  ]);
};

function row(
  { from, to, schema, minimumHostFramework, breakingChanges, links }: Guide,
  before: string | undefined,
): readonly Phrase[] {
  const contexts = schema.map(({ context }) => `\`${context}\``);
  const raised = before !== undefined && before !== minimumHostFramework;
  const official = sourceLink(links.guide ?? links.releaseNotes, links.guide === undefined ? "release notes" : "guide");
  return [
    `${from} → ${to}`,
    contexts.length === 0 ? "no change" : enumerate(contexts),
    raised ? `${before} → ${minimumHostFramework}` : minimumHostFramework,
    breakingChanges.length === 0 ? phrase(official) : phrase(`${breakingChanges.length}, `, official),
  ];
}
