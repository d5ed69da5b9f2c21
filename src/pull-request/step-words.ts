import type { ChosenVersion, PlannedUpgrade } from "../plan/plan.ts";
import type { CodeTriage } from "./code-triage.ts";
import { count, enumerate } from "./counts.ts";
import type { StepWork } from "./result.ts";
import type { Triage } from "./triage.ts";

/** The step with the lines that it passes, and the lines that are still ahead after it. */
export function takeRoad(plan: PlannedUpgrade, road: readonly string[]) {
  const passed = plan.guides.slice(0, -1).map(({ to }) => to);
  const target = road.indexOf(plan.to);
  return { step: [plan.from, ...passed, plan.to], ahead: target < 0 ? [] : road.slice(target + 1) };
}

/** Why the step does not stop at a line in between; undefined when it passes none. */
export function whyPassed({ guides }: PlannedUpgrade): string | undefined {
  const passed = guides.slice(0, -1).map(({ to }) => to);
  if (passed.length === 0) return undefined;
  const reasons = [...new Set(guides.flatMap(({ passThrough }) => passThrough?.reason ?? []))];
  if (reasons.length === 0) return `${enumerate(passed)} on the way, because a later line was asked for.`;
  return `${enumerate(passed)} ${passed.length === 1 ? "is" : "are"} passed without a stop: ${reasons.join(" ")}`;
}

/** How much is to do, to know and done, in one sentence. */
export function verdict({ schema, loud, silent, code }: Triage, { edits }: Pick<StepWork, "edits">): string {
  const todo = schema.length + edits.tasks.length + (code === undefined ? 0 : boxesOfCode(code));
  const behaviours = silent.length + (code?.silent.unlisted.length ?? 0);
  const done = edits.commits.flatMap((commit) => commit.edits);
  const files = new Set(done.map(({ place }) => place.path)).size;
  const parts = [
    todo === 0 ? [] : `${count(todo, "thing")} to do before you merge`,
    loud.length === 0
      ? []
      : `${count(loud.length, "change")} to ${code === undefined ? "look for in your code" : "read"}`,
    behaviours === 0 ? [] : `${count(behaviours, "behaviour")} to know`,
    `${count(done.length, "edit")} done in ${count(files, "file")}`,
  ].flat();
  return `${enumerate(parts)}.`;
}

function boxesOfCode({ tasks, unclear, unread }: CodeTriage): number {
  return tasks.listed.length + tasks.unlisted.length + Math.min(unclear.length, 1) + Math.min(unread.length, 1);
}

/** Which version is written, and how it was chosen: a sentence. */
export function versionSentence({ version, origin }: ChosenVersion): string {
  switch (origin.kind) {
    case "source": {
      const caveat = origin.caveat === undefined ? "" : `, ${origin.caveat}`;
      return `${version} is the newest stable patch of its line in the package source \`${origin.name}\`${caveat}.`;
    }
    case "release-tags": {
      const why = origin.why ?? "no package source is configured";
      return `${version} is the newest stable patch by the release tags of \`${origin.repository}\`; ${why}.`;
    }
    case "guide":
      return `${version} is the newest patch that this tool knows by itself: ${origin.why}. Newer ones are found through the package sources of \`nuget.config\` or of the setting \`nuget-source\`.`;
  }
}
