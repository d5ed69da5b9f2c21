import { XMLParser } from "fast-xml-parser";
import type { Bytes, Place, SourceText } from "../repository/text.ts";
import { readText } from "../repository/text.ts";
import { xmlProblem } from "../repository/xml-problem.ts";
import type { Source, Unknown } from "./evaluation.ts";
import { EMPTY, type KnownValue } from "./value.ts";
import { afterProlog, type Opening, scanOpening, scanText } from "./xml-scan.ts";

/** A file of MSBuild XML with the exact positions of its elements, attributes and texts. */
export interface XmlDocument {
  readonly path: string;
  readonly source: SourceText;
  readonly root: XmlElement;
}

export interface XmlElement {
  readonly document: XmlDocument;
  readonly name: string;
  /** UTF-16 offsets of the whole element. */
  readonly start: number;
  readonly end: number;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Of an element without child elements; comments are left out. */
  readonly text: KnownValue;
  /** UTF-16 offsets of what is between the tags. */
  readonly content: Range;
}

export interface XmlAttribute {
  readonly name: string;
  readonly value: KnownValue;
  /** UTF-16 offsets of what is between the quotes. */
  readonly written: Range;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

const MAX_SIZE = 20_000_000;
const MAX_DEPTH = 200;
const META = XMLParser.getMetaDataSymbol() as unknown as symbol;

interface ParsedNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly unknown[];
  readonly start: number;
  readonly end: number;
}

/** Parses a file; what is no well-formed XML, or has a DTD, is unknown with the line to look at. Entities are never expanded. */
export function parseXml(path: string, bytes: Bytes): XmlDocument | Unknown {
  if (bytes.length > MAX_SIZE) return unreadable("the file is too large", { path, line: 1 });
  const source = readText(bytes);
  const { text } = source;
  const start = afterProlog(text);
  if (text.startsWith("<!DOCTYPE", start)) {
    return unreadable("a document type (DTD) is not read", source.place(path, start));
  }
  const problem = xmlProblem(text);
  if (problem) {
    const { reason, line, column } = problem;
    return unreadable(`not well-formed XML: ${reason}`, { path, line, ...(column > 0 && { column }) });
  }
  return buildDocument(path, source);
}

function buildDocument(path: string, source: SourceText): XmlDocument | Unknown {
  try {
    const nodes = parser().parse(source.text) as readonly unknown[];
    const root = nodes.map(parsedNode).find((node) => node && !node.name.startsWith("?"));
    if (!root) return unreadable("no root element", { path, line: 1 });
    const document: { path: string; source: SourceText; root?: XmlElement } = { path, source };
    document.root = buildElement(document as XmlDocument, root);
    return document as XmlDocument;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(`not well-formed XML: ${reason}`, { path, line: 1 });
  }
}

function unreadable(reason: string, place: Place): Unknown {
  return { reason, place, unreadable: true };
}

function parser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    processEntities: false,
    parseTagValue: false,
    trimValues: false,
    maxNestedTags: MAX_DEPTH,
  });
}

/** What the parser says about an element; undefined for text. */
function parsedNode(node: unknown): ParsedNode | undefined {
  const entry = node as Record<string | symbol, unknown>;
  const name = Object.keys(entry).find((key) => key !== ":@");
  const position = entry[META] as { startIndex: number; endIndex: number } | undefined;
  if (name === undefined || name === "#text" || !position) return undefined;
  return {
    name,
    attributes: (entry[":@"] ?? {}) as Record<string, string>,
    children: entry[name] as readonly unknown[],
    start: position.startIndex,
    end: position.endIndex,
  };
}

function buildElement(document: XmlDocument, node: ParsedNode): XmlElement {
  const opening = scanOpening(document, node.start);
  verify(node, opening);
  const content = { start: opening.end, end: closingTag(document.source.text, node, opening) };
  const children = node.children.map(parsedNode).filter((child) => child !== undefined && !child.name.startsWith("?"));
  return {
    document,
    name: node.name,
    start: node.start,
    end: node.end,
    attributes: opening.attributes,
    children: children.map((child) => buildElement(document, child as ParsedNode)),
    text: children.length > 0 ? EMPTY : scanText(document, content.start, content.end),
    content,
  };
}

/** The parser and the scanner must have seen the same thing, else the positions cannot be trusted. */
function verify(node: ParsedNode, opening: Opening): void {
  const parsed = Object.entries(node.attributes);
  const same =
    opening.attributes.length === parsed.length && parsed.every(([name, value]) => opening.raw.get(name) === value);
  if (!same) throw new Error(`the attributes of <${node.name}> cannot be told apart`);
}

function closingTag(text: string, node: ParsedNode, opening: Opening): number {
  return opening.end === node.end ? node.end : text.lastIndexOf("</", node.end - 1);
}

/** At any depth, in the order of the file. */
export function elementsBelow(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => [child, ...elementsBelow(child)]);
}

/** The value of an attribute, its name matched exactly, as MSBuild does for the names that it knows. */
export function attribute(element: XmlElement, name: string): KnownValue | undefined {
  return element.attributes.find((candidate) => candidate.name === name)?.value;
}

export function sourceOf(document: XmlDocument, start: number, end: number): Source {
  return { place: document.source.place(document.path, start), span: document.source.span(start, end) };
}

export function unknownAt(element: XmlElement, reason: string): Unknown {
  return { reason, place: element.document.source.place(element.document.path, element.start) };
}
