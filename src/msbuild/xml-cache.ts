import type { Bytes } from "../repository/text.ts";
import { type Condition, parseCondition } from "./condition-syntax.ts";
import type { ProjectFiles, Unknown } from "./evaluation.ts";
import { parseXml, type XmlDocument } from "./xml.ts";

/** Parsed files, and what SDKs bring along, so that what hundreds of projects import is parsed once. */
export interface XmlCache {
  /** Undefined when there is no such file. */
  read(path: string, files: Pick<ProjectFiles, "read">): XmlDocument | Unknown | undefined;
  /** A text that stands in no file: the path of its document is empty. */
  parse(text: string): XmlDocument | Unknown;
  /** A condition that stands in no file; undefined when it is not understood. */
  condition(text: string): Condition | undefined;
}

/** May outlive a snapshot: a file with other bytes is parsed again. */
export function createXmlCache(): XmlCache {
  const parsed = new Map<string, { readonly bytes: Bytes; readonly result: XmlDocument | Unknown }>();
  const texts = new Map<string, XmlDocument | Unknown>();
  const conditions = new Map<string, Condition | undefined>();
  return {
    condition(text) {
      const result = conditions.get(text) ?? parseCondition(text);
      conditions.set(text, result);
      return result;
    },
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
