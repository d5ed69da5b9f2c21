import type { RootContent } from "mdast";
import type { PlannedUpgrade } from "../plan/plan.ts";
import { detailLevels } from "./detail-levels.ts";
import { paragraph, strong } from "./markdown/nodes.ts";
import type { LinkTo } from "./markdown/places.ts";
import { printMarkdown } from "./markdown/print.ts";
import type { StepWork } from "./result.ts";
import { beforeYouMergeSection } from "./sections/before-you-merge.ts";
import { doneForYouSection } from "./sections/done-for-you.ts";
import { footerSection } from "./sections/footer.ts";
import { notConcernedSection } from "./sections/not-concerned.ts";
import { oldNamesSection } from "./sections/old-names.ts";
import { roadSection } from "./sections/road.ts";
import { rolloutSection } from "./sections/rollout.ts";
import type { Section } from "./sections/section.ts";
import { silentChangesSection } from "./sections/silent-changes.ts";
import { sourcesSection } from "./sections/sources.ts";
import { whatComesNextSection } from "./sections/what-comes-next.ts";
import { whyNowSection } from "./sections/why-now.ts";
import { verdict } from "./step-words.ts";
import { triage } from "./triage.ts";

export interface BodyInput {
  readonly plan: PlannedUpgrade;
  readonly work: StepWork;
  readonly links: LinkTo;
  /** Hidden comment that ends the body. */
  readonly marker: string;
}

/** What to do, what to know, what is done; the rest folded away. */
const sections: readonly Section[] = [
  roadSection,
  whyNowSection,
  beforeYouMergeSection,
  silentChangesSection,
  doneForYouSection,
  rolloutSection,
  oldNamesSection,
  notConcernedSection,
  whatComesNextSection,
  sourcesSection,
  footerSection,
];

/** GitHub refuses longer bodies. */
export const longestBody = 65_536;

/**
 * The body of a pull request, never longer than GitHub takes: what would be too long is told in less detail, and the
 * last resort is the verdict alone. Nothing from the repository becomes markup, a mention or a link.
 */
export function renderBody({ marker, ...input }: BodyInput): string {
  const sorted = triage(input.plan, input.work);
  const end: RootContent = { type: "html", value: marker };
  for (const { detail, dropped } of detailLevels) {
    const blocks = sections.flatMap((section) => section({ ...input, triage: sorted, detail }));
    const note = dropped === "" ? [] : [paragraph(`Left out, because this text would be too long: ${dropped}.`)];
    const body = printMarkdown([...blocks, ...note, end]);
    if (fits(body)) return body;
  }
  const rest = "Everything else would be too long for a pull request: the JSON report has it.";
  return printMarkdown([paragraph(strong(verdict(sorted, input.work)), ` ${rest}`), end]);
}

/** A line end counts twice: forms and editors make two characters of it. */
function fits(body: string): boolean {
  return body.length + body.split("\n").length <= longestBody;
}
