import type { Guide } from "../../guides/guide.ts";
import type { Project } from "../../inventory/inventory.ts";
import { canUse, isModern, latestOf, withoutPlatform } from "../frameworks.ts";

/**
 * The framework that projects are raised to: of those that the packages of the step are built for the lowest one that is
 * not behind what the repository uses already; the wish counts where it is later.
 */
export function chooseFramework(guide: Guide, projects: readonly Project[], wish: string | undefined): string {
  const { frameworks, minimumHostFramework: least } = guide;
  const used = latestOf(
    projects
      .flatMap((project) => project.frameworks)
      .filter(isModern)
      .map(withoutPlatform),
  );
  const offered = (frameworks.default ?? []).filter((each) => canUse(each, least));
  const fitting = offered.filter((each) => used === undefined || canUse(each, used));
  const chosen = (fitting.length > 0 ? earliestOf(fitting) : latestOf(offered)) ?? least;
  return wish !== undefined && canUse(wish, chosen) ? wish : chosen;
}

function earliestOf(frameworks: readonly string[]): string | undefined {
  return frameworks.find((each) => frameworks.every((other) => canUse(other, each)));
}
