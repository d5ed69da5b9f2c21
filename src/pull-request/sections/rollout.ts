import type { RolloutNote } from "../../guides/guide.ts";
import { heading, list, paragraph, point, strong } from "../markdown/nodes.ts";
import { capped } from "./capped.ts";
import type { Section } from "./section.ts";
import { sourceLinks } from "./source-links.ts";

const topics: Readonly<Record<RolloutNote["topic"], string>> = {
  deploy: "Deploy",
  rollback: "Rollback",
  keys: "Keys",
  "data-protection": "Data protection",
  licence: "Licence",
  clients: "Clients",
};

/** The order of schema and deploy, and what cannot be taken back. */
export const rolloutSection: Section = ({ plan, detail }) => {
  const notes = plan.guides.flatMap(({ to, rollout }) => rollout.map((note) => ({ ...note, line: to })));
  if (notes.length === 0) return [];
  const points = capped(notes, detail.entries, ({ topic, text, line, sources }) => {
    const since = plan.guides.length > 1 ? ` (${line})` : "";
    return point(paragraph(strong(`${topics[topic]}${since}.`), ` ${text}`, sourceLinks(sources)));
  });
  return [heading("Rollout"), list(points)];
};
