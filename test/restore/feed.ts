import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as zlib from "node:zlib";
import { printVersion } from "../../src/nuget/version.ts";
import { parseVersionRange } from "../../src/nuget/version-range.ts";
import { type StandIn, standInOf } from "./stand-ins.ts";

export interface Wanted {
  readonly id: string;
  readonly version: string;
}

/** The stand-ins for some packages and for all that they ask for. */
export function standInsFor(wanted: readonly Wanted[]): readonly StandIn[] {
  const made = new Map<string, StandIn>();
  for (const queue = [...wanted]; queue.length > 0; ) {
    const next = queue.pop();
    const key = `${next?.id} ${next?.version}`;
    if (next === undefined || made.has(key)) continue;
    const standIn = standInOf(next.id, next.version);
    made.set(key, standIn);
    for (const asked of Object.values(standIn.frameworks))
      for (const [id, range] of Object.entries(asked)) queue.push({ id, version: lowest(range) });
  }
  return [...made.values()];
}

/** `11.0.0` for `[11.0.0,12.0.0)`. */
export function lowest(range: string): string {
  const lower = parseVersionRange(range)?.lower;
  if (lower === undefined) throw new Error(`${range} has no lower end`);
  return printVersion(lower.version);
}

/** Writes packages into a folder that NuGet takes for a source. */
export function writeFeed(folder: string, standIns: readonly StandIn[]): void {
  mkdirSync(folder, { recursive: true });
  for (const each of standIns) writeFileSync(join(folder, `${each.id}.${each.version}.nupkg`), pack(each));
}

function pack(standIn: StandIn): Buffer {
  const files: Record<string, string> = { [`${standIn.id}.nuspec`]: manifestOf(standIn) };
  // An empty file of this name says that a framework is supported.
  for (const framework of Object.keys(standIn.frameworks)) files[`lib/${framework}/_._`] = "";
  if (standIn.source !== undefined) files[`contentFiles/cs/any/${standIn.id}.cs`] = standIn.source;
  return zip(files);
}

function manifestOf({ id, version, frameworks, source }: StandIn): string {
  const groups = Object.entries(frameworks).map(([framework, asked]) => {
    // `All` lets the source of a package come along with another one.
    const dependencies = Object.entries(asked).map(
      ([name, range]) => `<dependency id="${name}" version="${range}" include="All" />`,
    );
    return `<group targetFramework="${framework}">${dependencies.join("")}</group>`;
  });
  const content = '<contentFiles><files include="cs/any/*.cs" buildAction="Compile" /></contentFiles>';
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
<id>${id}</id><version>${version}</version><authors>nobody</authors><description>A stand-in for tests.</description>
<dependencies>${groups.join("")}</dependencies>${source === undefined ? "" : content}
</metadata></package>
`;
}

/** A ZIP archive without compression. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const common = commonFields(name, data);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, data]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, where, name]));
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, Buffer.from("PK\x05\x06"), end]);
}

/** Version, flags, method, time, date, checksum, sizes, lengths of the name and of the extra field: 26 bytes. */
function commonFields(name: Buffer, data: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(zlib.crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
