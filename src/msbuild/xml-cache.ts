import type { Bytes } from "../repository/text.ts";
import type { ProjectFiles, Unknown } from "./evaluation.ts";
import { parseXml, type XmlDocument } from "./xml.ts";

/** Parsed files, so that one that hundreds of projects import is parsed once. */
export interface XmlCache {
  /** Undefined when there is no such file. */
  read(path: string, files: ProjectFiles): XmlDocument | Unknown | undefined;
  /** A text that stands in no file: the path of its document is empty. */
  parse(text: string): XmlDocument | Unknown;
}

/** May outlive a snapshot: a file with other bytes is parsed again. */
export function createXmlCache(): XmlCache {
  const parsed = new Map<string, { readonly bytes: Bytes; readonly result: XmlDocument | Unknown }>();
  const texts = new Map<string, XmlDocument | Unknown>();
  return {
    parse(text) {
      const result = texts.get(text) ?? parseXml("", new TextEncoder().encode(text));
      texts.set(text, result);
      return result;
    },
    read(path, files) {
      const bytes = files.read(path);
      if (!bytes) return undefined;
      const known = parsed.get(path);
      if (known && sameBytes(known.bytes, bytes)) return known.result;
      const result = parseXml(path, bytes);
      parsed.set(path, { bytes, result });
      return result;
    },
  };
}

function sameBytes(left: Bytes, right: Bytes): boolean {
  return left === right || Buffer.compare(left, right) === 0;
}
