import type { Place } from "../repository/text.ts";
import { escaped, hasEscape, unescaped } from "./escapes.ts";
import type { Evaluated, Fragment } from "./evaluation.ts";
import { absolute, dependsOnCheckout, folderOf, relativePath } from "./paths.ts";
import { computed, type KnownValue, type Piece, type Value } from "./value.ts";
import { sourceOf } from "./xml.ts";

/** The value as others see it: escapes resolved, offsets as bytes. `project` is where to look when it stands in no file. */
export function evaluated(value: Value, project: string): Evaluated {
  if (!value.known) return value;
  if (dependsOnCheckout(value.text)) {
    return {
      known: false,
      unknown: { reason: "depends on the folder of the checkout", place: placeOf(value, project) },
    };
  }
  const plain = hasEscape(value.text) ? withoutEscapes(value) : value;
  return { known: true, text: plain.text, fragments: plain.pieces.map(fragment) };
}

/** The same, but a place in the repository is given relative to the folder of the project, as the checkout is not known. */
export function evaluatedPath(value: Value, project: string): Evaluated {
  if (!value.known || !dependsOnCheckout(value.text)) return evaluated(value, project);
  const path = relativePath(folderOf(absolute(project)), unescaped(value.text));
  return evaluated(path === undefined ? value : computed(escaped(path)), project);
}

function placeOf(value: KnownValue, project: string): Place {
  const origin = value.pieces.find((piece) => piece.origin)?.origin;
  return origin ? origin.document.source.place(origin.document.path, origin.start) : { path: project, line: 1 };
}

function withoutEscapes(value: KnownValue): KnownValue {
  const pieces = value.pieces.flatMap(unescapedPieces);
  const text = unescaped(value.text);
  const joined = pieces.map((piece) => piece.text).join("");
  return joined === text ? { known: true, text, pieces } : computed(text);
}

function unescapedPieces(piece: Piece): readonly Piece[] {
  return hasEscape(piece.text) ? [{ text: unescaped(piece.text), via: piece.via }] : [piece];
}

function fragment({ text, origin, via }: Piece): Fragment {
  if (!origin) return { text, via };
  return { text, via, source: sourceOf(origin.document, origin.start, origin.start + text.length) };
}
