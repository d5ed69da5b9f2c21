import type { BlockContent, ListItem } from "mdast";
import { box, list, paragraph, point, shell, strong } from "../markdown/nodes.ts";
import { places } from "../markdown/places.ts";
import { schemaTitle, whereMigrationsAre, whichStarts } from "../schema-words.ts";
import type { SchemaTask } from "../triage.ts";
import { schemaTable, tableNotes } from "./schema-table.ts";
import type { SectionInput } from "./section.ts";
import { numberedLinks } from "./source-links.ts";

/** One box: the migration of one context, with its commands, its columns and what to check in it. */
export function schemaBox(task: SchemaTask, input: SectionInput): ListItem {
  const { use, commands, changes } = task;
  const { detail, links, triage } = input;
  const where = places([use.place], { links, limit: detail.places });
  const told = triage.schema.find(({ step, context }) => step === task.step && context === task.context);
  const isTold = told !== undefined && told !== task;
  const starts = whichStarts(task);
  const summary = isTold ? "The same columns as above." : changes.map((change) => change.summary).join(" ");
  return box(
    paragraph(strong(schemaTitle(task)), ` ${summary} ${whereMigrationsAre(task)} Found at `, where, "."),
    ...(commands.length === 0 ? [] : [shell(commands)]),
    ...(starts === "" ? [] : [paragraph(starts)]),
    ...(isTold ? [] : schemaDetails(task, input)),
  );
}

function schemaDetails({ changes }: SchemaTask, { detail }: SectionInput): readonly BlockContent[] {
  const cautions = changes.flatMap((change) => [...tableNotes(change), ...change.cautions]);
  const sources = [...new Set(changes.flatMap((change) => change.sources))];
  const points = cautions.map((caution) => point(paragraph(caution)));
  return [
    ...schemaTable(changes, detail),
    ...(points.length === 0 ? [] : [list(points)]),
    ...(sources.length === 0 ? [] : [paragraph("Sources: ", numberedLinks(sources), ".")]),
  ];
}
