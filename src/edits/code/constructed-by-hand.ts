import { typeKinds } from "../../csharp/scope/scope.ts";
import { childOf, nearest } from "../../csharp/syntax/node.ts";
import type { CodeFile } from "../../findings/code-file.ts";
import type { Sighting } from "../../findings/sighting.ts";
import type { EditResult } from "./edit-site.ts";

/**
 * Keeps a constructor's new parameter a suggestion where some file makes the class itself, `new Own(...)`: the container
 * passes what is new, a caller does not.
 */
export function unlessConstructedByHand(
  result: EditResult | undefined,
  { node, match }: Sighting,
  files: readonly CodeFile[],
): EditResult | undefined {
  const type = nearest(node, typeKinds);
  const name = childOf(type, "name")?.text;
  if (result?.kind !== "changes" || type === undefined || name === undefined) return result;
  if (match?.rule.metadata.edit?.name !== "add-constructor-parameter") return result;
  const changesParameters = result.changes.some(({ start }) => type.start < start && start < node.start);
  const creation = new RegExp(`\\bnew\\s+(?:[\\w.]+\\.)?${name}\\s*\\(`);
  const isMade = changesParameters && files.some(({ source }) => creation.test(source.text));
  return isMade ? { ...result, caution: `${name} is also made with new, which has to pass what is new` } : result;
}
