import type { PhrasingContent } from "mdast";
import { link, phrase } from "../markdown/nodes.ts";

/** ` (source)`, ` (sources: 1, 2)`, or nothing. */
export function sourceLinks(urls: readonly string[]): readonly PhrasingContent[] {
  const [first, ...others] = urls.filter((url) => URL.canParse(url));
  if (first === undefined) return [];
  if (others.length === 0) return phrase(" (", link(first, "source"), ")");
  const numbered = [first, ...others].flatMap((url, index) =>
    phrase(index === 0 ? "" : ", ", link(url, `${index + 1}`)),
  );
  return phrase(" (sources: ", numbered, ")");
}
