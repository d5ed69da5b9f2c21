import type { PhrasingContent } from "mdast";
import { link, phrase } from "../markdown/nodes.ts";

/** ` (source)`, ` (sources: 1, 2)`, or nothing. */
export function sourceLinks(urls: readonly string[]): readonly PhrasingContent[] {
  const [first, ...others] = urls;
  if (first === undefined) return [];
  if (others.length === 0) return phrase(" (", link(first, "source"), ")");
  return phrase(" (sources: ", numberedLinks(urls), ")");
}

/** `1, 2, 3` */
export function numberedLinks(urls: readonly string[]): readonly PhrasingContent[] {
  return urls.flatMap((url, index) => phrase(index === 0 ? "" : ", ", link(url, `${index + 1}`)));
}
