import type { Paragraph } from "mdast";
import type { ChosenVersion, PlannedUpgrade } from "../../plan/plan.ts";
import { paragraph, strong } from "../markdown/nodes.ts";
import { enumerate } from "./counts.ts";
import type { Section } from "./section.ts";

const arrow = " → ";

/** The lines from here to the newest with this step in bold, and why lines are passed. */
export const roadSection: Section = ({ plan, work }) => {
  const { passed, ahead } = takeRoad(plan, work.road);
  const step = strong([plan.from, ...passed, plan.to].join(arrow));
  const blocks = [paragraph(step, ...ahead.map((line) => `${arrow}${line}`))];
  return passed.length === 0 ? blocks : [...blocks, whyPassed(plan, passed)];
};

/** Lines that this step passes, and those that are still ahead after it. */
export function takeRoad(
  plan: PlannedUpgrade,
  road: readonly string[],
): { passed: readonly string[]; ahead: readonly string[] } {
  const passed = plan.guides.slice(0, -1).map(({ to }) => to);
  const target = road.indexOf(plan.to);
  return { passed, ahead: target < 0 ? [] : road.slice(target + 1) };
}

function whyPassed(plan: PlannedUpgrade, passed: readonly string[]): Paragraph {
  const reasons = new Set(plan.guides.flatMap(({ passThrough }) => passThrough?.reason ?? []));
  return paragraph(
    `${enumerate(passed)} ${passed.length === 1 ? "is" : "are"} passed without a stop. `,
    [...reasons].join(" "),
  );
}

/** A sentence: which version, and how it was chosen. */
export function versionSentence({ version, origin }: ChosenVersion): string {
  switch (origin.kind) {
    case "source":
      return `${version} is the newest stable patch of its line in the package source \`${origin.name}\`.`;
    case "release-tags":
      return `${version} is the newest stable patch by the release tags of \`${origin.repository}\`; no package source is configured.`;
    case "guide":
      return `${version} is the newest patch that this tool knows by itself (${origin.why}). There may be a newer one: name a package source in \`nuget.config\`, or set \`nuget-source\`, to let it look.`;
  }
}
