import { join, type KnownValue, type Piece } from "./value.ts";
import type { XmlAttribute, XmlDocument } from "./xml.ts";

/** An opening tag: `end` is the offset after its `>`. `raw` holds the values as written, line ends aside. */
export interface Opening {
  readonly attributes: readonly XmlAttribute[];
  readonly raw: ReadonlyMap<string, string>;
  readonly end: number;
}

const ATTRIBUTE = /\s+(?<name>[^\s=/>"']+)\s*=\s*(?<quote>["'])/y;
const TAG_END = /\s*\/?>/y;
const SKIPPED = /\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y;
const MARKUP = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Offset of the first thing that is no comment, declaration or white space. */
export function afterProlog(text: string): number {
  let at = 0;
  for (SKIPPED.lastIndex = 0; SKIPPED.test(text); ) at = SKIPPED.lastIndex;
  return at;
}

/** Reads the opening tag that begins at an offset. */
export function scanOpening(document: XmlDocument, start: number): Opening {
  const { text } = document.source;
  const attributes: XmlAttribute[] = [];
  const raw = new Map<string, string>();
  let at = start + (/^<[^\s/>]+/.exec(text.slice(start, start + 1000))?.[0].length ?? 1);
  for (let match = matchAt(ATTRIBUTE, text, at); match; match = matchAt(ATTRIBUTE, text, at)) {
    const { name = "", quote = "" } = match.groups ?? {};
    const from = at + match[0].length;
    const to = text.indexOf(quote, from);
    if (to < 0) throw new Error(`the value of ${name} has no end`);
    raw.set(name, text.slice(from, to).replace(/\r\n?/g, "\n"));
    attributes.push({ name, value: attributeValue(document, from, to), written: { start: from, end: to } });
    at = to + 1;
  }
  const end = matchAt(TAG_END, text, at);
  if (!end) throw new Error("a tag has no end");
  return { attributes, raw, end: at + end[0].length };
}

/** Line ends and tabs in an attribute are spaces (https://www.w3.org/TR/xml/#AVNormalize). */
function attributeValue(document: XmlDocument, from: number, to: number): KnownValue {
  const raw = document.source.text.slice(from, to);
  if (raw.includes("<")) throw new Error("a `<` in the value of an attribute");
  if (raw.includes("&")) return join([{ text: decodeEntities(raw.replace(/\r\n|[\r\n\t]/g, " ")), via: [] }]);
  return join(separated(document, { from, to, separator: /\r\n|[\r\n\t]/g, instead: " " }));
}

/** The text between two offsets that hold no element: comments left out, `\r\n` as `\n`. */
export function scanText(document: XmlDocument, from: number, to: number): KnownValue {
  if (from >= to) return join([]);
  const { text } = document.source;
  const pieces: Piece[] = [];
  let at = from;
  for (const match of text.slice(from, to).matchAll(MARKUP)) {
    pieces.push(...textPieces(document, at, from + match.index));
    const data = match.groups?.data;
    if (data !== undefined) pieces.push({ text: data.replace(/\r\n?/g, "\n"), via: [] });
    at = from + match.index + match[0].length;
  }
  pieces.push(...textPieces(document, at, to));
  return join(pieces);
}

function textPieces(document: XmlDocument, from: number, to: number): readonly Piece[] {
  const raw = document.source.text.slice(from, to);
  if (raw.includes("<")) return [];
  if (raw.includes("&")) return [{ text: decodeEntities(raw.replace(/\r\n?/g, "\n")), via: [] }];
  return separated(document, { from, to, separator: /\r\n?/g, instead: "\n" });
}

/** The text between the separators where it stands, and something else for each of them. */
function separated(
  document: XmlDocument,
  options: { from: number; to: number; separator: RegExp; instead: string },
): Piece[] {
  const { from, to, separator, instead } = options;
  const raw = document.source.text.slice(from, to);
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of raw.matchAll(separator)) {
    pieces.push({ text: raw.slice(at, match.index), origin: { document, start: from + at }, via: [] });
    pieces.push({ text: instead, via: [] });
    at = match.index + match[0].length;
  }
  pieces.push({ text: raw.slice(at), origin: { document, start: from + at }, via: [] });
  return pieces;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?<entity>[^;]*);/g, (whole, entity: string) => {
    const code = /^#(?:x(?<hex>[0-9a-fA-F]{1,6})|(?<decimal>\d{1,7}))$/.exec(entity)?.groups;
    if (code) return String.fromCodePoint(code.hex ? Number.parseInt(code.hex, 16) : Number(code.decimal));
    const named = NAMED[entity];
    if (named === undefined) throw new Error(`the entity ${whole} is not declared`);
    return named;
  });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
