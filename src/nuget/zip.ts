import { inflateRawSync } from "node:zlib";

/** Texts of archives that claim to be longer are not read. */
const mostBytes = 4_000_000;

const endOfDirectory = 0x06054b50;
const endLength = 22;
const longestComment = 65_535;
const directoryEntry = 0x02014b50;
const entryLength = 46;
const fileHeader = 0x04034b50;
const headerLength = 30;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

/**
 * The text of the first entry that is asked for, in the order of the archive's directory; undefined where there is none, or the
 * bytes are no archive that can be read: encrypted, in parts, or beyond 4 GB.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function textInZip(bytes: Uint8Array, isAsked: (name: string) => boolean): string | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entry = entriesOf(archive).find(({ name }) => isAsked(name));
    return entry && textOf(archive, entry);
  } catch {
    // Offsets that point outside, or what is not deflated data: an archive that is cut off, or none.
    return undefined;
  }
}

function entriesOf(archive: Buffer): readonly Entry[] {
  const end = findEnd(archive);
  if (end === undefined) return [];
  const count = archive.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  for (let at = archive.readUInt32LE(end + 16); entries.length < count; ) {
    if (archive.readUInt32LE(at) !== directoryEntry) break;
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString("utf8", at + entryLength, at + entryLength + nameLength),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      header: archive.readUInt32LE(at + 42),
    });
    at += entryLength + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** A comment may follow it. */
function findEnd(archive: Buffer): number | undefined {
  const last = archive.length - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (archive.readUInt32LE(at) === endOfDirectory) return at;
  return undefined;
}

function textOf(archive: Buffer, { method, packed, header }: Entry): string | undefined {
  if (archive.readUInt32LE(header) !== fileHeader) return undefined;
  const start = header + headerLength + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const data = archive.subarray(start, start + packed);
  if (method === 0) return data.toString("utf8");
  return method === 8 ? inflateRawSync(data, { maxOutputLength: mostBytes }).toString("utf8") : undefined;
}
