import type { PlannedUpgrade } from "./plan.ts";

type Renaming = Pick<PlannedUpgrade, "guides">;

/** The id that a package of the family goes by after the step. */
export function newIdOf(id: string, { guides }: Renaming): string {
  for (const [from, to] of guides.flatMap(({ renames }) => Object.entries(renames ?? {}))) {
    if (from.toLowerCase() === id.toLowerCase()) return to;
  }
  return id;
}

/** The ids that the step replaces, in lower case. */
export function replacedIds({ guides }: Renaming): ReadonlySet<string> {
  return new Set(guides.flatMap(({ renames = {} }) => Object.keys(renames).map((id) => id.toLowerCase())));
}
