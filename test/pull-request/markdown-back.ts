import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** Every node of a markdown text as GitHub reads it, in order. */
export function nodesOf(markdown: string): readonly Nodes[] {
  return below(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

function below(node: Nodes): readonly Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap(below)] : [node];
}

/** Values of the nodes of one type that hold text. */
export function valuesOf(markdown: string, type: "text" | "inlineCode" | "code" | "html"): readonly string[] {
  return nodesOf(markdown).flatMap((node) => (node.type === type ? [node.value] : []));
}

/** Addresses of all links, reference or literal. */
export function linksOf(markdown: string): readonly string[] {
  return nodesOf(markdown).flatMap((node) => (node.type === "link" || node.type === "image" ? [node.url] : []));
}

/** The text that a reader sees, without markup. */
export function readingOf(markdown: string): string {
  return nodesOf(markdown)
    .flatMap((node) => ("value" in node && node.type !== "html" ? [node.value] : []))
    .join("");
}
