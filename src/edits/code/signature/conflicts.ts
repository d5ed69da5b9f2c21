import type { Context } from "../../../csharp/bind/context.ts";
import { memberDeclaredAt } from "../../../csharp/bind/declaration-names.ts";
import type { DeclaredMember, DeclaredPart } from "../../../csharp/scope/declared.ts";
import { printType, typeNamed } from "../../../csharp/scope/type.ts";
import { declaredType } from "../../../csharp/scope/world.ts";
import type { SyntaxNode } from "../../../csharp/syntax/node.ts";

/**
 * Why a method must not change though ours asks for it: something else of the repository asks for it as it is. As the end
 * of a sentence; undefined where nothing does.
 */
export function whyBound(name: SyntaxNode, count: number, context: Context): string | undefined {
  const found = memberDeclaredAt(name, context);
  if (found === undefined) return "nobody knows where it is declared";
  const { part, member } = found;
  if (hasOverload(part, member, { count, context })) return "there is an overload with as many parameters already";
  const asker = otherAsker(part, member, context);
  return asker === undefined ? undefined : `${asker} of the repository asks for it as it is`;
}

function hasOverload(
  part: DeclaredPart,
  member: DeclaredMember,
  { count, context }: { readonly count: number; readonly context: Context },
): boolean {
  if (member.parameters.length === count) return false;
  const parts = declaredType(context.world, part.fullName)?.parts ?? [part];
  return parts.some((each) =>
    each.members.some((other) => isOverload(other, member) && other.parameters.length === count),
  );
}

function isOverload(other: DeclaredMember, member: DeclaredMember): boolean {
  const isSame = other.start === member.start && other.scope.file.path === member.scope.file.path;
  return other.name === member.name && other.kind === member.kind && !isSame;
}

/** An interface of the repository with such a method of its own. */
function otherAsker(
  part: DeclaredPart,
  member: DeclaredMember,
  { world, members, origins }: Context,
): string | undefined {
  if (member.explicitInterface !== undefined) return undefined;
  const own = typeNamed(part.fullName, ...part.scope.typeParameters.map(({ name }) => typeNamed(name)));
  const [, ...bases] = members.selfAndAncestors(own);
  for (const base of bases) {
    for (const above of declaredType(world, base.name)?.parts ?? []) {
      const asked = above.members.find((other) => isOverload(other, member) && isAlike(other, member));
      const isAsking = asked !== undefined && (above.kind === "interface" || member.isOverride);
      if (isAsking && origins.of(above, asked).length === 0) return printType(base);
    }
  }
  return undefined;
}

function isAlike(other: DeclaredMember, { parameters }: DeclaredMember): boolean {
  return other.parameters.length === parameters.length;
}
