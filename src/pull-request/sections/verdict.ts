import { paragraph, strong } from "../markdown/nodes.ts";
import type { StepWork } from "../result.ts";
import type { Triage } from "../triage.ts";
import { count, enumerate } from "./counts.ts";
import { versionSentence } from "./road.ts";
import type { Section } from "./section.ts";

/** How much is to do, to know and done, and which version this is. */
export const verdictSection: Section = ({ plan, work, triage }) => {
  return [paragraph(strong(verdict(triage, work)), " ", versionSentence(plan.chosen))];
};

/** The verdict in one sentence. */
export function verdict({ schema, loud, silent }: Triage, { edits }: Pick<StepWork, "edits">): string {
  const todo = schema.length + edits.tasks.length;
  const done = edits.commits.flatMap((commit) => commit.edits);
  const files = new Set(done.map(({ place }) => place.path)).size;
  const parts = [
    todo === 0 ? [] : `${count(todo, "thing")} to do before you merge`,
    loud.length === 0 ? [] : `${count(loud.length, "change")} to look for in your code`,
    silent.length === 0 ? [] : `${count(silent.length, "behaviour")} to know`,
    `${count(done.length, "edit")} done in ${count(files, "file")}`,
  ].flat();
  return `${enumerate(parts)}.`;
}
