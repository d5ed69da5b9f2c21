import type { BlockContent, ListItem, Paragraph } from "mdast";
import type { Task } from "../../edits/edits.ts";
import type { SchemaWork } from "../../findings/schema-work.ts";
import { box, diff, heading, list, paragraph, phrase, shell, strong } from "../markdown/nodes.ts";
import { places } from "../markdown/places.ts";
import { code } from "../markdown/prose.ts";
import { capped } from "./capped.ts";
import { codeBoxes } from "./code-boxes.ts";
import { loudChanges } from "./loud-changes.ts";
import { schemaBox } from "./schema-box.ts";
import type { Section, SectionInput } from "./section.ts";
import { sourceLinks } from "./source-links.ts";

/** What a person must do: a list of boxes, the database first. */
export const beforeYouMergeSection: Section = (input) => {
  const { triage, work, detail } = input;
  const boxes = [
    ...capped(triage.schema, detail.entries, (task) => schemaBox(task, input)),
    ...capped(work.edits.tasks, detail.entries, (task) => taskBox(task, input)),
    ...codeBoxes(input),
    ...loudChanges(input),
  ];
  const blocks = [
    ...(work.schema.length === 0 ? [paragraph("No schema change in this step.")] : []),
    ...(boxes.length === 0 ? [] : [list(boxes)]),
    ...triage.unseen.map(unseenContext),
  ];
  return [
    heading("Before you merge"),
    ...(blocks.length === 0 ? [paragraph("Nothing to do but to read on.")] : blocks),
  ];
};

function taskBox({ title, why, places: where, commands, patch }: Task, { links, detail }: SectionInput): ListItem {
  const at = where.length === 0 ? [] : phrase(" Where: ", places(where, { links, limit: detail.places }), ".");
  const blocks: readonly BlockContent[] = [
    ...(commands.length === 0 ? [] : [shell(commands.slice(0, detail.entries))]),
    ...(patch === undefined || !detail.suggestions ? [] : [diff(patch)]),
  ];
  return box(paragraph(strong(title), ` ${why}`, at), ...blocks);
}

function unseenContext({ context, changes }: SchemaWork): Paragraph {
  const summary = changes.map((change) => change.summary).join(" ");
  const looked =
    " is set up nowhere that we can see: no registration of it, no class derived from it. If another repository holds its migrations, this step asks for one there: ";
  return paragraph(code(context), looked, summary, sourceLinks(changes.flatMap(({ sources }) => sources)));
}
