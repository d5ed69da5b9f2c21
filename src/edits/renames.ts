import type { PlannedUpgrade } from "../plan/plan.ts";

/** The id that a package of the family goes by after the step. */
export function newIdOf(id: string, { guides }: PlannedUpgrade): string {
  for (const [from, to] of guides.flatMap(({ renames }) => Object.entries(renames ?? {}))) {
    if (from.toLowerCase() === id.toLowerCase()) return to;
  }
  return id;
}
