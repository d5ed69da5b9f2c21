import type { PackageAdvice } from "../../guides/guide.ts";
import type { PlannedUpgrade } from "../../plan/plan.ts";
import { referencedIds } from "../triage.ts";

/** Packages that look like the family, are referenced here, and stay as they are. */
export function leftAlone(plan: PlannedUpgrade): readonly PackageAdvice[] {
  return advice(plan).filter((item) => item.advice === "leave" && isReferenced(plan, item));
}

/** Packages that would stop or widen this step, and that no project here references. */
export function absent(plan: PlannedUpgrade): readonly PackageAdvice[] {
  return advice(plan).filter((item) => item.advice !== "leave" && !isReferenced(plan, item));
}

function advice({ guides }: PlannedUpgrade): readonly PackageAdvice[] {
  const byId = new Map(guides.flatMap(({ packages }) => packages.map((item) => [`${item.advice} ${item.id}`, item])));
  return [...byId.values()];
}

/** `Prefix.*` stands for every id below a prefix. */
function isReferenced(plan: PlannedUpgrade, { id }: PackageAdvice): boolean {
  const name = id.toLowerCase();
  const prefix = name.endsWith(".*") ? name.slice(0, -1) : undefined;
  return referencedIds(plan).some((other) => (prefix === undefined ? other === name : other.startsWith(prefix)));
}
