import type { ApiMember } from "../../../csharp/api/api.ts";
import type { Rule } from "../../../csharp/rules/rule.ts";
import { successorOf } from "../edit-site.ts";
import type { Sides } from "../namespaces.ts";
import type { TypeSuccessor } from "./align.ts";

/** A member as both sides declare it, type parameters left open. */
export interface ChangedMember {
  readonly old: ApiMember;
  readonly now: ApiMember;
}

/** What a member becomes on the new side; undefined where the tables do not say which one it is. */
export function changedMember({ id, declaringType }: ApiMember, sides: Sides): ChangedMember | undefined {
  const old = sides.old.type(declaringType)?.members.find((member) => member.id === id);
  if (old === undefined) return undefined;
  const type = sides.next.type(sides.old.inNextLine(declaringType));
  const same = type?.members.find((member) => member.id === sides.old.inNextLine(id));
  const now = successorOf(old, sides)?.now ?? same;
  return now && { old, now };
}

/** Of types that are gone: what the tables call their new name, and what a rule writes for them. */
export function typeSuccessors(rules: readonly Rule[], { old, next }: Sides): TypeSuccessor {
  const isGone = (id: string) => next.type(old.inNextLine(id.slice("T:".length))) === undefined;
  const replaced = new Map(
    rules.flatMap(({ metadata: { edit, outcome, symbols = {} } }) => {
      if (edit?.name !== "replace-type" || outcome !== "fixed") return [];
      const ids = symbols[edit.at ?? "match"] ?? Object.values(symbols).flat();
      return ids.filter(isGone).map((id) => [id, edit.to] as const);
    }),
  );
  return (name) => {
    const id = `T:${name}`;
    const row = old.changesOf(id).find(({ kind, new: now }) => kind === "type-removed" && now.startsWith("~ "));
    return replaced.get(id) ?? row?.new.slice(2);
  };
}
