import { childOf, namedChildren, type SyntaxNode } from "../../csharp/syntax/node.ts";
import { indentOf, newlineOf } from "./add-using.ts";
import { changed, type EditResult, type EditSite, listOf, refused } from "./edit-site.ts";
import { insertion } from "./text-change.ts";

export interface MemberValue {
  readonly member: string;
  readonly value: string;
}

/** Sets a member of an object where that is created, at the end of its initialiser. */
export function setMember({ member, value }: MemberValue, { node, binding }: EditSite): EditResult {
  const text = `${member} = ${value}`;
  const initializer = childOf(node, "initializer");
  if (initializer !== undefined) return changed([insertion(...atEndOf(initializer, text, binding.tree.root))]);
  const list = listOf(node, "argument_list");
  if (list === undefined) return refused("nothing is created here");
  if (namedChildren(list).length > 0) return changed([insertion(list.end, ` { ${text} }`)]);
  return changed([{ start: list.start, end: list.end, text: ` { ${text} }` }]);
}

/** A comma that ends the list stays its end. */
function atEndOf(initializer: SyntaxNode, text: string, root: SyntaxNode): readonly [number, string] {
  const last = namedChildren(initializer).at(-1);
  if (last === undefined) return [initializer.start + 1, ` ${text}`];
  const rest = initializer.text.slice(last.end - initializer.start);
  const comma = /^\s*,/.exec(rest)?.[0].length;
  const line = /[\r\n]/.test(rest) ? `${newlineOf(root)}${indentOf(root, last)}` : " ";
  return [last.end + (comma ?? 0), comma === undefined ? `,${line}${text}` : `${line}${text},`];
}
