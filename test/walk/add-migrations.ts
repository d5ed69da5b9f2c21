import type { SchemaWork } from "../../src/findings/schema-work.ts";

type Files = ReadonlyMap<string, string>;

/**
 * Stands in for the commands that are printed for the schema: names the new columns in the model snapshot, which is how
 * the next step knows that somebody ran them.
 */
export function addMigrations(files: Files, schema: readonly SchemaWork[]): Files {
  const after = new Map(files);
  for (const { changes, use } of schema) {
    const path = use?.model?.path;
    const model = path === undefined ? undefined : after.get(path);
    if (path === undefined || model === undefined) continue;
    const columns = changes.flatMap((change) => change.changes.flatMap((table) => table.columns ?? []));
    const added = columns.filter(({ change }) => change === "add").map(({ name }) => name);
    after.set(path, model.replace(lastBrace, `${entityOf([...new Set(added)])}$&`));
  }
  return after;
}

/** Of the method, the class and the namespace. */
const lastBrace = /\n {8}\}\r?\n {4}\}\r?\n\}\s*$/;

function entityOf(columns: readonly string[]): string {
  const lines = columns.map((name) => `\n                b.Property<string>("${name}");`);
  return `\n            modelBuilder.Entity("Added", b =>\n            {${lines.join("")}\n            });`;
}
