import {
  childOf,
  hasModifier,
  namedChildren,
  type SyntaxNode,
  selfAndDescendants,
} from "../../../csharp/syntax/node.ts";
import { changed, type EditResult, type EditSite, refused } from "../edit-site.ts";
import { isSameType, type Meaning } from "./align.ts";
import { type Collecting, collectItems, collectTask, collectType, isCollected } from "./collections.ts";
import type { ChangedMember } from "./new-member.ts";

export interface ReturnChange extends ChangedMember {
  readonly site: EditSite;
  readonly meaning: Meaning;
}

/**
 * Gives a method the return type of the new side, where what it returns is known to have it or is easily made so: an
 * `IEnumerable` that becomes an `IReadOnlyCollection`. A type that is only called otherwise is somebody else's to rename.
 */
export function changeReturnType(method: SyntaxNode, { old, now, site, meaning }: ReturnChange): EditResult {
  const [before, after] = [old.type ?? "void", now.type ?? "void"];
  if (isSameType(before, after, meaning)) return changed([]);
  const returns = childOf(method, "returns");
  if (returns === undefined || !isCollected(before, after, meaning)) return refused("it has to return another type");
  const written = collectType(returns);
  if (written === undefined) return refused("its return type is not written as that of what it replaces");
  const place = { binding: site.binding, meaning, element: written.element };
  const each = returned(method).map((expression) => collectReturned(expression, method, place));
  if (each.some((changes) => changes === undefined))
    return refused("it has to return an IReadOnlyCollection, and nobody can say that it does");
  return changed([...written.changes, ...each.flatMap((changes) => changes ?? [])]);
}

function collectReturned(expression: SyntaxNode, method: SyntaxNode, place: Collecting) {
  const isTask = /^(?:[\w.]+\.)?(?:Value)?Task\b/.test(childOf(method, "returns")?.text ?? "");
  if (!isTask || hasModifier(method, "async")) return collectItems(expression, place);
  return collectTask(expression, place);
}

const functions: ReadonlySet<string> = new Set([
  "lambda_expression",
  "anonymous_method_expression",
  "local_function_statement",
]);

/** What a method itself returns. */
function returned(method: SyntaxNode): readonly SyntaxNode[] {
  const body = childOf(method, "body");
  if (body === undefined) return [];
  if (body.kind === "arrow_expression_clause") return namedChildren(body).slice(-1);
  const statements = [...selfAndDescendants(body, ({ kind }) => !functions.has(kind))];
  return statements.filter(({ kind }) => kind === "return_statement").flatMap((node) => namedChildren(node).slice(-1));
}
