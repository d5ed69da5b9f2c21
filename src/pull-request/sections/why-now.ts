import type { MetAdvisory, SupportEnd } from "../../plan/why-now.ts";
import { link, list, type Phrase, paragraph, phrase, point, strong } from "../markdown/nodes.ts";
import type { Section } from "./section.ts";

/** How long the lines get security fixes, the advisories that the step closes, and those that it leaves open. */
export const whyNowSection: Section = ({ work: { whyNow } }) => {
  if (whyNow === undefined) return [];
  const { from, to, source, closed, open } = whyNow;
  const ends = phrase(
    endOf(from),
    from.until === to.until ? sameEnd(to) : ` ${endOf(to)}`,
    " ",
    link(source, "Source"),
    ".",
  );
  const items = [
    ...closed.map((advisory) => point(paragraph("Closed by this step: ", told(advisory)))),
    ...open.map((advisory) => point(paragraph("Still open after it: ", told(advisory), ` ${advisory.cure}`))),
  ];
  return [paragraph(strong("Why now."), " ", ends), ...(items.length === 0 ? [] : [list(items)])];
};

function endOf({ line, until, isOver }: SupportEnd): string {
  return isOver ? `Security fixes for ${line} ended on ${until}.` : `${line} gets security fixes until ${until}.`;
}

function sameEnd({ line, isOver }: SupportEnd): string {
  return isOver ? ` So did those for ${line}: do not stop there.` : ` So does ${line}.`;
}

function told({ id, severity, title, link: url, used }: MetAdvisory): Phrase {
  const names = used.map((name) => `\`${name}\``).join(", ");
  return phrase(link(url, id), ` (${severity}): ${title}.`, ...(names === "" ? [] : [` Your code uses ${names}.`]));
}
