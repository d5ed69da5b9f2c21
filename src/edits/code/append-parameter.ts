import { childrenOfKind } from "../../csharp/syntax/node.ts";
import { visibleParameters } from "./arguments.ts";
import { changeList } from "./change-list.ts";
import { changed, type EditResult, type EditSite, listOf, refused, successorOf } from "./edit-site.ts";
import { insertion } from "./text-change.ts";
import { writeType } from "./type-text.ts";

/** Gives the declaration of an override or implementation the parameters that the new side adds at the end. */
export function appendParameter(site: EditSite): EditResult {
  const member = site.symbol?.member;
  const now = member && successorOf(member, site.sides)?.now;
  const list = listOf(site.node, "parameter_list");
  if (member === undefined || now === undefined || list === undefined)
    return refused("what the declaration becomes is not known");
  const old = visibleParameters(member);
  const added = visibleParameters(now).slice(old.length);
  const isAppended = old.every(({ name }, index) => visibleParameters(now)[index]?.name === name);
  if (!isAppended || added.length === 0) return refused("the new parameters are not at the end");
  const written = added.map(({ type, name }) => ({ ...writeType(type, { ...site, node: list }), name }));
  const texts = written.map(({ text, name }) => `${text} ${name}`);
  const taken = childrenOfKind(list, "parameter");
  const changes =
    taken.length === 0 ? [insertion(list.start + 1, texts.join(", "))] : changeList(list, taken, [...taken, ...texts]);
  return changed(
    changes,
    written.flatMap(({ namespaces }) => namespaces),
  );
}
