import type { Paragraph, PhrasingContent } from "mdast";
import type { PackageMove } from "../../edits/edits.ts";
import type { Member } from "../../plan/plan.ts";
import { titleOfChange } from "../code-words.ts";
import { count } from "../counts.ts";
import { type Done, listDone } from "../done.ts";
import { heading, type Phrase, paragraph, phrase, table } from "../markdown/nodes.ts";
import { places } from "../markdown/places.ts";
import { code } from "../markdown/prose.ts";
import { leftAlone } from "./package-advice.ts";
import type { Section, SectionInput } from "./section.ts";

/** Every edit, with its commit and its lines. */
export const doneForYouSection: Section = (input) => {
  const fixed = (input.work.code?.findings ?? []).filter(({ outcome }) => outcome === "fixed");
  const done = listDone(input.work.edits, fixed);
  if (done.length === 0) return [];
  const shown = done.slice(0, input.detail.entries);
  const hidden = done.length - shown.length;
  const commits = new Set(done.map(({ commit }) => commit));
  const withCommit = commits.size > 1;
  const head = [...(withCommit ? ["commit"] : []), "what", "where"];
  return [
    heading("Done for you"),
    table(
      head,
      shown.map((row) => (withCommit ? [row.commit, ...rowOf(row, input)] : rowOf(row, input))),
    ),
    ...(hidden > 0 ? [paragraph(`${hidden} more are in the diff.`)] : []),
    ...input.plan.held.map((member) => held(member, input)),
    ...leftAlone(input.plan).map(({ id, why }) => paragraph("Left alone: ", code(id), `. ${why}`)),
  ];
};

function rowOf(done: Done, input: SectionInput): readonly Phrase[] {
  const { links, detail } = input;
  return [whatOf(done, input), places(done.places, { links, limit: detail.places })];
}

function whatOf(done: Done, { plan, detail }: SectionInput): Phrase {
  switch (done.kind) {
    case "packages":
      return movesOf(done.moves, detail.entries);
    case "code": {
      const changes = plan.guides.flatMap(({ breakingChanges }) => breakingChanges);
      const title = titleOfChange(done.breakingChange, changes);
      return `${title} (${count(done.places.length, "place")})`;
    }
    case "edits":
      return done.because;
  }
}

function movesOf(moves: readonly PackageMove[], limit: number): PhrasingContent[] {
  const [first] = moves;
  if (first === undefined) return [];
  const names = moves.slice(0, limit).flatMap(({ id, newId }, index) => {
    const renamed = newId === undefined ? [] : phrase(" → ", code(newId));
    return phrase(index === 0 ? "" : ", ", code(id), renamed);
  });
  const more = moves.length > limit ? ` and ${moves.length - limit} more` : "";
  return phrase(names, `${more}: `, code(first.from), " → ", code(first.to));
}

function held({ reference, line }: Member, { links, detail }: SectionInput): Paragraph {
  const where = places([reference.place], { links, limit: detail.places });
  const framework = reference.framework === null ? "the framework there" : `\`${reference.framework}\``;
  return paragraph(
    "Stays at ",
    `${line}: `,
    code(reference.id),
    " at ",
    where,
    `, because no later line supports ${framework}.`,
  );
}
