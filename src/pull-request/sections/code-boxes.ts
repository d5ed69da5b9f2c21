import type { ListItem } from "mdast";
import { groupBy } from "../../csharp/api/collect.ts";
import type { FoundChange, UnlistedChange } from "../code-triage.ts";
import { titleOfChange, unlistedTitle } from "../code-words.ts";
import { count, enumerate } from "../counts.ts";
import { box, list, paragraph, phrase, point, strong } from "../markdown/nodes.ts";
import { places } from "../markdown/places.ts";
import { capped } from "./capped.ts";
import { sites, suggestions } from "./found-places.ts";
import type { SectionInput } from "./section.ts";
import { sourceLinks } from "./source-links.ts";

/** Code that needs a person: a box for each breaking change, one for what cannot be told, one for unread files, one for other languages. */
export function codeBoxes(input: SectionInput): readonly ListItem[] {
  const { triage, detail } = input;
  if (triage.code === undefined) return [];
  const { tasks, unclear, unread } = triage.code;
  return [
    ...capped(tasks.listed, detail.entries, (change) => changeBox(change, input)),
    ...capped(tasks.unlisted, detail.entries, (change) => unlistedBox(change, input)),
    ...(unclear.length === 0 ? [] : [unclearBox(input)]),
    ...(unread.length === 0 ? [] : [unreadBox(input)]),
    ...unsupportedBox(input),
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

function unsupportedBox({ work, detail, links }: SectionInput): readonly ListItem[] {
  const unsupported = work.code?.unsupported ?? [];
  if (unsupported.length === 0) return [];
  const files = unsupported.flatMap(({ mentions }) => mentions.map((path) => ({ path, line: 1 })));
  const languages = enumerate([...new Set(unsupported.map(({ language }) => language))]);
  const title = `Look through ${count(files.length, "file")} in ${languages}.`;
  const where = places(files, { links, limit: detail.places });
  return [box(paragraph(strong(title), " They speak of IdentityServer and are not searched: ", where, "."))];
}
