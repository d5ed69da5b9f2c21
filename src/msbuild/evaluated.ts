import { hasEscape, unescaped } from "./escapes.ts";
import type { Evaluated, Fragment, Source } from "./evaluation.ts";
import { dependsOnCheckout } from "./paths.ts";
import { computed, type KnownValue, type Piece, type Value } from "./value.ts";
import { sourceOf } from "./xml.ts";

/** The value as others see it: escapes resolved, offsets as bytes. */
export function evaluated(value: Value): Evaluated {
  if (!value.known) return value;
  if (dependsOnCheckout(value.text))
    return { known: false, unknown: { reason: "depends on the folder of the checkout", place: placeOf(value) } };
  const plain = hasEscape(value.text) ? withoutEscapes(value) : value;
  return { known: true, text: plain.text, fragments: plain.pieces.map(fragment) };
}

function placeOf(value: KnownValue) {
  const origin = value.pieces.find((piece) => piece.origin)?.origin;
  return origin ? origin.document.source.place(origin.document.path, origin.start) : { path: "", line: 1 };
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
  return { text, via, source: source(origin.document, origin.start, origin.start + text.length) };
}

function source(...range: Parameters<typeof sourceOf>): Source {
  return sourceOf(...range);
}
