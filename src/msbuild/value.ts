import type { Unknown } from "./evaluation.ts";
import type { XmlDocument } from "./xml.ts";

/** Longest value that is still computed: self-doubling properties end here. */
export const MAX_LENGTH = 1_000_000;
const MAX_PIECES = 2_000;
const MAX_VIA = 40;

/**
 * A piece of a value, escapes (`%3B`) not yet resolved. With an origin it stands in the document from that UTF-16 offset,
 * letter by letter.
 */
export interface Piece {
  readonly text: string;
  readonly origin?: Origin;
  readonly via: readonly string[];
}

export interface Origin {
  readonly document: XmlDocument;
  readonly start: number;
}

export interface KnownValue {
  readonly known: true;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export interface UnknownValue {
  readonly known: false;
  readonly unknown: Unknown;
}

export type Value = KnownValue | UnknownValue;

export const EMPTY: KnownValue = { known: true, text: "", pieces: [] };

/** A text that stands in no file. */
export function computed(text: string): KnownValue {
  return text === "" ? EMPTY : { known: true, text, pieces: [{ text, via: [] }] };
}

export function unknownValue(unknown: Unknown): UnknownValue {
  return { known: false, unknown };
}

/** Pieces joined; too many of them lose where they came from. */
export function join(pieces: readonly Piece[]): KnownValue {
  const kept = pieces.filter((piece) => piece.text !== "");
  const text = kept.map((piece) => piece.text).join("");
  return kept.length > MAX_PIECES ? computed(text) : { known: true, text, pieces: kept };
}

/** The part of a value between two offsets of its text. */
export function slice(value: KnownValue, from: number, to: number): KnownValue {
  if (from === 0 && to >= value.text.length) return value;
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of value.pieces) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, piece.text.length);
    if (start < end) pieces.push(cut(piece, start, end));
    at += piece.text.length;
  }
  return { known: true, text: value.text.slice(from, to), pieces };
}

/** Without the white space around it. */
export function trim(value: KnownValue): KnownValue {
  const { text } = value;
  const from = text.length - text.trimStart().length;
  return slice(value, from, Math.max(from, text.trimEnd().length));
}

/** The elements of a list, separated by semicolons, trimmed, without the empty ones. `@(...)` is not taken apart. */
export function splitList(value: KnownValue): readonly KnownValue[] {
  const parts: KnownValue[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= value.text.length; at++) {
    const character = value.text[at];
    if (character === "@" && value.text[at + 1] === "(") depth = depth || 1;
    else if (depth > 0 && character === "(" && value.text[at - 1] !== "@") depth++;
    else if (depth > 0 && character === ")") depth--;
    if (at < value.text.length && (character !== ";" || depth > 0)) continue;
    parts.push(trim(slice(value, from, at)));
    from = at + 1;
  }
  return parts.filter((part) => part.text !== "");
}

/** The same value, seen through a property. */
export function throughProperty(value: KnownValue, name: string): KnownValue {
  const pieces = value.pieces.map((piece) => ({ ...piece, via: viaOf(name, piece.via) }));
  return { known: true, text: value.text, pieces };
}

function viaOf(name: string, via: readonly string[]): readonly string[] {
  return via.includes(name) || via.length >= MAX_VIA ? via : [name, ...via];
}

function cut(piece: Piece, from: number, to: number): Piece {
  const text = piece.text.slice(from, to);
  if (!piece.origin) return { text, via: piece.via };
  return { text, via: piece.via, origin: { document: piece.origin.document, start: piece.origin.start + from } };
}
