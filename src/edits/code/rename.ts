import { lastName } from "../../findings/meaning.ts";
import { changed, type EditResult, type EditSite, refused } from "./edit-site.ts";
import { trimChange } from "./text-change.ts";
import { writeType } from "./type-text.ts";

/** Writes another name where the site's stands. */
export function rename(to: string, { node }: EditSite): EditResult {
  const name = lastName(node);
  return name === undefined ? refused("there is no name") : changed([{ start: name.start, end: name.end, text: to }]);
}

/** Writes another type, by its full name on the new side, where the site's stands: with a namespace where that has one. */
export function replaceType(to: string, site: EditSite): EditResult {
  const { node, binding, symbol, sides } = site;
  if (node.kind !== "qualified_name") {
    const { text, namespaces } = writeType(to, site);
    return changed([{ start: node.start, end: node.end, text }], namespaces);
  }
  const namespace = sides.next.type(to)?.namespace;
  const isSame = symbol?.type !== undefined && sides.old.inNextLine(symbol.type.namespace) === namespace;
  const name = isSame ? lastName(node) : node;
  if (name === undefined || namespace === undefined) return refused("there is no name");
  const text = isSame ? to.slice(namespace.length + 1) : to;
  return changed([trimChange({ start: name.start, end: name.end, text }, binding.tree.text)]);
}
