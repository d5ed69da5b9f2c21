import type { ApiMember } from "../api/api.ts";
import { substituteTypes } from "../api/type-name.ts";
import { apiType, type Type, unknownType } from "../scope/type.ts";
import type { World } from "../scope/world.ts";
import { type Bound, type BoundSymbol, unknown } from "./bound.ts";
import type { Context } from "./context.ts";
import type { Candidate } from "./members.ts";
import { withTypeArguments } from "./overloads.ts";

export function symbolOf(member: ApiMember, { api }: World): BoundSymbol {
  return { kind: "symbol", id: member.id, type: api.type(member.declaringType), member };
}

/** What a name means that means one member. */
export function candidateBound(candidate: Candidate, { origins, world }: Context): Bound {
  if (candidate.kind === "ours") return symbolOf(candidate.member, world);
  return origins.bound(candidate.part, candidate.member);
}

/** What a name means that may mean several overloads. */
export function overloadsBound(candidates: readonly Candidate[], context: Context): Bound {
  const bounds = candidates.map((candidate) => candidateBound(candidate, context));
  const [first] = bounds;
  if (first !== undefined && (bounds.length === 1 || bounds.every(({ kind }) => kind === "not-ours"))) return first;
  const ids = bounds.flatMap((bound) =>
    bound.kind === "symbol" ? [bound.id] : bound.kind === "unknown" ? bound.candidates : [],
  );
  const [id] = ids;
  const isOne = bounds.every(({ kind }) => kind === "symbol") && ids.every((other) => other === id);
  return isOne && first !== undefined ? first : unknown("one of several overloads", ids);
}

/** Type of a property, field, or of what a method returns. */
export function candidateType(candidate: Candidate, typeArguments: readonly Type[], { resolver }: Context): Type {
  const { member } = candidate;
  if (candidate.kind === "ours") {
    if (candidate.member.kind === "enum-member") return apiType(candidate.member.declaringType);
    const type = apiType(candidate.member.type ?? "void");
    return withTypeArguments(type, member.typeParameters, typeArguments);
  }
  const written = candidate.member.type;
  if (candidate.member.kind === "enum-member") return { name: candidate.part.fullName, arguments: [], nullable: false };
  if (written === undefined) return unknownType("member without a type");
  const type = substituteTypes(resolver.type(candidate.member.scope, written), candidate.types);
  return withTypeArguments(type, member.typeParameters, typeArguments);
}
