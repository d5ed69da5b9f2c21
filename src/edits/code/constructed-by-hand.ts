import { typeKinds } from "../../csharp/scope/scope.ts";
import { childOf, nearest } from "../../csharp/syntax/node.ts";
import type { Sighting } from "../../findings/sighting.ts";
import type { EditResult } from "./edit-site.ts";

/** Whether code anywhere in the repository makes a class, by its simple name: `new Own(...)`, `Own own = new(...)`. */
export type IsMadeByHand = (type: string) => boolean;

/** Whether a text makes a class. */
export function makesType(text: string, type: string): boolean {
  const named = `new\\s+(?:[\\w.]+\\.)?${type}\\s*(?:<[^()]*>)?\\s*\\(`;
  const implied = `${type}\\s*(?:<[^()]*>)?\\s+\\w+\\s*=\\s*new\\s*\\(`;
  return new RegExp(`\\b(?:${named}|${implied})`).test(text);
}

/** Keeps a constructor's new parameter a suggestion where the class is made by hand: the container passes what is new, a caller does not. */
export function unlessConstructedByHand(
  result: EditResult | undefined,
  { node, match }: Sighting,
  isMadeByHand: IsMadeByHand,
): EditResult | undefined {
  const type = nearest(node, typeKinds);
  const name = childOf(type, "name")?.text;
  if (result?.kind !== "changes" || type === undefined || name === undefined) return result;
  if (match?.rule.metadata.edit?.name !== "add-constructor-parameter") return result;
  const changesParameters = result.changes.some(({ start }) => type.start < start && start < node.start);
  const isMade = changesParameters && isMadeByHand(name);
  return isMade
    ? { ...result, caution: `${name} is also made with new, which has to change with its constructor` }
    : result;
}
