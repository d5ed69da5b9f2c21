import type { Named } from "../scope/resolver.ts";
import { type Scope, typeKinds } from "../scope/scope.ts";
import { type Type, typeNamed, unknownType } from "../scope/type.ts";
import { type NamePart, nameSyntaxOf } from "../scope/type-syntax.ts";
import { nearest, type SyntaxNode } from "../syntax/node.ts";
import { type Bound, notOurs, unknown } from "./bound.ts";
import { candidateBound, candidateType, overloadsBound } from "./candidate-bound.ts";
import { type Context, writtenType } from "./context.ts";
import { knownMember } from "./known-types.ts";
import { primaryParameter } from "./local-names.ts";
import { typeOfLocal } from "./local-types.ts";
import type { Candidate } from "./members.ts";
import { foreignValue, ofType, unknownValue, type Value } from "./value.ts";

/** What a name that stands alone in an expression means: a local, a member of a type around, a type or a namespace. */
export function nameValue(node: SyntaxNode, context: Context): Value {
  const part = nameSyntaxOf(node)?.parts[0];
  if (part === undefined) return unknownValue("name that we do not read");
  const local = part.arity === 0 ? context.locals.find(node, part.name) : undefined;
  if (local !== undefined) return localValue(local, context);
  return (
    memberAround(node, part.name, context) ??
    named(context.resolver.first(context.scopes.around(node), part, "any"), node, context) ??
    staticMember(node, part.name, context) ??
    notFoundValue(node, part.name, context)
  );
}

function notFoundValue(node: SyntaxNode, name: string, { resolver, scopes }: Context): Value {
  const isForeign = resolver.seesOnlyUnaware(scopes.around(node), name);
  if (isForeign) return ofType({ ...typeNamed(name), isForeign });
  return foreignValue(`${name} is declared where we do not look`);
}

function localValue(name: SyntaxNode, context: Context): Value {
  if (name.parent?.kind === "local_function_statement") return { kind: "methods", candidates: [], bound: notOurs };
  return ofType(typeOfLocal(name, context));
}

/** From the types around a node, innermost first, each with what it inherits. */
function memberAround(node: SyntaxNode, name: string, context: Context): Value | undefined {
  for (let at = nearest(node, typeKinds); at !== undefined; at = nearest(at.parent, typeKinds)) {
    const type = ownType(context.scopes.inside(at));
    const { candidates, open } = context.members.find(type, name);
    if (candidates.length > 0) return memberValue(candidates, context);
    const parameter = primaryParameter(at, name);
    if (parameter !== undefined) return ofType(typeOfLocal(parameter, context));
    const known = inheritedFromNet(type, name, context);
    if (known !== undefined) return ofType(known);
    const isOurName = context.world.api.extensionsNamed(name).length > 0;
    if (open.length > 0 && !isOurName && mayBeInherited(node, name, context))
      return unknownValue(`${name} may be inherited from ${open[0]}`);
  }
  return undefined;
}

/** A name that is no type, no local and no member that we see. */
function mayBeInherited(node: SyntaxNode, name: string, context: Context): boolean {
  const found = context.resolver.first(context.scopes.around(node), { name, arguments: [], arity: 0 }, "any");
  return found.kind === "not-found";
}

function ownType({ type, typeParameters }: Scope): Type {
  return typeNamed(type ?? "", ...typeParameters.map(({ name }) => typeNamed(name)));
}

/** `HttpContext` and `User` in a controller, whatever stands between. */
export function inheritedFromNet(type: Type, name: string, { members }: Context): Type | undefined {
  for (const ancestor of members.selfAndAncestors(type)) {
    const found = knownMember(ancestor, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A member that was found, or a group of methods. */
export function memberValue(candidates: readonly Candidate[], context: Context): Value {
  const [first] = candidates;
  if (first === undefined) return unknownValue("no such member");
  if (first.member.kind !== "method") return ofType(candidateType(first, [], context), candidateBound(first, context));
  const methods = candidates.filter(({ member }) => member.kind === "method");
  return { kind: "methods", candidates: methods, bound: overloadsBound(methods, context) };
}

/** A type or namespace; undefined for what is neither. */
export function named(found: Named, node: SyntaxNode, context: Context): Value | undefined {
  const bound = boundOf(found, context);
  switch (found.kind) {
    case "namespace":
      return { kind: "namespace", name: found.name, bound };
    case "type":
      return { kind: "type", type: node.kind === "generic_name" ? writtenType(node, context) : found.type, bound };
    case "elsewhere":
      return { kind: "type", type: typeNamed(found.name), bound };
    case "unknown":
      return { kind: "type", type: unknownType(found.reason), bound };
    case "not-found":
      return undefined;
  }
}

/** What a name in the place of a type or namespace means. */
export function boundOf(found: Named, { members, world }: Context): Bound {
  switch (found.kind) {
    case "namespace": {
      const isOurs = world.api.hasNamespace(found.name);
      return isOurs ? { kind: "symbol", id: `N:${found.name}`, type: undefined, member: undefined } : notOurs;
    }
    case "type": {
      const type = members.isOurs(found.type) ? world.api.type(found.type.name) : undefined;
      return type === undefined ? notOurs : { kind: "symbol", id: type.id, type, member: undefined };
    }
    case "unknown":
      return unknown(found.reason);
    case "elsewhere":
    case "not-found":
      return notOurs;
  }
}

function staticMember(node: SyntaxNode, name: string, context: Context): Value | undefined {
  for (let at: Scope | undefined = context.scopes.around(node); at !== undefined; at = at.parent) {
    if (at.kind !== "file" && at.kind !== "namespace") continue;
    for (const { using, target } of context.resolver.imports(at)) {
      if (using.kind !== "static" || target.kind !== "type") continue;
      const { candidates } = context.members.find(target.type, name);
      if (candidates.length > 0) return memberValue(candidates, context);
    }
  }
  return undefined;
}

/** A part of a dotted name in the place of a type. */
export function namedPart(parts: readonly NamePart[], scope: Scope, { resolver }: Context): readonly Named[] {
  return resolver.parts(scope, { kind: "name", alias: undefined, parts });
}
