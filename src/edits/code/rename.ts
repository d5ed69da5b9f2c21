import { lastName } from "../../findings/meaning.ts";
import { changed, type EditResult, type EditSite, refused } from "./edit-site.ts";
import { trimChange } from "./text-change.ts";
import { writeType } from "./type-text.ts";

/** Writes another name where the site's stands. */
export function rename(to: string, { node }: EditSite): EditResult {
  const name = lastName(node);
  return name === undefined ? refused("there is no name") : changed([{ start: name.start, end: name.end, text: to }]);
}

/**
 * Writes another type, by its full name on the new side, where the site's stands: with a namespace where that has one, or
 * where the simple name means something else on the new side. Nothing is to be done where the name is right as it is.
 */
export function replaceType(to: string, site: EditSite): EditResult {
  const { node, binding, symbol, sides } = site;
  if (node.kind !== "qualified_name") {
    const { text, namespaces } = writeType(to, site);
    if (text === node.text) return changed([]);
    return changed([{ start: node.start, end: node.end, text }], namespaces);
  }
  const namespace = sides.next.type(to)?.namespace;
  const own = symbol?.type && sides.old.inNextLine(symbol.type.namespace);
  const isSame = namespace !== undefined && own === namespace;
  const name = isSame ? lastName(node) : node;
  if (name === undefined) return refused("there is no name");
  const text = isSame ? to.slice(namespace.length + 1) : to;
  return changed([trimChange({ start: name.start, end: name.end, text }, binding.tree.text)]);
}

/** `record` for `class` in a declaration. */
export function replaceKeyword(
  { from, to }: { readonly from: string; readonly to: string },
  { node }: EditSite,
): EditResult {
  const keyword = node.children.find(({ kind }) => kind === from);
  if (keyword === undefined) return refused(`there is no ${from}`);
  return changed([{ start: keyword.start, end: keyword.end, text: to }]);
}
