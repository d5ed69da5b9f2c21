import { crc32, deflateRawSync } from "node:zlib";

/** A zip archive of texts by their names; `stored`: not compressed. */
export function zipOf(texts: Readonly<Record<string, string>>, { stored = false, comment = "" } = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const plain = Buffer.from(text);
    const data = stored ? plain : deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const offset = Buffer.alloc(16);
    offset.writeUInt32LE(Buffer.concat(files).length, 12);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, offset.subarray(2), Buffer.from(name));
    files.push(Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), data);
  }
  const end = Buffer.alloc(18);
  const count = Object.keys(texts).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(Buffer.concat(files).length, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...files, ...directory, Buffer.from("PK\x05\x06", "latin1"), end, Buffer.from(comment)]);
}
