import type { ApiMember } from "../../csharp/api/api.ts";
import { typeKinds } from "../../csharp/scope/scope.ts";
import { typeNamed } from "../../csharp/scope/type.ts";
import { childOf, namedChildren, nearest, type SyntaxNode } from "../../csharp/syntax/node.ts";
import { lacksMember } from "../../findings/missing-members.ts";
import { indentOf, newlineOf } from "./add-using.ts";
import { changed, type EditResult, type EditSite, refused } from "./edit-site.ts";
import { insertion, type TextChange } from "./text-change.ts";
import { writeType } from "./type-text.ts";

/** Adds a property that an interface asks for on the new side to the type around the site. */
export function addMember(name: string, site: EditSite): EditResult {
  const { symbol, sides } = site;
  const asked = symbol?.type && sides.next.type(sides.old.inNextLine(symbol.type.fullName));
  const [member] = asked?.membersNamed(name) ?? [];
  const declaration = nearest(site.node, typeKinds);
  const body = childOf(declaration, "body");
  if (declaration === undefined || symbol?.type === undefined) return refused("there is no type to add to");
  const own = typeNamed(site.binding.context.scopes.inside(declaration).type ?? "");
  if (!lacksMember(own, { asker: symbol.type.fullName, name }, site.binding.context)) return changed([]);
  if (member?.type === undefined || body === undefined) return refused("there is no place for the member");
  if (member.kind !== "property") return refused(`somebody has to write what ${name} does`);
  const { text, namespaces } = writeType(member.type, { ...site, node: body });
  return changed([inBody(body, `public ${text} ${name} ${accessors(member)}`, site)], namespaces);
}

function accessors({ accessors: list }: ApiMember): string {
  return `{ ${list.map(({ kind }) => `${kind};`).join(" ")} }`;
}

/** After the last property, spaced as that one is; else at the end. */
function inBody(body: SyntaxNode, text: string, { binding }: EditSite): TextChange {
  const { root } = binding.tree;
  const newline = newlineOf(root);
  const members = namedChildren(body);
  const properties = members.filter(({ kind }) => kind === "property_declaration");
  const last = properties.at(-1) ?? members.at(-1);
  if (last === undefined) return insertion(body.end - 1, ` ${text} `);
  const gap = properties.length > 1 ? gapBefore(last, members, root) : newline;
  return insertion(last.end, `${/\n[ \t]*\r?\n/.test(gap) ? newline : ""}${newline}${indentOf(root, last)}${text}`);
}

function gapBefore(node: SyntaxNode, members: readonly SyntaxNode[], root: SyntaxNode): string {
  const before = members[members.indexOf(node) - 1];
  return before === undefined ? "" : root.text.slice(before.end - root.start, node.start - root.start);
}
