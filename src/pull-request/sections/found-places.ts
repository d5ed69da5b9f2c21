import type { Code, ListItem } from "mdast";
import { groupBy } from "../../csharp/api/collect.ts";
import type { Finding } from "../../findings/finding.ts";
import { symbolInCode } from "../code-words.ts";
import { diff, paragraph, phrase, point } from "../markdown/nodes.ts";
import { places } from "../markdown/places.ts";
import { code } from "../markdown/prose.ts";
import { suggestedDiff } from "../suggested-diff.ts";
import { capped } from "./capped.ts";
import type { SectionInput } from "./section.ts";

/** Places that ask for the same are one point; a lone one shows its line of code. */
export function sites(findings: readonly Finding[], { links, detail }: SectionInput): readonly ListItem[] {
  const groups = groupBy(findings, ({ symbol = "", note = "" }) => JSON.stringify([symbol, note]));
  return capped([...groups.values()], detail.entries, (group) => {
    const [first] = group;
    const all = group.map(({ place }) => place);
    const where = places(all, { links, limit: detail.places });
    const line = group.length === 1 && first !== undefined && !isSuggested(first) ? phrase(" ", code(first.text)) : "";
    const symbol = first?.symbol === undefined ? "" : phrase(code(symbolInCode(first.symbol)), " at ");
    return point(paragraph(symbol, where, line, first?.note === undefined ? "" : `: ${first.note}`));
  });
}

/** Ready changes for a person, as many as are quickly read. */
export function suggestions(findings: readonly Finding[], { detail }: SectionInput): readonly Code[] {
  if (!detail.suggestions) return [];
  const lines = findings.flatMap((finding) => {
    const changed = suggestedDiff(finding);
    return changed === undefined ? [] : [changed];
  });
  const shown = [...new Map(lines.map((one) => [one.join("\n"), one])).values()].slice(0, shownSuggestions);
  const isNew = (line: string, index: number, all: readonly string[]) => !isUsing(line) || all.indexOf(line) === index;
  return shown.length === 0 ? [] : [diff(shown.flat().filter(isNew))];
}

/** One is enough for all that is suggested. */
function isUsing(line: string): boolean {
  return line.startsWith("+using ");
}

const shownSuggestions = 3;

function isSuggested(finding: Finding): boolean {
  return suggestedDiff(finding) !== undefined;
}
