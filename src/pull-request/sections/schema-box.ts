import { posix } from "node:path";
import type { BlockContent, ListItem, PhrasingContent } from "mdast";
import { box, list, paragraph, phrase, point, shell, strong } from "../markdown/nodes.ts";
import { places } from "../markdown/places.ts";
import { code } from "../markdown/prose.ts";
import type { SchemaTask } from "../triage.ts";
import { count, enumerate } from "./counts.ts";
import { schemaTable, tableNotes } from "./schema-table.ts";
import type { SectionInput } from "./section.ts";
import { sourceLinks } from "./source-links.ts";

/** One box: the migration of one context, with its commands, its columns and what to check in it. */
export function schemaBox(task: SchemaTask, { detail, links }: SectionInput): ListItem {
  const { use, commands, changes } = task;
  const summary = changes.map((change) => change.summary).join(" ");
  const where = places([use.place], { links, limit: detail.places });
  const cautions = changes.flatMap((change) => [...tableNotes(change), ...change.cautions]);
  const sources = [...new Set(changes.flatMap((change) => change.sources))];
  const blocks: readonly BlockContent[] = [
    paragraph(
      strong(title(task)),
      ` ${summary} `,
      whereMigrationsAre(task),
      " Found at ",
      where,
      ".",
      sourceLinks(sources),
    ),
    ...(commands.length === 0 ? [] : [shell(commands)]),
    ...schemaTable(changes, detail),
    ...(cautions.length === 0 ? [] : [list(cautions.map((caution) => point(paragraph(caution))))]),
  ];
  return box(...blocks);
}

function title({ use, forgotten, step, commands }: SchemaTask): PhrasingContent[] {
  const official = use.bases.filter((base) => base !== use.context).map((base) => `\`${base}\``);
  const own = official.length === 0 ? "" : `, your ${enumerate(official)}`;
  const provider = use.provider === undefined ? "" : ` (${use.provider})`;
  if (forgotten)
    return phrase(
      `Catch up with the schema of ${step}: the migrations of `,
      code(use.context),
      own,
      `${provider} lack it.`,
    );
  const what = commands.length === 0 ? "Change the schema of " : "Create a database migration for ";
  return phrase(what, code(use.context), own, `${provider}.`);
}

function whereMigrationsAre({ use, commands, forgotten }: SchemaTask): PhrasingContent[] {
  if (forgotten && commands.length === 0) return phrase("The migration of this step, below, brings it along.");
  const folder = code(posix.join(posix.dirname(use.project), use.folder ?? ""));
  if (use.migrations > 0)
    return phrase(
      `${count(use.migrations, "migration")} of it ${use.migrations === 1 ? "is" : "are"} in `,
      folder,
      ".",
    );
  if (commands.length > 0) return phrase("No migration of it is committed yet; the first one goes into ", folder, ".");
  return phrase("No migration of it is committed: make the change in the way you change this database.");
}
