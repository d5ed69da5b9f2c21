import type {
  BlockContent,
  Code,
  Emphasis,
  Heading,
  Html,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
} from "mdast";
import { clip, visible } from "../visible-text.ts";
import { prose } from "./prose.ts";

/** A sentence, or nodes that are made already. Strings are prose: backticks mean code, nothing else means anything. */
export type Phrase = string | readonly PhrasingContent[];

/** A piece of a phrase. */
export type Part = string | PhrasingContent | readonly PhrasingContent[];

/** Joins sentences and nodes, without anything between them. */
export function phrase(...parts: Part[]): PhrasingContent[] {
  return parts.flatMap((part) => {
    if (typeof part === "string") return prose(part);
    return "type" in part ? [part] : part;
  });
}

export function paragraph(...parts: Part[]): Paragraph {
  return { type: "paragraph", children: phrase(...parts) };
}

export function strong(...parts: Part[]): Strong {
  return { type: "strong", children: phrase(...parts) };
}

export function emphasis(...parts: Part[]): Emphasis {
  return { type: "emphasis", children: phrase(...parts) };
}

export function heading(title: string): Heading {
  return { type: "heading", depth: 2, children: phrase(title) };
}

export function link(url: string, ...parts: Part[]): Link {
  const children = phrase(...parts).filter((node) => node.type !== "link" && node.type !== "linkReference");
  return { type: "link", url, children };
}

/** Lines to paste into a shell. */
export function shell(commands: readonly string[]): Code {
  return { type: "code", lang: "sh", value: commands.map(visible).join("\n") };
}

/** Lines of a diff; their first characters are the signs. */
export function diff(lines: readonly string[]): Code {
  return { type: "code", lang: "diff", value: lines.map((line) => clip(visible(line), 300)).join("\n") };
}

/** A list of boxes and points; the boxes are not ticked. */
export function list(items: readonly ListItem[]): List {
  return { type: "list", ordered: false, spread: false, children: [...items] };
}

export function point(...blocks: readonly BlockContent[]): ListItem {
  return { type: "listItem", spread: false, children: [...blocks] };
}

export function box(...blocks: readonly BlockContent[]): ListItem {
  return { ...point(...blocks), checked: false, spread: blocks.length > 1 };
}

export function table(head: readonly string[], rows: readonly (readonly Phrase[])[]): Table {
  const cells = [head, ...rows].map((row) =>
    row.map((cell) => ({ type: "tableCell" as const, children: phrase(cell) })),
  );
  return { type: "table", children: cells.map((children) => ({ type: "tableRow" as const, children })) };
}

/** Blocks behind a line that opens them. The summary is ours: letters, numbers and points only. */
export function folded(summary: string, blocks: readonly BlockContent[]): readonly (BlockContent | Html)[] {
  const open: Html = { type: "html", value: `<details><summary>${summary.replace(/[<>&]/g, "")}</summary>` };
  return [open, ...blocks, { type: "html", value: "</details>" }];
}
