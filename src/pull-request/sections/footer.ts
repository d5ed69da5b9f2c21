import { paragraph } from "../markdown/nodes.ts";
import type { Section } from "./section.ts";

/** How to say no, and yes again. */
export const footerSection: Section = ({ plan }) => {
  return [
    { type: "thematicBreak" },
    paragraph(
      `Close this pull request to decline ${plan.to}; a run with \`retry\` brings it back. After a merge, the next run opens the next step.`,
    ),
  ];
};
