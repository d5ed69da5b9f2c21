import type { DeclaredExtension } from "../scope/repository-index.ts";
import type { Scope } from "../scope/scope.ts";
import { apiType, isUnknown, type Type } from "../scope/type.ts";
import type { SyntaxNode } from "../syntax/node.ts";
import type { Context } from "./context.ts";
import { converts } from "./conversions.ts";
import { receiverOf } from "./lambdas.ts";
import type { Candidate } from "./members.ts";
import { typeOfValue } from "./value.ts";

export interface FoundExtensions {
  readonly candidates: readonly Candidate[];
  /** The receiver is known to be what they extend. */
  readonly isCertain: boolean;
}

/** Extension methods with a name that the usings at a node bring and that may extend its receiver. */
export function findExtensions(node: SyntaxNode, name: string, receiver: Type, context: Context): FoundExtensions {
  const { api, index, project } = context.world;
  const namespaces = visibleNamespaces(context.scopes.around(node), context);
  const ours = api
    .extensionsNamed(name)
    .filter(({ declaringType }) => namespaces.has(api.type(declaringType)?.namespace ?? ""))
    .map((member) => ({
      candidate: { kind: "ours", member } as const,
      fit: converts(context.members, receiver, extended(member.parameters[0]?.type, member.typeParameters)),
    }));
  const declared = index
    .extensionsNamed(name, project)
    .filter(({ type }) => namespaces.has(type.namespace))
    .map((extension) => ({ candidate: asCandidate(extension), fit: declaredFit(extension, receiver, context) }));
  return choose([...ours, ...declared], () => isSureByName(node, name, context));
}

interface Fitted {
  readonly candidate: Candidate;
  readonly fit: boolean | undefined;
}

function choose(all: readonly Fitted[], isSure: () => boolean): FoundExtensions {
  const certain = all.filter(({ fit }) => fit === true);
  const possible = certain.length > 0 ? certain : all.filter(({ fit }) => fit !== false);
  const candidates = possible.map(({ candidate }) => candidate);
  const isOneOrigin = new Set(candidates.map(({ kind }) => kind)).size === 1;
  return { candidates, isCertain: isOneOrigin && (certain.length > 0 || isSure()) };
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

/** Of the usings, and the namespaces around; `using static` brings the extension methods of a type too. */
function visibleNamespaces(scope: Scope, { resolver }: Context): ReadonlySet<string> {
  const found = new Set<string>([""]);
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const segments = at.namespace.split(".");
    for (let length = 1; length <= segments.length; length++) found.add(segments.slice(0, length).join("."));
    if (at.kind !== "file" && at.kind !== "namespace") continue;
    for (const { using, target } of resolver.imports(at)) {
      if (target.kind === "namespace" && using.kind === "namespace") found.add(target.name);
      if (target.kind === "type" && using.kind === "static") found.add(target.type.name.replace(/\.[^.]*$/, ""));
    }
  }
  return found;
}
