import type { ApiChange, ApiMember } from "../../csharp/api/api.ts";
import type { BoundSymbol } from "../../csharp/bind/bound.ts";
import type { SyntaxNode } from "../../csharp/syntax/node.ts";
import type { TextChange } from "./text-change.ts";
import type { WritePlace } from "./type-text.ts";

/** Where a general edit is to be made: `node` is the place's, with what it means on the old side. */
export interface EditSite extends WritePlace {
  readonly symbol: BoundSymbol | undefined;
}

/** What an edit changes, and the namespaces that its text needs; or why it cannot be made. */
export type EditResult = EditChanges | { readonly kind: "refused"; readonly reason: string };

export interface EditChanges {
  readonly kind: "changes";
  readonly changes: readonly TextChange[];
  readonly namespaces: readonly string[];
  /** Why it is only suggested. */
  readonly caution?: string;
  /** Of a place that no rule speaks of: the compiler forces it, in this one form that means the same. */
  readonly isForced?: boolean;
  /** Changes without which these are wrong. */
  readonly needs?: readonly TextChange[];
  /** What the reader of the change should know: a sentence. */
  readonly remark?: string;
}

export function changed(changes: readonly TextChange[], namespaces: readonly string[] = []): EditChanges {
  return { kind: "changes", changes, namespaces };
}

export function refused(reason: string): EditResult {
  return { kind: "refused", reason };
}

/** What a member of the old side becomes: the row of the change table, and the declaration on the new side. */
export function successorOf(
  member: ApiMember,
  { old, next }: EditSite["sides"],
): { readonly change: ApiChange; readonly now: ApiMember } | undefined {
  const type = next.type(old.inNextLine(member.declaringType));
  for (const change of old.changesOf(member.id)) {
    const now = type?.members.find(({ declaration }) => declaration === change.new);
    if (now !== undefined) return { change, now };
  }
  return undefined;
}

/** The list of arguments of a call, or of the parameters of a declaration. */
export function listOf(node: SyntaxNode, kind: "argument_list" | "parameter_list"): SyntaxNode | undefined {
  return node.children.find((child) => child.kind === kind);
}
