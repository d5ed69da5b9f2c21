import { paragraph, strong } from "../markdown/nodes.ts";
import { takeRoad, verdict, versionSentence, whyPassed } from "../step-words.ts";
import type { Section } from "./section.ts";

/** The lines from here to the newest with this step in bold; how much is to do, to know and done; which version. */
export const roadSection: Section = ({ plan, work, triage }) => {
  const { step, ahead } = takeRoad(plan, work.road);
  const road = paragraph(strong(step.join(" → ")), ...ahead.map((line) => ` → ${line}`));
  const passed = whyPassed(plan);
  return [
    road,
    paragraph(strong(verdict(triage, work)), " ", versionSentence(plan.chosen)),
    ...(passed === undefined ? [] : [paragraph(passed)]),
  ];
};
