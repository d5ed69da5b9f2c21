import { apiType, type Type, unknownType } from "../scope/type.ts";
import { converts } from "./conversions.ts";
import type { Candidate, Members } from "./members.ts";

/** What a call passes. */
export interface CallShape {
  readonly arguments: readonly PassedArgument[];
  readonly typeArguments: readonly Type[];
}

export interface PassedArgument {
  readonly name: string | undefined;
  readonly type: Type;
}

export interface Parameter {
  readonly name: string;
  readonly type: Type;
  readonly isOptional: boolean;
  readonly isParams: boolean;
}

export type Choice =
  | { readonly kind: "one"; readonly candidate: Candidate }
  | { readonly kind: "several"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "none" };

/** Which of the overloads a call means, as far as the number, names and known types of its arguments tell. */
export function chooseOverload(candidates: readonly Candidate[], call: CallShape, members: Members): Choice {
  const fitting = candidates.filter(
    (candidate) => hasTypeParameters(candidate, call) && fits(parametersOf(candidate, call.typeArguments), call),
  );
  if (fitting.length <= 1) return choiceOf(fitting);
  const rated = fitting.map((candidate) => ({ candidate, ...rate(candidate, call, members) }));
  const possible = rated.filter(({ isImpossible }) => !isImpossible);
  if (possible.length <= 1) return choiceOf(possible.map(({ candidate }) => candidate));
  const best = Math.max(...possible.map(({ certain }) => certain));
  const likely = possible.filter(({ certain, isCertain }) => isCertain && certain === best);
  const left = likely.length > 0 ? likely : possible;
  // Of those that fit equally well, C# takes the one for which no default value is needed.
  const defaults = Math.min(...left.map((each) => each.defaults));
  const fewest = left.filter((each) => each.defaults === defaults);
  return choiceOf((likely.length > 0 ? fewest : left).map(({ candidate }) => candidate));
}

function choiceOf(candidates: readonly Candidate[]): Choice {
  const [candidate] = candidates;
  if (candidate === undefined) return { kind: "none" };
  const isOverride = candidate.kind === "declared" && candidate.member.isOverride;
  return candidates.length === 1 || isOverride ? { kind: "one", candidate } : { kind: "several", candidates };
}

/** The parameters of a method as a call sees them: without the receiver of an extension method. */
export function parametersOf(candidate: Candidate, typeArguments: readonly Type[] = []): readonly Parameter[] {
  return candidate.kind === "ours" ? ourParameters(candidate, typeArguments) : declaredParameters(candidate);
}

function ourParameters({ member }: Candidate & { kind: "ours" }, given: readonly Type[]): readonly Parameter[] {
  return member.parameters
    .filter(({ modifier }) => modifier !== "this")
    .map(({ name, type, modifier, default: value }) => ({
      name,
      type: withTypeArguments(apiType(type), member.typeParameters, given),
      isOptional: value !== undefined || modifier === "params",
      isParams: modifier === "params",
    }));
}

/** Their types are left unknown: they are resolved where they are needed. */
function declaredParameters({ member }: Candidate & { kind: "declared" }): readonly Parameter[] {
  return member.parameters
    .filter(({ modifier }) => modifier !== "this")
    .map(({ name, modifier, hasDefault }) => ({
      name,
      type: unknownType("parameter of the repository's own method"),
      isOptional: hasDefault || modifier === "params",
      isParams: modifier === "params",
    }));
}

/** Puts explicit type arguments in; a type parameter that is left is inferred by the compiler, which we do not follow. */
export function withTypeArguments(type: Type, parameters: readonly string[], given: readonly Type[]): Type {
  const index = type.arguments.length === 0 ? parameters.indexOf(type.name) : -1;
  if (index >= 0) return given[index] ?? unknownType("type argument that the compiler infers");
  const types = type.arguments.map((argument) => withTypeArguments(argument, parameters, given));
  return { ...type, arguments: types };
}

/** The parameter that an argument goes to. */
export function parameterFor(
  parameters: readonly Parameter[],
  passed: readonly { readonly name: string | undefined }[],
  index: number,
): Parameter | undefined {
  const name = passed[index]?.name;
  if (name !== undefined) return parameters.find((parameter) => parameter.name === name);
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.isParams === true ? last : undefined);
}

function fits(parameters: readonly Parameter[], call: CallShape): boolean {
  const taken = call.arguments.map((_, index) => parameterFor(parameters, call.arguments, index));
  if (taken.includes(undefined)) return false;
  return parameters.every((parameter) => parameter.isOptional || taken.includes(parameter));
}

interface Rating {
  readonly isImpossible: boolean;
  /** Every argument is known to fit. */
  readonly isCertain: boolean;
  readonly certain: number;
  readonly defaults: number;
}

function rate(candidate: Candidate, call: CallShape, members: Members): Rating {
  const parameters = parametersOf(candidate, call.typeArguments);
  const each = call.arguments.map(({ type }, index) => {
    const parameter = parameterFor(parameters, call.arguments, index);
    if (parameter === undefined) return undefined;
    const [item] = parameter.isParams ? parameter.type.arguments : [];
    const whole = converts(members, type, parameter.type);
    return item === undefined || whole === true ? whole : converts(members, type, item);
  });
  return {
    isImpossible: each.includes(false),
    isCertain: each.every((fit) => fit === true),
    certain: each.filter((fit) => fit === true).length,
    defaults: parameters.length - call.arguments.length,
  };
}

function hasTypeParameters({ member }: Candidate, { typeArguments }: CallShape): boolean {
  return typeArguments.length === 0 || member.typeParameters.length === typeArguments.length;
}
