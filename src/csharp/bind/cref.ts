import { type Scope, typeKinds } from "../scope/scope.ts";
import { typeNamed } from "../scope/type.ts";
import type { NamePart } from "../scope/type-syntax.ts";
import { nearest, type SyntaxNode } from "../syntax/node.ts";
import { type Bound, notOurs } from "./bound.ts";
import { overloadsBound } from "./candidate-bound.ts";
import type { Context } from "./context.ts";
import { boundOf } from "./names.ts";

const CREF = /\bcref\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g;

/** What a word in a `cref` of a documentation comment means; undefined for a word elsewhere in a comment. */
export function crefBound(comment: SyntaxNode, start: number, end: number, context: Context): Bound | undefined {
  const path = pathUpTo(comment, start, end);
  if (path === undefined) return undefined;
  const scope = context.scopes.around(comment);
  const found = context.resolver.parts(scope, { kind: "name", alias: undefined, parts: path });
  const last = found.at(-1);
  if (last !== undefined && last.kind !== "not-found") return boundOf(last, context);
  const name = path.at(-1)?.name ?? "";
  const owner = found.at(-2);
  const type = path.length === 1 ? ownType(comment, scope, context) : owner?.kind === "type" ? owner.type : undefined;
  const candidates = type === undefined ? [] : context.members.find(type, name).candidates;
  return candidates.length === 0 ? notOurs : overloadsBound(candidates, context);
}

function ownType(comment: SyntaxNode, scope: Scope, context: Context) {
  const declaration = nearest(comment, typeKinds);
  const name = declaration === undefined ? scope.type : context.scopes.inside(declaration).type;
  return name === undefined ? undefined : typeNamed(name);
}

/** `A.B{T}.C` up to the word: names with their arities. The prefix of an id (`T:`) is left out. */
function pathUpTo(comment: SyntaxNode, start: number, end: number): readonly NamePart[] | undefined {
  for (const match of comment.text.matchAll(CREF)) {
    const value = match.groups?.double ?? match.groups?.single ?? "";
    const from = comment.start + match.index + match[0].length - value.length - 1;
    if (start < from || end > from + value.length) continue;
    const before = value.slice(0, start - from);
    const prefix = /(?:[\p{L}_][\p{L}\p{Nd}_]*(?:\{[^}]*\})?\.)*$/u.exec(before)?.[0] ?? "";
    const own = value.slice(start - from, end - from) + (/^\{[^}]*\}/.exec(value.slice(end - from))?.[0] ?? "");
    return splitPath(prefix + own);
  }
  return undefined;
}

function splitPath(path: string): readonly NamePart[] {
  return [...path.matchAll(/(?<name>[\p{L}_][\p{L}\p{Nd}_]*)(?:\{(?<types>[^}]*)\})?/gu)].map(({ groups }) => ({
    name: groups?.name ?? "",
    arguments: [],
    arity: groups?.types === undefined ? 0 : groups.types.split(",").length,
  }));
}
