import { typeKinds } from "../csharp/scope/scope.ts";
import { childOf, nearest, type SyntaxNode } from "../csharp/syntax/node.ts";
import type { Sighting } from "./sighting.ts";
import { nameInCode } from "./symbol-names.ts";
import { isAddition } from "./watched-changes.ts";

/** A key for the member that a type is found to lack: the same as that of a rule that supplies it. */
export function missingMember({ change, node }: Sighting): string | undefined {
  return change !== undefined && isAddition(change) ? keyOf(node, nameInCode(change.symbol)) : undefined;
}

/** The member that a type has once a rule is followed: one that is added to it, or an own one that is renamed. */
export function suppliedMember({ match, node }: Sighting): string | undefined {
  const edit = match?.rule.metadata.edit;
  const at = match?.variable(edit?.at ?? "match") ?? node;
  const type = childOf(nearest(at, typeKinds), "name");
  if (edit === undefined || type === undefined) return undefined;
  if (edit.name === "add-member") return keyOf(type, edit.member);
  return edit.name === "rename" && at.parent?.kind === "method_declaration" ? keyOf(type, edit.to) : undefined;
}

function keyOf(type: SyntaxNode, member: string): string {
  return `${type.start} ${type.end} ${member}`;
}
