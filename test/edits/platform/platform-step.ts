import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageEdits } from "../../../src/edits/package-edits.ts";
import { lostReferenceTasks } from "../../../src/edits/platform/lost-references.ts";
import { otherFrameworkTasks } from "../../../src/edits/platform/other-frameworks.ts";
import { raiseProjects } from "../../../src/edits/platform/raise-projects.ts";
import { staleConditionTasks } from "../../../src/edits/platform/stale-conditions.ts";
import { verifyPlatform } from "../../../src/edits/platform/verify-platform.ts";
import { guides } from "../../../src/guides/guides.ts";
import { platformPackages } from "../../../src/guides/platform/platform-packages.ts";
import { retakeInventory, takeInventory } from "../../../src/inventory/take-inventory.ts";
import { createLadder } from "../../../src/plan/ladder.ts";
import { planUpgrades } from "../../../src/plan/plan-upgrades.ts";
import { planAfterRaise } from "../../../src/plan/platform/after-raise.ts";
import { changeSetOf } from "../../../src/repository/build-change-set.ts";
import { snapshotOf } from "../../snapshot-of.ts";

export type Files = Readonly<Record<string, string>>;

/** The files below a folder, by their paths in it. */
export function filesBelow(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")];
    }),
  );
}

/** Takes the next step of a tree, with the guides as they are and without asking anybody; the code is left out. */
export async function platformStep(files: Files, framework?: string) {
  const snapshot = snapshotOf(files);
  const inventory = takeInventory(snapshot, "");
  const ladder = createLadder(guides());
  const families = platformPackages();
  const [plan] = await planUpgrades(inventory, ladder, {
    target: "next",
    pathsIgnore: [],
    packageFamilies: families,
    chooseVersion: async ({ lastKnownPatch }) => ({
      version: lastKnownPatch,
      origin: { kind: "guide", why: "offline" },
    }),
    ...(framework !== undefined && { framework }),
  });
  if (plan?.status !== "planned") return { plan, after: files, tasks: [] };
  const raised = raiseProjects(snapshot, inventory, plan.platform.raises);
  const step = planAfterRaise(plan, raised, ladder);
  const packages = packageEdits(raised.inventory, step);
  const { changeSet, after } = changeSetOf(raised.snapshot, packages.commits);
  const changed = new Set(changeSet.commits.flatMap((commit) => [...commit.files.keys()]));
  const left = { raises: raised.left, references: packages.left };
  verifyPlatform({ after: retakeInventory(raised.inventory, after, changed), plan: step, left, families });
  const texts = Object.keys(files).map((path) => [path, textOf(after.read(path))]);
  const tasks = [
    ...packages.tasks,
    ...staleConditionTasks(raised, step.platform.raises),
    ...lostReferenceTasks(raised.inventory, step.platform.raises),
    ...otherFrameworkTasks(raised, step.platform.raises),
  ];
  return { plan: step, after: Object.fromEntries(texts) as Files, tasks, left: raised.left };
}

/** With its byte order mark, which tells whether it is still there. */
function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
