import type { PhrasingContent } from "mdast";
import type { Finding } from "../../findings/finding.ts";
import type { FoundChange, UnlistedChange } from "../code-triage.ts";
import { symbolInCode, unlistedTitle } from "../code-words.ts";
import { heading, type Phrase, paragraph, phrase, table } from "../markdown/nodes.ts";
import { places } from "../markdown/places.ts";
import { code } from "../markdown/prose.ts";
import type { Section, SectionInput } from "./section.ts";
import { sourceLinks } from "./source-links.ts";

/** What behaves differently though everything compiles, whom it meets, and the line that keeps it as it was. */
export const silentChangesSection: Section = (input) => {
  const { triage, detail } = input;
  const all = [
    ...triage.silent.map((change) => row(change, input)),
    ...(triage.code?.silent.unlisted ?? []).map((change) => unlistedRow(change, input)),
  ];
  if (all.length === 0) return [];
  const rows = all.slice(0, detail.entries);
  const hidden = all.length - rows.length;
  const unsearched = paragraph("Your code is not searched for these yet: the middle column lets you tell.");
  return [
    heading("What changes without a compiler error"),
    ...(triage.code === undefined ? [unsearched] : []),
    table(headOf(input), rows),
    ...(hidden > 0 ? [paragraph(`${hidden} more are left out for length.`)] : []),
  ];
};

function headOf({ plan, triage, detail }: SectionInput): readonly string[] {
  const searched = triage.code !== undefined;
  const head = [
    plan.guides.length > 1 ? "from" : `from ${plan.to} on`,
    searched ? "you" : "whom it concerns",
    "to keep it as it was, or to do",
  ];
  return detail.advice || searched ? head : head.slice(0, 1);
}

function row(change: FoundChange, input: SectionInput): readonly Phrase[] {
  const { title, affects, do: advice, keep, line, sources, findings } = change;
  const { plan, detail, triage } = input;
  const since = plan.guides.length > 1 ? `${line}: ` : "";
  const searched = triage.code !== undefined;
  if (!detail.advice && !searched) return [`${since}${title}`];
  const told = detail.advice ? phrase(advice, sourceLinks(sources)) : [];
  const how = phrase(
    keptBy(findings, keep).flatMap((text) => phrase(code(text), " ")),
    notesOfTables(findings, detail.places).flatMap((note) => phrase(note, " ")),
    told,
  );
  if (!searched) return [`${since}${title}`, affects, how];
  const cannot = phrase("cannot be searched", detail.advice ? `: ${affects}` : "");
  return [`${since}${title}`, findings.length === 0 ? cannot : metAt(findings, input), how];
}

/** The lines that keep a change away, as they read where they are to be put; else the guide's one line. */
function keptBy(findings: readonly Finding[], keep: string | undefined): readonly string[] {
  const added = findings.flatMap(({ edits }) => edits.filter(({ before }) => before === "").map(({ after }) => after));
  const lines = added.map((text) => text.replace(/^[\s,;{]+|[\s,}]+$/g, "")).filter((text) => / = /.test(text));
  const own = [...new Set(lines)].slice(0, 2);
  return own.length > 0 ? own : [keep ?? []].flat();
}

/** What the API says of what no rule knows better. */
function notesOfTables(findings: readonly Finding[], limit: number): readonly string[] {
  const notes = findings.flatMap(({ rule, note }) => (rule === null && note !== undefined ? [note] : []));
  return [...new Set(notes)].slice(0, limit);
}

function unlistedRow({ kind, findings }: UnlistedChange, input: SectionInput): readonly Phrase[] {
  const symbols = [...new Set(findings.flatMap(({ symbol }) => symbol ?? []))].slice(0, input.detail.places);
  const names = symbols.flatMap((symbol, index) => phrase(index === 0 ? ": " : ", ", code(symbolInCode(symbol))));
  const notes = [...new Set(findings.flatMap(({ note }) => note ?? []))].slice(0, input.detail.places);
  return [phrase(unlistedTitle(kind), names), metAt(findings, input), notes.join(" ")];
}

function metAt(findings: readonly Finding[], { links, detail }: SectionInput): readonly PhrasingContent[] {
  return places(
    findings.map(({ place }) => place),
    { links, limit: detail.places },
  );
}
