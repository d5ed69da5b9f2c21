import { type Type, unknownType } from "../scope/type.ts";
import { type Bound, notOurs, unknown } from "./bound.ts";
import type { Candidate } from "./members.ts";

/** What an expression stands for. `bound` is what its last name means. */
export type Value =
  | { readonly kind: "value"; readonly type: Type; readonly bound: Bound }
  | { readonly kind: "type"; readonly type: Type; readonly bound: Bound }
  | { readonly kind: "namespace"; readonly name: string; readonly bound: Bound }
  | { readonly kind: "methods"; readonly candidates: readonly Candidate[]; readonly bound: Bound };

export function ofType(type: Type, bound: Bound = notOurs): Value {
  return { kind: "value", type, bound };
}

/** Nobody can say what it is. */
export function unknownValue(reason: string): Value {
  return { kind: "value", type: unknownType(reason), bound: unknown(reason) };
}

/** Something that is not ours, of a type that we do not know. */
export function foreignValue(reason: string): Value {
  return ofType(unknownType(reason));
}

export function typeOfValue(value: Value): Type {
  switch (value.kind) {
    case "value":
    case "type":
      return value.type;
    case "namespace":
      return unknownType("a namespace");
    case "methods":
      return unknownType("a method that is not called");
  }
}
