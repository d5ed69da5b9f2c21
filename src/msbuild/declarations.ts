import type { ItemDeclaration, Written } from "./evaluation.ts";
import { sourceOf, type XmlDocument, type XmlElement } from "./xml.ts";

const OPERATIONS = ["Include", "Update", "Remove"] as const;

/** Every item element of a file outside targets, as it is written. */
export function declarationsOf(document: XmlDocument): readonly ItemDeclaration[] {
  return itemGroups(document.root).flatMap((group) => group.children.flatMap((element) => declaration(element) ?? []));
}

function itemGroups(parent: XmlElement): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    if (child.name === "ItemGroup") return [child];
    return ["Choose", "When", "Otherwise"].includes(child.name) ? itemGroups(child) : [];
  });
}

function declaration(element: XmlElement): ItemDeclaration | undefined {
  const { document } = element;
  const operation = OPERATIONS.find((name) => element.attributes.some((candidate) => candidate.name === name));
  const include = element.attributes.find(({ name }) => name === operation);
  if (!operation || !include) return undefined;
  const attributes = element.attributes
    .filter(({ name }) => name !== operation)
    .map(({ name, written }): [string, Written] => [name.toLowerCase(), writtenAt(document, written)]);
  const children = element.children.map((child): [string, Written] => [
    child.name.toLowerCase(),
    writtenAt(document, child.content),
  ]);
  return {
    type: element.name,
    operation,
    include: writtenAt(document, include.written),
    metadata: new Map([...attributes, ...children]),
    element: sourceOf(document, element.start, element.end),
  };
}

/** Without the white space around it. */
function writtenAt(document: XmlDocument, range: { readonly start: number; readonly end: number }): Written {
  const raw = document.source.text.slice(range.start, range.end);
  const text = raw.trim();
  const start = range.start + (text === "" ? 0 : raw.length - raw.trimStart().length);
  return { text, source: sourceOf(document, start, start + text.length) };
}
