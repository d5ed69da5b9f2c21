import { foreignType, isUnknown, type Type, typeNamed, unknownType } from "../scope/type.ts";
import { nameSyntaxOf } from "../scope/type-syntax.ts";
import { childOf, childOfKind, namedChildren, type SyntaxNode } from "../syntax/node.ts";
import { memberAccess } from "./access.ts";
import { expressionOf } from "./arguments.ts";
import { invocation } from "./calls.ts";
import { candidateType } from "./candidate-bound.ts";
import { constructedType, enclosingType } from "./constructors.ts";
import { type Context, writtenType } from "./context.ts";
import { awaitedType, indexedType } from "./known-types.ts";
import { receiverOf } from "./lambdas.ts";
import { memberValue, named, nameValue } from "./names.ts";
import { initializedType, targetType } from "./targets.ts";
import { foreignValue, ofType, typeOfValue, unknownValue, type Value } from "./value.ts";

/** What an expression stands for. Every expression that is not listed is of no interest: its type is unknown. */
export function evaluateExpression(node: SyntaxNode, context: Context): Value {
  switch (node.kind) {
    case "identifier":
      return initialisedMember(node, context) ?? nameValue(node, context);
    case "generic_name":
      return nameValue(node, context);
    case "member_access_expression":
      return memberAccess(node, context);
    case "conditional_access_expression":
      return childOfKind(node, "member_binding_expression") ? memberAccess(node, context) : indexed(node, context);
    case "element_access_expression":
      return indexed(node, context);
    case "invocation_expression":
      return invocation(node, context);
    case "qualified_name":
    case "alias_qualified_name":
      return qualified(node, context);
    case "this":
      return ofType(enclosingType(node, context) ?? unknownType("outside of any class"));
    case "await_expression":
      return awaited(node, context);
    default:
      return typed(node, context);
  }
}

/** The left of `Name = ...` in `new T { Name = ... }`; undefined for other names. */
function initialisedMember(node: SyntaxNode, context: Context): Value | undefined {
  const initializer = node.parent?.parent;
  const isLeft = node.field === "left" && node.parent?.kind === "assignment_expression";
  if (!isLeft || initializer?.kind !== "initializer_expression") return undefined;
  const type = initializedType(initializer, context);
  if (isUnknown(type)) return ofType(type);
  const { candidates } = context.members.find(type, node.text);
  if (candidates.length > 0) return memberValue(candidates, context);
  return context.members.isForeign(type) ? ofType(foreignType) : foreignValue(`member of ${type.name}`);
}

/** Expressions that only have a type. */
function typed(node: SyntaxNode, context: Context): Value {
  switch (node.kind) {
    case "object_creation_expression":
    case "implicit_object_creation_expression":
      return ofType(constructedType(node, context) ?? unknownType("creation that we do not read"));
    case "cast_expression":
    case "array_creation_expression":
    case "default_expression":
      return written(childOf(node, "type"), node, context);
    case "as_expression":
      return written(childOf(node, "right"), node, context);
    case "parenthesized_expression":
    case "checked_expression":
    case "ref_expression":
    case "postfix_unary_expression":
    case "with_expression":
      return inner(namedChildren(node)[0], context);
    case "assignment_expression":
      return inner(childOf(node, "left"), context);
    case "conditional_expression":
      return either(childOf(node, "consequence"), childOf(node, "alternative"), context);
    case "binary_expression":
      return binary(node, context);
    case "switch_expression":
      return either(armResult(node, 1), armResult(node, 2), context);
    default:
      return literal(node, context);
  }
}

const literals: ReadonlyMap<string, string> = new Map([
  ["string_literal", "System.String"],
  ["verbatim_string_literal", "System.String"],
  ["raw_string_literal", "System.String"],
  ["interpolated_string_expression", "System.String"],
  ["integer_literal", "System.Int32"],
  ["real_literal", "System.Double"],
  ["character_literal", "System.Char"],
  ["boolean_literal", "System.Boolean"],
  ["is_expression", "System.Boolean"],
  ["is_pattern_expression", "System.Boolean"],
  ["typeof_expression", "System.Type"],
]);

