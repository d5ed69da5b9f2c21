import { type Type, unknownType } from "../scope/type.ts";
import { childOf, hasModifier, nearest, type SyntaxNode } from "../syntax/node.ts";
import { argumentType } from "./arguments.ts";
import { constructedType } from "./constructors.ts";
import { type Context, writtenType } from "./context.ts";
import { awaitedType, elementType } from "./known-types.ts";
import { typeOfValue } from "./value.ts";

const functions: ReadonlySet<string> = new Set([
  "method_declaration",
  "local_function_statement",
  "property_declaration",
  "indexer_declaration",
  "operator_declaration",
  "lambda_expression",
  "anonymous_method_expression",
  "constructor_declaration",
]);
const transparent: ReadonlySet<string> = new Set([
  "parenthesized_expression",
  "conditional_expression",
  "switch_expression_arm",
  "switch_expression",
  "postfix_unary_expression",
  "binary_expression",
  "ref_expression",
]);

/** The type that the place of an expression wants: what `new()`, a lambda or `[...]` becomes there. */
export function targetType(node: SyntaxNode, context: Context): Type {
  let whole = node;
  while (whole.parent !== undefined && transparent.has(whole.parent.kind)) whole = whole.parent;
  const place = whole.parent;
  if (place === undefined) return unknownType("nothing around");
  switch (place.kind) {
    case "variable_declarator":
    case "property_declaration":
    case "parameter":
      return writtenTarget(place.kind === "variable_declarator" ? place.parent : place, context);
    case "assignment_expression": {
      const left = childOf(place, "left");
      return left === undefined || left === whole ? unknownType("assigned to") : typeOfValue(context.evaluate(left));
    }
    case "argument":
      return argumentType(place, context);
    case "cast_expression":
      return writtenTarget(place, context);
    case "return_statement":
    case "arrow_expression_clause":
      return returnType(place, context);
    case "initializer_expression":
    case "expression_element":
    case "collection_element":
      return elementTarget(place, context);
    default:
      return unknownType(`in a ${place.kind.replaceAll("_", " ")}`);
  }
}

function writtenTarget(holder: SyntaxNode | undefined, context: Context): Type {
  const type = childOf(holder, "type");
  if (type === undefined || type.kind === "implicit_type") return unknownType("declared with var");
  return writtenType(type, context);
}

function returnType(place: SyntaxNode, context: Context): Type {
  const owner = nearest(place.parent, functions);
  const type = childOf(owner, "returns") ?? childOf(owner, "type");
  if (owner === undefined || type === undefined) return unknownType("returned from a lambda");
  const written = writtenType(type, context);
  return hasModifier(owner, "async") ? (awaitedType(written) ?? written) : written;
}

/** Elements of `new List<T> { ... }`, `Prop = { ... }`, `new T[] { ... }`, `[ ... ]`. */
function elementTarget(place: SyntaxNode, context: Context): Type {
  const whole =
    place.kind === "initializer_expression" ? initializedType(place, context) : collectionType(place, context);
  if (whole.reason !== undefined) return whole;
  return elementType(whole) ?? unknownType("element of something that we do not know as a collection");
}

function collectionType(element: SyntaxNode, context: Context): Type {
  if (element.kind === "expression_element" && element.parent !== undefined)
    return collectionType(element.parent, context);
  return element.parent === undefined ? unknownType("nothing around") : targetType(element.parent, context);
}

/** The type whose members or elements `{ ... }` sets. */
export function initializedType(initializer: SyntaxNode, context: Context): Type {
  const owner = initializer.parent;
  if (owner?.kind === "array_creation_expression") return writtenTarget(owner, context);
  if (owner?.kind === "assignment_expression" || owner?.kind === "variable_declarator")
    return targetType(initializer, context);
  const type = owner && constructedType(owner, context);
  return type ?? unknownType("initialises what we do not know");
}
