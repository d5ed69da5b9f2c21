import type { ApiMember, ApiType } from "../../../csharp/api/api.ts";
import type { BoundSymbol } from "../../../csharp/bind/bound.ts";
import { writtenType } from "../../../csharp/bind/context.ts";
import { typeKinds } from "../../../csharp/scope/scope.ts";
import {
  childOf,
  childOfKind,
  childrenOfKind,
  namedChildren,
  nearest,
  type SyntaxNode,
} from "../../../csharp/syntax/node.ts";
import type { Sighting } from "../../../findings/sighting.ts";
import { nameInCode } from "../../../findings/symbol-names.ts";
import { addMember } from "../add-member.ts";
import { indentOf, newlineOf } from "../add-using.ts";
import { changed, type EditResult, type EditSite, refused } from "../edit-site.ts";
import type { Sides } from "../namespaces.ts";
import { insertion } from "../text-change.ts";
import { writeType } from "../type-text.ts";

/** Kinds of changes in the API that ask a type for a member. */
export const memberKinds: ReadonlySet<string> = new Set([
  "interface-member-added",
  "interface-default-removed",
  "abstract-member-added",
]);

/**
 * Writes the member that a type comes to be asked for. A set of entities can only be written in one way; of a method only
 * the frame is known, and that a decorator hands it on: a suggestion.
 */
export function writeMissingMember(sighting: Sighting, sides: Sides): EditResult | undefined {
  const { change, finding, node, binding } = sighting;
  const asker = sides.old.type(finding.symbol?.slice(2) ?? "");
  const name = nameInCode(change?.symbol ?? "");
  const member =
    asker && sides.next.type(sides.old.inNextLine(asker.fullName))?.members.find(({ id }) => id === change?.symbol);
  if (asker === undefined || member === undefined) return undefined;
  const symbol: BoundSymbol = { kind: "symbol", id: asker.id, type: asker, member: undefined };
  const site: EditSite = { node, binding, sides, symbol };
  if (member.kind !== "property") return frame(member, asker, site);
  const result = addMember(name, site);
  return result.kind === "changes" ? { ...result, isForced: /\bDbSet</.test(member.type ?? "") } : result;
}

function frame(member: ApiMember, asker: ApiType, site: EditSite): EditResult {
  const declaration = nearest(site.node, typeKinds);
  const body = childOf(declaration, "body");
  if (declaration === undefined || body === undefined || member.kind !== "method" || member.typeParameters.length > 0)
    return refused("there is no place for the member");
  const namespaces = new Set<string>();
  const write = (type: string) => {
    const written = writeType(type, { ...site, node: body });
    for (const namespace of written.namespaces) namespaces.add(namespace);
    return written.text;
  };
  const parameters = member.parameters.map(({ type, name, default: value }) => {
    return `${write(type)} ${name}${value === undefined ? "" : ` = ${value}`}`;
  });
  const inner = innerOf(declaration, asker, site);
  const names = member.parameters.map(({ name }) => name).join(", ");
  const does =
    inner === undefined
      ? `throw new ${write("System.NotImplementedException")}()`
      : `${inner}.${member.name}(${names})`;
  const access = member.isAbstract && asker.kind !== "interface" ? `${member.access} override` : "public";
  const text = `${access} ${write(member.type ?? "void")} ${member.name}(${parameters.join(", ")}) => ${does};`;
  return changed([atEnd(body, text, site)], [...namespaces]);
}

/** The one thing of the same kind that a decorator holds. */
function innerOf(declaration: SyntaxNode, asker: ApiType, { binding }: EditSite): string | undefined {
  const fields = childrenOfKind(childOf(declaration, "body"), "field_declaration").flatMap((field) =>
    childrenOfKind(field, "variable_declaration"),
  );
  const held = fields.flatMap((field) =>
    childrenOfKind(field, "variable_declarator").map((declarator) => ({
      type: childOf(field, "type"),
      name: childOf(declarator, "name")?.text,
    })),
  );
  const taken = childrenOfKind(childOfKind(declaration, "parameter_list"), "parameter").map((parameter) => ({
    type: childOf(parameter, "type"),
    name: childOf(parameter, "name")?.text,
  }));
  const names = [...held, ...taken].flatMap(({ type, name }) =>
    type !== undefined && writtenType(type, binding.context).name === asker.fullName ? (name ?? []) : [],
  );
  return names.length === 1 ? names[0] : undefined;
}

function atEnd(body: SyntaxNode, text: string, { binding }: EditSite) {
  const { root } = binding.tree;
  const last = namedChildren(body).at(-1);
  const newline = newlineOf(root);
  if (last === undefined) return insertion(body.end - 1, ` ${text} `);
  return insertion(last.end, `${newline}${newline}${indentOf(root, last)}${text}`);
}
