import { escaped, unescaped } from "./escapes.ts";
import { hasExpression, type Part, parseExpression } from "./expression.ts";
import { exists } from "./file-search.ts";
import { callFunction } from "./functions/call.ts";
import { printed, type Scalar } from "./functions/scalar.ts";
import { dependsOnCheckout, withSlashes } from "./paths.ts";
import type { Scope } from "./scope.ts";
import {
  computed,
  EMPTY,
  join,
  type KnownValue,
  MAX_LENGTH,
  type Piece,
  slice,
  throughProperty,
  unknownValue,
  type Value,
} from "./value.ts";

/**
 * The value of a property, of metadata or of a list of items: expanded, and with slashes where MSBuild on Unix takes it for a
 * path, which is where its first folder exists.
 */
export function evaluate(value: KnownValue, scope: Scope): Value {
  const expanded = expand(value, scope);
  return expanded.known && looksLikePath(expanded.text, scope) ? withForwardSlashes(expanded) : expanded;
}

function looksLikePath(text: string, scope: Scope): boolean {
  if (!text.includes("\\") || text.startsWith("\\\\") || text.startsWith("@(")) return false;
  const path = withSlashes(text);
  const first = path.slice(0, path.indexOf("/", 1));
  return (
    first === ".." ||
    first === "." ||
    exists(first, scope) === true ||
    (dependsOnCheckout(text) && path.startsWith("/"))
  );
}

function withForwardSlashes(value: KnownValue): KnownValue {
  return join(
    value.pieces.map((piece) =>
      piece.text.includes("\\") ? { text: withSlashes(piece.text), via: piece.via } : piece,
    ),
  );
}

/** Puts in the place of `$(...)`, and of `@(...)` and `%(...)` where the scope has them, what they stand for. */
export function expand(value: KnownValue, scope: Scope): Value {
  if (!hasExpression(value.text)) return value;
  const parts = parseExpression(value.text);
  if (!parts) return unknownValue({ reason: "an expression that is nested too deeply", place: scope.place });
  const pieces: Piece[] = [];
  let length = 0;
  for (const part of parts) {
    const expanded = expandPart(part, value, scope);
    if (!expanded.known) return expanded;
    pieces.push(...expanded.pieces);
    length += expanded.text.length;
    if (length > MAX_LENGTH)
      return unknownValue({ reason: "a value that grows beyond all bounds", place: scope.place });
  }
  return join(pieces);
}

function expandPart(part: Part, value: KnownValue, scope: Scope): Value {
  switch (part.kind) {
    case "literal":
      return slice(value, part.from, part.to);
    case "property":
      return viaProperty(part.name, scope);
    case "function":
      return viaFunction(part.body, scope);
    case "items":
      return scope.items ? scope.items(part.body) : computed(`@(${part.body})`);
    case "metadata":
      if (!scope.metadata) return computed(part.item ? `%(${part.item}.${part.name})` : `%(${part.name})`);
      return scope.metadata(part.item, part.name);
  }
}

function viaProperty(name: string, scope: Scope): Value {
  const value = scope.property(name);
  return value.known ? throughProperty(value, name) : value;
}

function viaFunction(body: string, scope: Scope): Value {
  const result = callFunction(body, { scope, argument: (text) => expandArgument(text, scope) });
  if (!result.known) return result;
  if (result.value === null) return EMPTY;
  const isPlain = typeof result.value === "string" && !result.isEscaped;
  return computed(isPlain ? escaped(printed(result.value)) : printed(result.value));
}

export type Argument =
  | { readonly known: true; readonly value: Scalar; readonly isEscaped?: boolean }
  | Extract<Value, { known: false }>;

/** An argument of a function keeps its type when it is nothing but one `$(...)`. */
function expandArgument(text: string, scope: Scope): Argument {
  if (!hasExpression(text)) return { known: true, value: unescaped(text) };
  const [part, ...others] = parseExpression(text) ?? [];
  if (part?.kind === "function" && others.length === 0) {
    return callFunction(part.body, { scope, argument: (inner) => expandArgument(inner, scope) });
  }
  const { metadata: _, items: __, ...outside } = scope;
  const value = expand(computed(text), outside);
  return value.known ? { known: true, value: unescaped(value.text) } : value;
}
