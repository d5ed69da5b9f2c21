import type { Mention } from "../../csharp/namespace-move/move.ts";
import { count } from "../counts.ts";
import { folded, list, paragraph, phrase, point } from "../markdown/nodes.ts";
import { places } from "../markdown/places.ts";
import type { Section } from "./section.ts";

const kinds: Readonly<Record<Mention["kind"], string>> = {
  string: "In strings",
  comment: "In comments",
  elsewhere: "Of other packages",
};

/** Where strings and comments say a name that the step renames: nothing breaks by it, so it is folded away. */
export const oldNamesSection: Section = ({ work, links, detail }) => {
  const mentions = work.code?.mentions ?? [];
  if (mentions.length === 0 || !detail.notConcerned) return [];
  const points = (["string", "comment"] as const).flatMap((kind) => {
    const found = mentions.filter((mention) => mention.kind === kind).map(({ place }) => place);
    if (found.length === 0) return [];
    return point(paragraph(phrase(`${kinds[kind]}: `, places(found, { links, limit: detail.places }), ".")));
  });
  return folded(`Old names in strings and comments: ${count(mentions.length, "place")}`, [
    paragraph("Left as they are: a string can be data, such as the name of a database."),
    list(points),
  ]);
};
