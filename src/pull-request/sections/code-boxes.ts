import type { ListItem } from "mdast";
import type { FoundChange, UnlistedChange } from "../code-triage.ts";
import { titleOfChange, unlistedTitle } from "../code-words.ts";
import { count } from "../counts.ts";
import { groupBy } from "../group-by.ts";
import { box, list, paragraph, phrase, point, strong } from "../markdown/nodes.ts";
import { places } from "../markdown/places.ts";
import { capped } from "./capped.ts";
import { sites, suggestions } from "./found-places.ts";
import type { SectionInput } from "./section.ts";
import { sourceLinks } from "./source-links.ts";

/** Code that needs a person: a box for each breaking change, one for what cannot be told, one for unread files. */
export function codeBoxes(input: SectionInput): readonly ListItem[] {
  const { triage, detail } = input;
  if (triage.code === undefined) return [];
  const { tasks, unclear, unread } = triage.code;
  return [
    ...capped(tasks.listed, detail.entries, (change) => changeBox(change, input)),
    ...capped(tasks.unlisted, detail.entries, (change) => unlistedBox(change, input)),
    ...(unclear.length === 0 ? [] : [unclearBox(input)]),
    ...(unread.length === 0 ? [] : [unreadBox(input)]),
  ];
}

function changeBox({ title, do: advice, line, sources, findings }: FoundChange, input: SectionInput): ListItem {
  const { plan, detail } = input;
  const since = plan.guides.length > 1 ? `${line}: ` : "";
  const told = detail.advice ? phrase(` ${advice}`, sourceLinks(sources)) : "";
  return box(paragraph(since, strong(title, "."), told), list(sites(findings, input)), ...suggestions(findings, input));
}

function unlistedBox({ kind, findings }: UnlistedChange, input: SectionInput): ListItem {
  const why = ` No official text names this; it is in the public API of ${input.plan.to}.`;
  return box(
    paragraph(strong(unlistedTitle(kind), "."), why),
    list(sites(findings, input)),
    ...suggestions(findings, input),
  );
}

function unclearBox(input: SectionInput): ListItem {
  const { triage, plan, detail, links } = input;
  const unclear = triage.code?.unclear ?? [];
  const changes = plan.guides.flatMap(({ breakingChanges }) => breakingChanges);
  const groups = groupBy(unclear, ({ breakingChange, note = "" }) => JSON.stringify([breakingChange, note]));
  const points = capped([...groups.values()], detail.entries, (group) => {
    const [first] = group;
    const title = titleOfChange(first?.breakingChange ?? "", changes);
    const all = group.map(({ place }) => place);
    const where = places(all, { links, limit: detail.places });
    return point(paragraph(`${title}: `, where, first?.note === undefined ? "." : `. ${first.note}`));
  });
  return box(paragraph(strong(`Check ${count(unclear.length, "place")} that could not be told.`)), list(points));
}

function unreadBox({ triage, detail, links }: SectionInput): ListItem {
  const unread = triage.code?.unread ?? [];
  const points = capped(unread, detail.entries, ({ place, reason }) =>
    point(paragraph(places([place], { links, limit: 1 }), `: ${reason}.`)),
  );
  const title = `Read ${count(unread.length, "file")} that this tool could not.`;
  return box(paragraph(strong(title), " Nothing in them is searched or edited from there on."), list(points));
}
