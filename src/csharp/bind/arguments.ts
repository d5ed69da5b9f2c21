import { substituteTypes } from "../api/type-name.ts";
import { parametersOf as lambdaParameters } from "../scope/parameters.ts";
import type { Resolver } from "../scope/resolver.ts";
import { isUnknown, type Type, typeNamed, unknownType } from "../scope/type.ts";
import { childOf, childOfKind, childrenOfKind, namedChildren, type SyntaxNode } from "../syntax/node.ts";
import { constructorsOf } from "./constructors.ts";
import { type Context, writtenType } from "./context.ts";
import { lambdaType, nullType } from "./conversions.ts";
import type { Candidate } from "./members.ts";
import {
  type CallShape,
  type Choice,
  chooseOverload,
  type PassedArgument,
  parameterFor,
  parametersOf,
} from "./overloads.ts";
import { typeOfValue } from "./value.ts";

/** What a call passes, from its argument list. */
export function callShape(list: SyntaxNode | undefined, typeArguments: readonly Type[], context: Context): CallShape {
  return { arguments: childrenOfKind(list, "argument").map((node) => passed(node, context)), typeArguments };
}

function passed(argument: SyntaxNode, context: Context): PassedArgument {
  const name = childOf(argument, "name")?.text;
  const expression = expressionOf(argument);
  return { name, type: expression === undefined ? unknownType("nothing there") : passedType(expression, context) };
}

/** The expression of `name: out x`. */
export function expressionOf(argument: SyntaxNode): SyntaxNode | undefined {
  return argument.children.findLast((child) => child.isNamed || child.kind === "this" || child.kind === "base");
}

/** A lambda is known by its number of parameters only, so that what is inside may depend on the overload. */
function passedType(expression: SyntaxNode, context: Context): Type {
  switch (expression.kind) {
    case "null_literal":
      return typeNamed(nullType);
    case "lambda_expression":
    case "anonymous_method_expression":
      return typeNamed(lambdaType, ...lambdaParameterCount(expression));
    case "declaration_expression":
      return declaredType(expression, context);
    case "implicit_object_creation_expression":
    case "collection_expression":
    case "default_expression":
      return unknownType("typed by its target");
    default:
      return typeOfValue(context.evaluate(expression));
  }
}

function lambdaParameterCount(lambda: SyntaxNode): readonly Type[] {
  const parameters = lambda.children.some(({ kind }) => kind === "implicit_parameter")
    ? 1
    : lambdaParameters(lambda).length;
  return Array.from({ length: parameters }, () => unknownType("parameter of a lambda"));
}

function declaredType(declaration: SyntaxNode, context: Context): Type {
  const type = childOf(declaration, "type");
  if (type === undefined || type.kind === "implicit_type") return unknownType("declared with var");
  return writtenType(type, context);
}

/** The methods or constructors that the call around an argument list may mean, with the overload that it does mean. */
export function calledBy(
  list: SyntaxNode,
  context: Context,
): { readonly choice: Choice; readonly shape: CallShape } | undefined {
  const call = list.parent;
  if (call?.kind === "invocation_expression") {
    const called = childOf(call, "function");
    const value = called === undefined ? undefined : context.evaluate(called);
    if (called === undefined || value?.kind !== "methods") return undefined;
    return chosen(value.candidates, callShape(list, typeArgumentsOf(called, context), context), context);
  }
  const candidates = call === undefined ? undefined : constructorsOf(call, context);
  return candidates && chosen(candidates, callShape(list, [], context), context);
}

function chosen(candidates: readonly Candidate[], shape: CallShape, context: Context) {
  return { choice: chooseOverload(candidates, shape, context.members), shape };
}

/** Type arguments of `x.M<A, B>`. */
export function typeArgumentsOf(called: SyntaxNode, context: Context): readonly Type[] {
  const name = childOf(childOfKind(called, "member_binding_expression") ?? called, "name") ?? called;
  if (name.kind !== "generic_name") return [];
  return namedChildren(childOfKind(name, "type_argument_list")).map((node) => writtenType(node, context));
}

/** The type that a call wants for an argument: of the parameter that it is passed for. */
export function argumentType(argument: SyntaxNode, context: Context): Type {
  const list = argument.parent;
  const call = list && calledBy(list, context);
  if (list === undefined || call === undefined) return unknownType("argument of a call that we do not know");
  const index = childrenOfKind(list, "argument").indexOf(argument);
  const candidates =
    call.choice.kind === "one" ? [call.choice.candidate] : call.choice.kind === "several" ? call.choice.candidates : [];
  const types = candidates.map((candidate) => parameterTypeAt(candidate, { shape: call.shape, index }, context));
  const [first] = types;
  const isSame = first !== undefined && types.every((type) => type.name === first.name && !isUnknown(type));
  return isSame || (first !== undefined && types.length === 1)
    ? first
    : unknownType("argument of one of several overloads");
}

interface At {
  readonly shape: CallShape;
  readonly index: number;
}

function parameterTypeAt(candidate: Candidate, { shape, index }: At, { resolver }: Context): Type {
  const parameters = parametersOf(candidate, shape.typeArguments);
  const parameter = parameterFor(parameters, shape.arguments, index);
  if (parameter === undefined) return unknownType("no such parameter");
  const type = candidate.kind === "ours" ? parameter.type : declaredParameterType(candidate, parameter.name, resolver);
  return parameter.isParams && shape.arguments.length > parameters.length ? (type.arguments[0] ?? type) : type;
}

function declaredParameterType(
  { member, types }: Candidate & { kind: "declared" },
  name: string,
  resolver: Resolver,
): Type {
  const written = member.parameters.find((parameter) => parameter.name === name);
  if (written === undefined) return unknownType("no such parameter");
  return substituteTypes(resolver.type(member.scope, written.type), types);
}
