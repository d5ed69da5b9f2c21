import type { Link, PhrasingContent } from "mdast";
import { link, type Part, phrase } from "../markdown/nodes.ts";

// Pages on whose timeline GitHub notes every body that links to them: https://github.com/renovatebot/renovate/pull/17636
const noted = /^https:\/\/github\.com\/(?=[^/]+\/[^/]+\/(?:pull|issues|discussions|commit)\/)/;

/** A link to a page of others that leaves no trace there, by the host that GitHub has for that. */
export function sourceLink(url: string, ...parts: Part[]): Link {
  return link(url.replace(noted, "https://redirect.github.com/"), ...parts);
}

/** ` (source)`, ` (sources: 1, 2)`, or nothing. */
export function sourceLinks(urls: readonly string[]): readonly PhrasingContent[] {
  const [first, ...others] = urls;
  if (first === undefined) return [];
  if (others.length === 0) return phrase(" (", sourceLink(first, "source"), ")");
  return phrase(" (sources: ", numberedLinks(urls), ")");
}

/** `1, 2, 3` */
export function numberedLinks(urls: readonly string[]): readonly PhrasingContent[] {
  return urls.flatMap((url, index) => phrase(index === 0 ? "" : ", ", sourceLink(url, `${index + 1}`)));
}
