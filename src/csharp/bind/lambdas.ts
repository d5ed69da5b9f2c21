import { foreignType, simpleName, type Type, typeNamed, unknownType } from "../scope/type.ts";
import { declaredType } from "../scope/world.ts";
import { childOf, childOfKind, childrenOfKind, type SyntaxNode } from "../syntax/node.ts";
import { typeArgumentsOf } from "./arguments.ts";
import { conditionOf } from "./conditional-access.ts";
import type { Context } from "./context.ts";
import { isForeignCall } from "./foreign-calls.ts";
import { configuredType, delegateParameters, elementType } from "./known-types.ts";
import { takesElements } from "./sequences.ts";
import { targetType } from "./targets.ts";
import { typeOfValue } from "./value.ts";

/** The type of a parameter of a lambda that is written without one, by what the lambda is given to. */
export function lambdaParameterType(parameter: SyntaxNode, context: Context): Type {
  const lambda = parameter.kind === "implicit_parameter" ? parameter.parent : parameter.parent?.parent;
  if (lambda === undefined) return unknownType("nothing says its type");
  const index =
    parameter.kind === "implicit_parameter" ? 0 : childrenOfKind(parameter.parent, "parameter").indexOf(parameter);
  const given = parametersByTarget(lambda, context) ?? parametersByCall(lambda, context);
  return given?.[index] ?? unknownType("parameter of a lambda given to what we do not know");
}

function parametersByTarget(lambda: SyntaxNode, context: Context): readonly Type[] | undefined {
  const target = targetType(lambda, context);
  const isForeign = context.members.isForeign(target);
  return delegateParameters(target) ?? declaredDelegate(target, context) ?? (isForeign ? foreignParameters : undefined);
}

/** More than any delegate of a package has, all of them nothing of ours. */
const foreignParameters: readonly Type[] = Array.from({ length: 16 }, () => foreignType);

function declaredDelegate(type: Type, { world, resolver }: Context): readonly Type[] | undefined {
  const part = declaredType(world, type.name)?.parts.find(({ kind }) => kind === "delegate");
  const invoke = part?.members.find(({ name }) => name === "Invoke");
  return invoke?.parameters.map((parameter) => resolver.type(invoke.scope, parameter.type));
}

/** What well-known methods of .NET and of test libraries hand to a lambda. */
function parametersByCall(lambda: SyntaxNode, context: Context): readonly Type[] | undefined {
  const call = lambda.parent?.kind === "argument" ? lambda.parent.parent?.parent : undefined;
  const called = call?.kind === "invocation_expression" ? childOf(call, "function") : undefined;
  if (called === undefined) return undefined;
  const name = methodName(called);
  const configured = configuredType(name, typeArgumentsOf(called, context));
  if (configured !== undefined) return [configured];
  const receiver = receiverOf(called);
  const type = receiver && typeOfValue(context.evaluate(receiver));
  const handed = type && handedOver(type, name);
  if (handed !== undefined || call === undefined || !isForeignCall(call, context)) return handed;
  return foreignParameters;
}

function handedOver(receiver: Type, method: string): readonly Type[] | undefined {
  const holder = simpleName(receiver.name);
  const [held] = receiver.arguments;
  if (held !== undefined && (holder === "Mock" || holder === "OptionsBuilder" || holder === "IOptionsMonitor"))
    return [held];
  if (method === "When" || method === "WhenForAnyArgs") return [receiver];
  const element = takesElements(method) ? elementType(receiver) : undefined;
  return element && [element, typeNamed("System.Int32")];
}

/** `M` of `x.M<T>` and `M<T>`. */
export function methodName(called: SyntaxNode): string {
  const name = childOf(childOfKind(called, "member_binding_expression") ?? called, "name") ?? called;
  return (name.kind === "generic_name" ? childOfKind(name, "identifier") : name)?.text ?? "";
}

export function receiverOf(called: SyntaxNode): SyntaxNode | undefined {
  return childOf(called, "expression") ?? conditionOf(called);
}
