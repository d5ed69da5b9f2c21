import { childOf, childrenOfKind, type SyntaxNode, selfAndDescendants } from "../syntax/node.ts";
import { expressionOf, typeArgumentsOf } from "./arguments.ts";
import type { Context } from "./context.ts";
import { receiverOf } from "./lambdas.ts";
import { typeOfValue } from "./value.ts";

const lambdas: ReadonlySet<string> = new Set(["lambda_expression", "anonymous_method_expression"]);

/**
 * Is a method that is called one of a package that knows nothing of ours, and handed nothing of ours from which a type
 * could be inferred? Then neither what it returns nor what it hands to a lambda is ours.
 */
export function isForeignCall(call: SyntaxNode, context: Context): boolean {
  const called = childOf(call, "function");
  const owner = called && (receiverOf(called) ?? called);
  if (called === undefined || owner === undefined) return false;
  const { members, resolver, scopes } = context;
  // An extension method may come from any namespace that is imported.
  if (!resolver.seesOnlyUnaware(scopes.around(call), "")) return false;
  if (!members.isForeign(typeOfValue(context.evaluate(owner)))) return false;
  if (!typeArgumentsOf(called, context).every((type) => members.isHarmless(type))) return false;
  return passed(call).every(
    (node) => lambdas.has(node.kind) || isPlain(node) || members.isHarmless(typeOfValue(context.evaluate(node))),
  );
}

/** Also none of its lambdas returns something of ours. */
export function returnsForeign(call: SyntaxNode, context: Context): boolean {
  return (
    isForeignCall(call, context) && passed(call).every((node) => !lambdas.has(node.kind) || givesForeign(node, context))
  );
}

function passed(call: SyntaxNode): readonly SyntaxNode[] {
  return childrenOfKind(childOf(call, "arguments"), "argument").flatMap((argument) => expressionOf(argument) ?? []);
}

function isPlain({ kind }: SyntaxNode): boolean {
  return kind === "null_literal" || kind === "declaration_expression";
}

function givesForeign(lambda: SyntaxNode, context: Context): boolean {
  const body = childOf(lambda, "body");
  if (body === undefined) return false;
  if (body.kind !== "block") return context.members.isHarmless(typeOfValue(context.evaluate(body)));
  const enter = (node: SyntaxNode) => !lambdas.has(node.kind) && node.kind !== "local_function_statement";
  for (const node of selfAndDescendants(body, enter))
    if (node.kind === "return_statement" && node.children.some(({ isNamed }) => isNamed)) return false;
  return true;
}
