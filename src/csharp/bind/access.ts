import { foreignType, isUnknown, simpleName, type Type, typeNamed } from "../scope/type.ts";
import { nameSyntaxOf } from "../scope/type-syntax.ts";
import { isUnaware } from "../scope/unaware.ts";
import { childOf, childOfKind, type SyntaxNode } from "../syntax/node.ts";
import { notOurs, unknown } from "./bound.ts";
import { overloadsBound } from "./candidate-bound.ts";
import { baseClass, enclosingType } from "./constructors.ts";
import type { Context } from "./context.ts";
import { findExtensions } from "./extensions.ts";
import { receiverOf } from "./lambdas.ts";
import { inheritedFromNet, memberValue, named } from "./names.ts";
import { foreignValue, ofType, typeOfValue, unknownValue, type Value } from "./value.ts";

/** `x.Name`, `x?.Name`, `Type.Name`, `Namespace.Name`. */
export function memberAccess(node: SyntaxNode, context: Context): Value {
  const receiver = receiverOf(node);
  const nameNode = childOf(childOfKind(node, "member_binding_expression") ?? node, "name");
  const part = nameSyntaxOf(nameNode)?.parts[0];
  if (receiver === undefined || nameNode === undefined || part === undefined)
    return unknownValue("access that we do not read");
  const value = receiverValue(receiver, context);
  if (value.kind === "namespace") {
    const found = context.resolver.member({ kind: "namespace", name: value.name }, part);
    return named(found, nameNode, context) ?? elsewhere(`${value.name}.${part.name}`, context);
  }
  if (value.kind === "type") {
    const nested = context.resolver.member({ kind: "type", type: value.type }, part);
    const type = nested.kind === "type" ? named(nested, nameNode, context) : undefined;
    if (type !== undefined) return type;
  }
  return memberOf(node, part.name, value, context);
}

/** A type or namespace of another package. */
function elsewhere(name: string, { world }: Context): Value {
  if (!world.index.isClosed || !isUnaware(name)) return foreignValue(`${name} is declared where we do not look`);
  return { kind: "type", type: { ...typeNamed(name), isForeign: true }, bound: notOurs };
}

function receiverValue(receiver: SyntaxNode, context: Context): Value {
  if (receiver.kind !== "this" && receiver.kind !== "base") return context.evaluate(receiver);
  const type = receiver.kind === "this" ? enclosingType(receiver, context) : baseClass(receiver, context);
  return type === undefined ? unknownValue("outside of any class") : ofType(type);
}

/** Members first, then extension methods, as in C#. */
function memberOf(node: SyntaxNode, name: string, receiver: Value, context: Context): Value {
  const type = typeOfValue(receiver);
  const { candidates, open } = isUnknown(type) ? { candidates: [], open: [] } : context.members.find(type, name);
  const isCalled = node.parent?.kind === "invocation_expression" && node.field === "function";
  if (candidates.length > 0) return withExtensions(memberValue(candidates, context), node, { name, type }, context);
  const known = isUnknown(type) ? undefined : inheritedFromNet(type, name, context);
  if (known !== undefined && !isCalled) return ofType(known);
  const extensions =
    receiver.kind === "type" || !(isCalled || isMethodGroup(node))
      ? undefined
      : findExtensions(node, name, type, context);
  if (extensions !== undefined && extensions.candidates.length > 0) {
    const bound = overloadsBound(extensions.candidates, context);
    if (extensions.isCertain) return { kind: "methods", candidates: extensions.candidates, bound };
    const ids = bound.kind === "symbol" ? [bound.id] : bound.kind === "unknown" ? bound.candidates : [];
    if (ids.length > 0) return unknownAccess(`extension method ${name} of ${describe(type)}`, ids);
  }
  return notFound(name, type, open, context);
}

const groupPlaces: ReadonlySet<string> = new Set([
  "argument",
  "assignment_expression",
  "variable_declarator",
  "return_statement",
  "arrow_expression_clause",
  "cast_expression",
]);

/** May a name that is not called stand for a method? */
function isMethodGroup(node: SyntaxNode): boolean {
  return groupPlaces.has(node.parent?.kind ?? "");
}

/** A method of the type may be outdone by an extension method whose arguments fit better only where none fits at all. */
function withExtensions(
  value: Value,
  node: SyntaxNode,
  { name, type }: { name: string; type: Type },
  context: Context,
): Value {
  if (value.kind !== "methods") return value;
  const { candidates, isCertain } = findExtensions(node, name, type, context);
  return isCertain ? { ...value, candidates: [...value.candidates, ...candidates] } : value;
}

function notFound(name: string, type: Type, open: readonly string[], context: Context): Value {
  if (isUnknown(type)) return unknownAccess(type.reason ?? "receiver that we do not know", []);
  if (context.world.index.isClosed && context.members.isFullyKnown(type)) return ofType(foreignType);
  const isOwn = context.members.isOurs(type) || open.length === 0;
  if (isOwn || !context.members.derivesFromOurs(type) || isFramework(open))
    return foreignValue(`${describe(type)}.${name}`);
  return unknownValue(`${name} may be inherited from ${open[0]}`);
}

function isFramework(open: readonly string[]): boolean {
  return open.every((name) => name.startsWith("Microsoft.") || name.startsWith("System."));
}

function unknownAccess(reason: string, candidates: readonly string[]): Value {
  return { ...ofType({ ...typeNamed("unknown"), reason }), bound: unknown(reason, candidates) };
}

function describe(type: Type): string {
  return type.reason ?? simpleName(type.name);
}
