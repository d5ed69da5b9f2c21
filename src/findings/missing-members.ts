import type { ApiChange } from "../csharp/api/api.ts";
import type { Binding } from "../csharp/bind/binding.ts";
import type { Members } from "../csharp/bind/members.ts";
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

function askedOf(type: Type, added: WatchedChanges["added"], { members, world }: Binding["context"]): readonly Asked[] {
  const ancestors = members.selfAndAncestors(type);
  const [, ...bases] = ancestors;
  const hasMember = (change: ApiChange) => {
    const wanted = nameInCode(change.symbol);
    return ancestors.some((at) =>
      declaredType(world, at.name)?.parts.some((part) => part.members.some(({ name }) => name === wanted)),
    );
  };
  return [...added].flatMap(([name, changes]) => {
    if (!bases.some((base) => base.name === name && ourType(world, name) !== undefined)) return [];
    if (isGiven(name, bases, members)) return [];
    return changes.filter((change) => !hasMember(change)).map((change) => ({ change, asked: `T:${name}` }));
  });
}

/** A base class has it already: one of ours has the new member too, one of the repository's is told itself. */
function isGiven(name: string, bases: readonly Type[], members: Members): boolean {
  const classes = bases.filter((base) => base.name !== name && !members.isInterface(base));
  return classes.some((base) => members.selfAndAncestors(base).some((above) => above.name === name));
}