function literal(node: SyntaxNode, context: Context): Value {
  const type = literals.get(node.kind);
  if (type !== undefined) return ofType(typeNamed(type));
  switch (node.kind) {
    case "predefined_type":
      return { kind: "type", type: writtenType(node, context), bound: { kind: "not-ours" } };
    case "collection_expression":
      return ofType(targetType(node, context));
    case "implicit_array_creation_expression":
      return ofType(typeNamed("[]", elementOfArray(node, context)));
    case "tuple_expression":
      return ofType(typeNamed("()", ...namedChildren(node).map((argument) => argumentValue(argument, context))));
    default:
      return foreignValue(`${node.kind.replaceAll("_", " ")} that we do not follow`);
  }
}

function qualified(node: SyntaxNode, context: Context): Value {
  const syntax = nameSyntaxOf(node);
  const found = syntax && context.resolver.parts(context.scopes.around(node), syntax).at(-1);
  return (found && named(found, node, context)) ?? foreignValue(`${node.text} is declared where we do not look`);
}

function awaited(node: SyntaxNode, context: Context): Value {
  const type = typeAt(namedChildren(node)[0], context);
  if (isUnknown(type)) return ofType(type);
  const isForeign = context.members.isForeign(type);
  return ofType(awaitedType(type) ?? (isForeign ? foreignType : unknownType("awaited something that we do not know")));
}

function indexed(node: SyntaxNode, context: Context): Value {
  const type = typeAt(receiverOf(node), context);
  if (isUnknown(type)) return ofType(type);
  const known = indexedType(type) ?? (context.members.isForeign(type) ? foreignType : undefined);
  if (known !== undefined) return ofType(known);
  const [indexer] = context.members.find(type, "this[]").candidates;
  return ofType(
    indexer === undefined ? unknownType("indexed something that we do not know") : candidateType(indexer, [], context),
  );
}

function written(type: SyntaxNode | undefined, node: SyntaxNode, context: Context): Value {
  return ofType(type === undefined ? targetType(node, context) : writtenType(type, context));
}

function inner(node: SyntaxNode | undefined, context: Context): Value {
  return node === undefined ? unknownValue("nothing there") : ofType(typeAt(node, context));
}

/** The first of two that has a type of its own. */
function either(first: SyntaxNode | undefined, second: SyntaxNode | undefined, context: Context): Value {
  const type = typeAt(first, context);
  const hasType = first !== undefined && !isUnknown(type) && first.kind !== "null_literal";
  return ofType(hasType ? type : typeAt(second, context));
}

function binary(node: SyntaxNode, context: Context): Value {
  const operator = childOf(node, "operator")?.kind;
  if (operator === "??") return either(childOf(node, "left"), childOf(node, "right"), context);
  if (operator === "+" || operator === "-") return inner(childOf(node, "left"), context);
  return ofType(typeNamed("System.Boolean"));
}

function armResult(node: SyntaxNode, index: number): SyntaxNode | undefined {
  const arm = namedChildren(node).filter(({ kind }) => kind === "switch_expression_arm")[index - 1];
  return namedChildren(arm).at(-1);
}

function elementOfArray(node: SyntaxNode, context: Context): Type {
  const element = namedChildren(childOfKind(node, "initializer_expression"))[0];
  return element === undefined ? unknownType("empty array") : typeAt(element, context);
}

function argumentValue(argument: SyntaxNode, context: Context): Type {
  const expression = expressionOf(argument);
  return expression === undefined ? unknownType("nothing there") : typeAt(expression, context);
}

function typeAt(node: SyntaxNode | undefined, context: Context): Type {
  return node === undefined ? unknownType("nothing there") : typeOfValue(context.evaluate(node));
}
