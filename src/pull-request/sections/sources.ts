import type { Guide } from "../../guides/guide.ts";
import { list, paragraph, phrase, point } from "../markdown/nodes.ts";
import { capped } from "./capped.ts";
import type { Section } from "./section.ts";
import { sourceLink } from "./source-links.ts";

/** The official texts, and where they are wrong. */
export const sourcesSection: Section = ({ plan, detail }) => {
  const official = plan.guides.flatMap((guide, index) => phrase(index === 0 ? "" : " · ", officialTexts(guide)));
  const errata = detail.errata ? plan.guides.flatMap((guide) => guide.errata) : [];
  const blocks = [paragraph("Sources: ", official, ".")];
  if (errata.length === 0) return blocks;
  const points = capped(errata, detail.entries, ({ statement, truth, proof }) => {
    return point(paragraph(`${statement} In truth: ${truth} (`, sourceLink(proof, "proof"), ")"));
  });
  return [...blocks, paragraph("Where the official texts are wrong or silent:"), list(points)];
};

function officialTexts({ from, to, links }: Guide) {
  const notes = sourceLink(links.releaseNotes, `release notes of ${to}`);
  return links.guide === undefined
    ? phrase(notes)
    : phrase(sourceLink(links.guide, `upgrade guide ${from} to ${to}`), " · ", notes);
}
