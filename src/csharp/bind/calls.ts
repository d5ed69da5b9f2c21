import { foreignType, isUnknown, simpleName, type Type, typeNamed, unknownType } from "../scope/type.ts";
import { childOf, childOfKind, childrenOfKind, namedChildren, type SyntaxNode } from "../syntax/node.ts";
import { callShape, expressionOf, typeArgumentsOf } from "./arguments.ts";
import { candidateBound, candidateType, overloadsBound } from "./candidate-bound.ts";
import type { Context } from "./context.ts";
import { returnsForeign } from "./foreign-calls.ts";
import { awaitedType, delegateResult, knownGenericCall } from "./known-types.ts";
import { methodName, receiverOf } from "./lambdas.ts";
import type { Candidate } from "./members.ts";
import { chooseOverload } from "./overloads.ts";
import { type SequenceArguments, sequenceCall } from "./sequences.ts";
import { foreignValue, ofType, typeOfValue, unknownValue, type Value } from "./value.ts";

/** `f(...)`: the overload that is meant, and what it returns. */
export function invocation(node: SyntaxNode, context: Context): Value {
  const called = childOf(node, "function");
  if (called === undefined) return unknownValue("call that we do not read");
  if (called.kind === "identifier" && called.text === "nameof") return ofType(typeNamed("System.String"));
  const value = context.evaluate(called);
  if (value.kind === "methods" && value.candidates.length > 0) return overloadCalled(node, called, context);
  if (value.kind === "value" && !isUnknown(value.type) && value.bound.kind !== "unknown") {
    const result = delegateResult(value.type);
    if (result !== undefined) return ofType(result, value.bound);
  }
  const known = knownCall(node, called, context);
  return { ...foreignValue(known.reason ?? ""), ...ofType(known, value.bound) };
}

function overloadCalled(node: SyntaxNode, called: SyntaxNode, context: Context): Value {
  const value = context.evaluate(called);
  const candidates = value.kind === "methods" ? value.candidates : [];
  const typeArguments = typeArgumentsOf(called, context);
  const shape = callShape(childOf(node, "arguments"), typeArguments, context);
  const choice = chooseOverload(candidates, shape, context.members);
  if (choice.kind === "one") {
    const type = candidateType(choice.candidate, typeArguments, context);
    return ofType(
      isUnknown(type) ? fluent(type, choice.candidate.member.isExtension, called, context) : type,
      candidateBound(choice.candidate, context),
    );
  }
  if (choice.kind === "none" && isExtended(called, candidates, context))
    return foreignValue(`${methodName(called)} is an extension method from elsewhere`);
  const left = choice.kind === "several" ? choice.candidates : candidates;
  const types = left.map((candidate) => candidateType(candidate, typeArguments, context));
  const [first] = types;
  const type =
    first !== undefined && types.every(({ name }) => name === first.name)
      ? first
      : unknownType(`returned by one of several overloads of ${methodName(called)}`);
  return ofType(type, overloadsBound(left, context));
}

/** Called on an object, and all that we know by the name are extension methods: one that takes these arguments is another. */
function isExtended(called: SyntaxNode, candidates: readonly Candidate[], context: Context): boolean {
  const receiver = receiverOf(called);
  if (receiver === undefined || context.evaluate(receiver).kind !== "value") return false;
  return candidates.every(({ member }) => member.isExtension);
}

/** `T M<T>(this T x)` gives what it is called on. */
function fluent(type: Type, isExtension: boolean, called: SyntaxNode, context: Context): Type {
  const receiver = isExtension ? receiverOf(called) : undefined;
  return receiver === undefined ? type : typeOfValue(context.evaluate(receiver));
}

/** What well-known methods of .NET and of test libraries return. */
function knownCall(node: SyntaxNode, called: SyntaxNode, context: Context): Type {
  const name = methodName(called);
  const types = typeArgumentsOf(called, context);
  const byTypes = knownGenericCall(name, types);
  if (byTypes !== undefined) return byTypes;
  const receiver = receiverOf(called);
  if (receiver === undefined) {
    if (returnsForeign(node, context)) return foreignType;
    return unknownType(`returned by ${name}, declared where we do not look`);
  }
  const type = typeOfValue(context.evaluate(receiver));
  return (
    factory(methodName(receiver), name, node, context) ??
    (isUnknown(type) ? type : undefined) ??
    knownResult(type, name, types) ??
    sequenceCall(type, name, sequenceArguments(node, context)) ??
    (returnsForeign(node, context) ? foreignType : undefined) ??
    unknownType(`returned by ${simpleName(type.name)}.${name}`)
  );
}

const task = "System.Threading.Tasks.Task`1";
const passing: ReadonlySet<string> = new Set(
  "ConfigureAwait GetAwaiter WaitAsync Received DidNotReceive ReceivedWithAnyArgs DidNotReceiveWithAnyArgs".split(" "),
);

const httpClient = "System.Net.Http.HttpClient";
const makesHttpClients: ReadonlySet<string> = new Set(["IHttpClientFactory", "TestServer", "WebApplicationFactory"]);

function knownResult(type: Type, name: string, types: readonly Type[]): Type | undefined {
  if (name === "ToString") return typeNamed("System.String");
  if (passing.has(name)) return type;
  if (name === "GetResult") return awaitedType(type);
  if (name === "CreateScope" || name === "CreateAsyncScope") return typeNamed("IServiceScope");
  if (name === "GetSection") return typeNamed("Microsoft.Extensions.Configuration.IConfigurationSection");
  if (name === "Get" && /^IConfiguration/.test(simpleName(type.name))) return types[0];
  if (name === "CreateClient" && makesHttpClients.has(simpleName(type.name))) return typeNamed(httpClient);
  if (name === "AddHealthChecks") return typeNamed("Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder");
  if (name === "AddOptions" && types[0] !== undefined) return typeNamed("OptionsBuilder`1", types[0]);
  return undefined;
}

/** `Task.FromResult(x)`, `Options.Create(x)`. */
function factory(holder: string, name: string, node: SyntaxNode, context: Context): Type | undefined {
  const isTask = (holder === "Task" || holder === "ValueTask") && name === "FromResult";
  if (!isTask && !(holder === "Options" && name === "Create")) return undefined;
  const argument = childOfKind(childOf(node, "arguments"), "argument");
  const expression = argument && expressionOf(argument);
  if (expression === undefined) return undefined;
  const made = typeOfValue(context.evaluate(expression));
  if (isUnknown(made)) return made;
  return isTask ? typeNamed(task, made) : typeNamed("Microsoft.Extensions.Options.IOptions`1", made);
}

function sequenceArguments(node: SyntaxNode, context: Context): SequenceArguments {
  const count = childrenOfKind(childOf(node, "arguments"), "argument").length;
  return { count, selected: () => lambdaResult(node, context) };
}

/** What the lambda of `Select` gives. */
function lambdaResult(node: SyntaxNode, context: Context): Type | undefined {
  const argument = namedChildren(childOf(node, "arguments"))[0];
  const lambda = argument && expressionOf(argument);
  const body = lambda?.kind === "lambda_expression" ? childOf(lambda, "body") : undefined;
  if (body === undefined || body.kind === "block") return undefined;
  const type = typeOfValue(context.evaluate(body));
  return isUnknown(type) ? undefined : type;
}
