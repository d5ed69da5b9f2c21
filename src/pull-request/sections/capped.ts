import type { ListItem } from "mdast";
import { paragraph, point } from "../markdown/nodes.ts";

/** An item of a list for each entry, at most `limit`, and one that says how many more there are. */
export function capped<T>(entries: readonly T[], limit: number, toItem: (entry: T) => ListItem): readonly ListItem[] {
  const items = entries.slice(0, limit).map(toItem);
  const hidden = entries.length - items.length;
  return hidden === 0 ? items : [...items, point(paragraph(`${hidden} more; the JSON report lists all.`))];
}
