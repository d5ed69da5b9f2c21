import type { ListItem } from "mdast";
import { count } from "../counts.ts";
import { box, emphasis, list, paragraph, phrase, point, strong } from "../markdown/nodes.ts";
import type { LineChange } from "../triage.ts";
import { capped } from "./capped.ts";
import type { SectionInput } from "./section.ts";
import { sourceLink, sourceLinks } from "./source-links.ts";

/** One box that lists the changes a build or a start would show, and one for lines whose changes we do not list. */
export function loudChanges(input: SectionInput): readonly ListItem[] {
  const { triage, detail } = input;
  const unlisted = unlistedLines(input);
  if (triage.loud.length === 0) return unlisted;
  const number = count(triage.loud.length, "change");
  const [title, how] =
    triage.code === undefined
      ? [
          `Look for ${number} in your code.`,
          " Not searched yet: nothing below says that you are affected. Build, and compare with your code:",
        ]
      : [`Read ${number} that no search of code can decide.`, " You know whether they concern you:"];
  const points = capped(triage.loud, detail.entries, (change) => loudChange(change, input));
  return [box(paragraph(strong(title), how), list(points)), ...unlisted];
}

function loudChange(
  { title, affects, do: advice, line, sources }: LineChange,
  { plan, detail }: SectionInput,
): ListItem {
  const since = plan.guides.length > 1 ? `${line}: ` : "";
  const told = detail.advice
    ? phrase(" ", emphasis("Concerns:"), ` ${affects} `, emphasis("If so:"), ` ${advice}`, sourceLinks(sources))
    : "";
  return point(paragraph(since, strong(title), ".", told));
}

function unlistedLines({ plan }: SectionInput): readonly ListItem[] {
  return plan.guides
    .filter(({ breakingChanges }) => breakingChanges.length === 0)
    .map(({ from, to, links }) => {
      const title = strong(`Read the official text about ${from} to ${to}.`);
      const where = sourceLink(
        links.guide ?? links.releaseNotes,
        links.guide === undefined ? "release notes" : "upgrade guide",
      );
      return box(paragraph(title, " This tool lists no breaking change of it: ", where, "."));
    });
}
