import type { DeclaredExtension } from "../scope/repository-index.ts";
import type { Scope } from "../scope/scope.ts";
import { apiType, isUnknown, type Type } from "../scope/type.ts";
import { childOf, childrenOfKind, type SyntaxNode } from "../syntax/node.ts";
import type { Context } from "./context.ts";
import { converts } from "./conversions.ts";
import { receiverOf } from "./lambdas.ts";
import type { Candidate } from "./members.ts";
import { parametersOf } from "./overloads.ts";
import { typeOfValue } from "./value.ts";

export interface FoundExtensions {
  readonly candidates: readonly Candidate[];
  /** The receiver is known to be what they extend. */
  readonly isCertain: boolean;
}

/** Extension methods with a name that the usings at a node bring and that may extend its receiver. */
export function findExtensions(node: SyntaxNode, name: string, receiver: Type, context: Context): FoundExtensions {
  const { api, index, project } = context.world;
  const ranks = namespaceRanks(context.scopes.around(node), context);
  const ours = api.extensionsNamed(name).map((member) => ({
    candidate: { kind: "ours", member } as const,
    rank: ranks.get(api.type(member.declaringType)?.namespace ?? ""),
    extend: () => converts(context.members, receiver, extended(member.parameters[0]?.type, member.typeParameters)),
  }));
  const declared = index.extensionsNamed(name, project).map((extension) => ({
    candidate: asCandidate(extension),
    rank: ranks.get(extension.type.namespace),
    extend: () => declaredFit(extension, receiver, context),
  }));
  const visible = [...ours, ...declared].flatMap(({ candidate, rank, extend }) =>
    rank !== undefined && takes(candidate, node) ? [{ candidate, rank, fit: extend() }] : [],
  );
  return choose(visible, () => isSureByName(node, name, context));
}

interface Fitted {
  readonly candidate: Candidate;
  readonly rank: number;
  readonly fit: boolean | undefined;
}

/** The nearest namespace with a method that fits wins. */
function choose(all: readonly Fitted[], isSure: () => boolean): FoundExtensions {
  const certain = all.filter(({ fit }) => fit === true);
  const possible = certain.length > 0 ? certain : all.filter(({ fit }) => fit !== false);
  const nearest = Math.min(...possible.map(({ rank }) => rank));
  const near = possible.filter(({ rank }) => certain.length === 0 || rank === nearest);
  const candidates = near.map(({ candidate }) => candidate);
  const isOneOrigin = new Set(candidates.map(({ kind }) => kind)).size === 1;
  return { candidates, isCertain: isOneOrigin && (certain.length > 0 || isSure()) };
}

/** By the number of arguments, where it is called. */
function takes(candidate: Candidate, node: SyntaxNode): boolean {
  if (node.parent?.kind !== "invocation_expression" || node.field !== "function") return true;
  const count = childrenOfKind(childOf(node.parent, "arguments"), "argument").length;
  const parameters = parametersOf(candidate);
  const required = parameters.filter(({ isOptional }) => !isOptional).length;
  return count >= required && (count <= parameters.length || parameters.at(-1)?.isParams === true);
}

/**
 * Where nobody knows the receiver: a name that speaks of IdentityServer is no other library's, and in a chain of calls
 * that began with ours (`.AddIdentityServer().AddTheirs().AddInMemoryClients()`) libraries hand the builder on.
 */
function isSureByName(node: SyntaxNode, name: string, context: Context): boolean {
  if (name.includes("IdentityServer")) return true;
  const wanted = context.world.api.extensionsNamed(name).flatMap(({ parameters }) => parameters[0]?.type ?? []);
  let at = receiverOf(node);
  for (let steps = 0; at !== undefined && steps < 100; steps++) {
    const type = typeOfValue(context.evaluate(at));
    if (!isUnknown(type)) return context.members.isOurs(type) && wanted.includes(type.name);
    const called =
      at.kind === "invocation_expression" ? at.children.find(({ field }) => field === "function") : undefined;
    at = called && receiverOf(called);
  }
  return false;
}

function extended(type: string | undefined, typeParameters: readonly string[]): Type {
  const own = apiType(type ?? "object");
  return typeParameters.includes(own.name) ? apiType("object") : own;
}

function declaredFit(
  { member }: DeclaredExtension,
  receiver: Type,
  { members, resolver }: Context,
): boolean | undefined {
  const [first] = member.parameters;
  if (first === undefined) return false;
  const type = resolver.type(member.scope, first.type);
  return member.typeParameters.includes(type.name) ? true : converts(members, receiver, type);
}

function asCandidate({ member, type }: DeclaredExtension): Candidate {
  return { kind: "declared", member, part: type, types: new Map() };
}

/**
 * Namespaces whose extension methods are visible, with the order in which C# asks them: outwards, per level what is
 * around and then what is imported. `using static` brings the extension methods of a type too.
 */
function namespaceRanks(scope: Scope, { resolver }: Context): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const add = (namespace: string, rank: number) => {
    if (!ranks.has(namespace)) ranks.set(namespace, rank);
  };
  let rank = 0;
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    if (at.kind !== "file" && at.kind !== "namespace") continue;
    add(at.namespace, rank);
    for (const { using, target } of resolver.imports(at)) {
      if (target.kind === "namespace" && using.kind === "namespace") add(target.name, rank + 1);
      if (target.kind === "type" && using.kind === "static") add(target.type.name.replace(/\.[^.]*$/, ""), rank + 1);
    }
    rank += 2;
    for (const around of namespacesAround(at.namespace)) add(around, rank++);
  }
  return ranks;
}

function namespacesAround(namespace: string): readonly string[] {
  const segments = namespace.split(".");
  return segments.slice(1).map((_, index) => segments.slice(0, segments.length - 1 - index).join("."));
}
