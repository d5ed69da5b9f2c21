import type { Guide, SchemaChange } from "../guides/guide.ts";
import type { ContextUse } from "../inventory/contexts.ts";

export interface ForgottenChanges {
  readonly guide: Guide;
  readonly changes: readonly SchemaChange[];
}

/**
 * Steps that were taken without their schema: not one of the columns that a step added is named anywhere in the committed
 * model snapshot. A snapshot that names some of them is not accused.
 */
export function forgottenChanges({ bases, model }: ContextUse, taken: readonly Guide[]): readonly ForgottenChanges[] {
  if (!model) return [];
  const names = new Set([...model.text.matchAll(/"(\w+)"/g)].map(([, name]) => name));
  return taken.flatMap((guide, index) => {
    const later = new Set(
      taken.slice(index + 1).flatMap(({ schema }) => schema.flatMap((change) => columnsOf(change, "drop"))),
    );
    const changes = guide.schema.filter(
      (change) => bases.includes(change.context) && isAbsent(columnsOf(change, "add"), names, later),
    );
    return changes.length > 0 ? [{ guide, changes }] : [];
  });
}

function isAbsent(
  added: readonly string[],
  names: ReadonlySet<string | undefined>,
  dropped: ReadonlySet<string>,
): boolean {
  const telling = added.filter((column) => !dropped.has(column));
  return telling.length > 0 && telling.every((column) => !names.has(column));
}

function columnsOf({ changes }: SchemaChange, kind: "add" | "drop"): readonly string[] {
  return changes.flatMap(({ change, columns }) => {
    const effect = change === "create" ? "add" : change === "drop" ? "drop" : undefined;
    return (columns ?? []).filter((column) => (effect ?? column.change) === kind).map(({ name }) => name);
  });
}
