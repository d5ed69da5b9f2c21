import type { ApiChange } from "../csharp/api/api.ts";
import type { Binding } from "../csharp/bind/binding.ts";
import { baseNodesOf, typeDeclarationsIn } from "../csharp/scope/read-declarations.ts";
import { type Type, typeNamed } from "../csharp/scope/type.ts";
import { declaredType, ourType } from "../csharp/scope/world.ts";
import { childOf, type SyntaxNode } from "../csharp/syntax/node.ts";
import { nameInCode } from "./symbol-names.ts";
import type { WatchedChanges } from "./watched-changes.ts";

/** A type of the repository that must have a member which the next line asks for. */
export interface MissingMember {
  /** The declaration, and its name. */
  readonly declaration: SyntaxNode;
  readonly name: SyntaxNode;
  readonly change: ApiChange;
  /** Documentation id of the interface or class that asks for it, in the old line. */
  readonly asked: string;
}

/** The types in a file that implement or derive from a type that gains members, and have none with such a name. */
export function missingMembers({ tree, context }: Binding, { added }: WatchedChanges): readonly MissingMember[] {
  if (added.size === 0) return [];
  return typeDeclarationsIn(tree.root).flatMap((declaration) => {
    const name = childOf(declaration, "name");
    const fullName = context.scopes.inside(declaration).type;
    if (name === undefined || fullName === undefined || declaration.kind === "interface_declaration") return [];
    if (baseNodesOf(declaration).length === 0) return [];
    return askedOf(typeNamed(fullName), added, context).map((asked) => ({ ...asked, declaration, name }));
  });
}

type Asked = Pick<MissingMember, "change" | "asked">;

function askedOf(type: Type, added: WatchedChanges["added"], context: Binding["context"]): readonly Asked[] {
  const [, ...bases] = context.members.selfAndAncestors(type);
  return [...added].flatMap(([asker, changes]) => {
    if (!bases.some(({ name }) => name === asker)) return [];
    const missing = changes.filter(({ symbol }) => lacksMember(type, { asker, name: nameInCode(symbol) }, context));
    return missing.map((change) => ({ change, asked: `T:${asker}` }));
  });
}

/**
 * Must a type of the repository write a member itself that `asker`, one of ours, comes to ask for? Not where a base class
 * has `asker` for a base too: one of ours gets the member, one of the repository's is told itself.
 */
export function lacksMember(
  type: Type,
  { asker, name }: { readonly asker: string; readonly name: string },
  { members, world }: Binding["context"],
): boolean {
  if (ourType(world, asker) === undefined || members.isInterface(type)) return false;
  const classes = members.selfAndAncestors(type).filter((at) => !members.isInterface(at));
  const bases = classes.filter((at) => at.name !== type.name && at.name !== asker);
  if (bases.some((base) => members.selfAndAncestors(base).some((above) => above.name === asker))) return false;
  const parts = classes.flatMap((at) => declaredType(world, at.name)?.parts ?? []);
  return !parts.some((part) => part.members.some((member) => member.name === name));
}
