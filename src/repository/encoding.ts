import { isUtf8 } from "node:buffer";
import { UpgradeError } from "../errors.ts";
import type { Bytes, Encoding } from "./text.ts";

/** How a file is written, and how many bytes its byte order mark takes. */
export interface Detected {
  readonly encoding: Encoding;
  readonly bom: number;
}

const declared: Readonly<Record<string, Encoding>> = {
  "windows-1252": "windows-1252",
  cp1252: "windows-1252",
  "iso-8859-1": "latin1",
  latin1: "latin1",
  "us-ascii": "us-ascii",
  ascii: "us-ascii",
};

// Bytes 0x80 to 0x9F. The five that windows-1252 leaves open stay control characters, so that every byte has one.
// https://encoding.spec.whatwg.org/index-windows-1252.txt
const windows1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/**
 * Byte order mark first, then the shape of UTF-16, then the XML declaration, then UTF-8 when every byte fits it, then
 * windows-1252, in which every byte is a character. A declaration of an encoding that we do not know, and a UTF-8 mark on
 * something else, give `us-ascii`: bytes pass through as they are, and only ASCII can be written.
 */
export function detectEncoding(bytes: Bytes): Detected {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", bom: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", bom: 2 };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: utf8Or("us-ascii", bytes), bom: 3 };
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return { encoding: "utf-16le", bom: 0 };
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return { encoding: "utf-16be", bom: 0 };
  return { encoding: declaredEncoding(bytes), bom: 0 };
}

function declaredEncoding(bytes: Bytes): Encoding {
  const head = bufferOf(bytes).toString("latin1", 0, 200);
  const name = /^<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<name>[^"']+)["']/.exec(head)?.groups?.name?.toLowerCase();
  if (name === undefined || name.startsWith("utf-")) return utf8Or("windows-1252", bytes);
  return declared[name] ?? utf8Or("us-ascii", bytes);
}

function utf8Or(otherwise: Encoding, bytes: Bytes): Encoding {
  return isUtf8(bytes) ? "utf-8" : otherwise;
}

/** Text of bytes that begin and end at characters; no byte order mark is looked for. */
export function decode(bytes: Bytes, encoding: Encoding): string {
  const buffer = bufferOf(bytes);
  switch (encoding) {
    case "utf-8":
      return buffer.toString("utf8");
    case "utf-16le":
      return buffer.toString("utf16le");
    case "utf-16be":
      return swapped(buffer).toString("utf16le");
    case "windows-1252":
      return buffer.toString("latin1").replace(/[\x80-\x9f]/g, (c) => windows1252.charAt(c.charCodeAt(0) - 0x80));
    case "latin1":
    case "us-ascii":
      return buffer.toString("latin1");
  }
}

/** Bytes of a text, without a byte order mark. Throws an UpgradeError when the encoding lacks one of its characters. */
export function encode(text: string, encoding: Encoding): Bytes {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return swapped(Buffer.from(text, "utf16le"));
    case "windows-1252":
      return Uint8Array.from(text, (c) => windows1252Byte(c) ?? refuse(c, encoding));
    case "latin1":
      return Uint8Array.from(text, (c) => (c <= "\xff" ? c.charCodeAt(0) : refuse(c, encoding)));
    case "us-ascii":
      return Uint8Array.from(text, (c) => (c <= "\x7f" ? c.charCodeAt(0) : refuse(c, encoding)));
  }
}

function windows1252Byte(character: string): number | undefined {
  const high = windows1252.indexOf(character);
  if (high >= 0) return 0x80 + high;
  const code = character.charCodeAt(0);
  return character.length === 1 && code <= 0xff && (code < 0x80 || code > 0x9f) ? code : undefined;
}

function refuse(character: string, encoding: Encoding): never {
  throw new UpgradeError(`"${character}" cannot be written in ${encoding}.`, {
    remedy: "Save the file as UTF-8 and commit it, then run again.",
  });
}

/** The same memory, seen as a Buffer. */
export function bufferOf(bytes: Bytes): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The other byte order; a last odd byte is left out, as it is no character. */
function swapped(buffer: Buffer): Buffer {
  return Buffer.from(buffer.subarray(0, buffer.length & ~1)).swap16();
}

/** True for bytes that no decoder of ours would call text: a NUL near the start, and not UTF-16. The rule is git's. */
export function isBinary(bytes: Bytes): boolean {
  return bytes.subarray(0, 8000).includes(0) && !detectEncoding(bytes).encoding.startsWith("utf-16");
}
