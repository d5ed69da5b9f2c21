import { decode, detectEncoding, encode } from "./encoding.ts";

export type Bytes = Uint8Array;

/** `us-ascii` also stands for eight-bit encodings that we do not know: every byte a character, only ASCII written. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "latin1" | "us-ascii";

/** Half-open range of byte offsets into a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place a person can be sent to. Line and column count from 1; columns count UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

/** A file as text, without its byte order mark, with the way back to bytes. Offsets count UTF-16 units from 0. */
export interface SourceText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** Offset into the bytes of the file, mark included. */
  toByte(offset: number): number;
  span(start: number, end: number): Span;
  /** Lines end at `\n`, `\r\n` or a lone `\r`. */
  place(path: string, offset: number): Place;
  /** In the encoding of the file; throws an UpgradeError when that lacks a character. */
  encode(text: string): Bytes;
}

/** Reads a file of any encoding that we can write back; nothing is ever lost, as every byte has its character. */
export function readText(bytes: Bytes): SourceText {
  const { encoding, bom } = detectEncoding(bytes);
  const text = decode(bytes.subarray(bom), encoding);
  const inText = byteOffsets(text, encoding);
  const lineStarts = once(() => startsOfLines(text));
  const toByte = (offset: number) => bom + inText(offset);
  return {
    text,
    encoding,
    bom: bom > 0,
    toByte,
    span: (start, end) => ({ start: toByte(start), end: toByte(end) }),
    place: (path, offset) => placeIn(lineStarts(), path, offset),
    encode: (replacement) => encode(replacement, encoding),
  };
}

function byteOffsets(text: string, encoding: Encoding): (offset: number) => number {
  if (encoding === "utf-16le" || encoding === "utf-16be") return (offset) => offset * 2;
  if (encoding !== "utf-8" || Buffer.byteLength(text) === text.length) return (offset) => offset;
  const table = once(() => utf8Offsets(text));
  return (offset) => table()[offset] ?? Number.NaN;
}

/** Byte offset of every UTF-16 unit and of the end; both halves of a surrogate pair point to its start. */
function utf8Offsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let index = 0;
  let byte = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) offsets[index++] = byte;
    const code = character.codePointAt(0) ?? 0;
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  offsets[index] = byte;
  return offsets;
}

function startsOfLines(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
}

function placeIn(starts: readonly number[], path: string, offset: number): Place {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { path, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
