import type { ApiMember, ApiParameter } from "../../../csharp/api/api.ts";
import { parseTypeName, printTypeName, type TypeReference } from "../../../csharp/api/type-name.ts";
import { visibleParameters } from "../arguments.ts";
import type { Sides } from "../namespaces.ts";

/** A parameter of the new side, and the one of the old side that it comes from; undefined for one that is new. */
export interface AlignedParameter {
  readonly now: ApiParameter;
  readonly from: ApiParameter | undefined;
  /** Of `from`, among the parameters that a call sees. */
  readonly index: number | undefined;
  /** The type is another one, whatever it is called. */
  readonly isRetyped: boolean;
}

/** The new name of a type that is only called otherwise; undefined for every other type. Full names. */
export type TypeSuccessor = (name: string) => string | undefined;

export interface Meaning {
  readonly sides: Sides;
  readonly successor: TypeSuccessor;
}

/**
 * Says of each parameter of the new side where it comes from: from the one with its name, else from the only one with its
 * type, that has no other use.
 */
export function alignParameters(old: ApiMember, now: ApiMember, meaning: Meaning): readonly AlignedParameter[] {
  const [before, after] = [visibleParameters(old), visibleParameters(now)];
  const named = new Set(after.flatMap(({ name }) => before.filter((parameter) => parameter.name === name)));
  const isNew = ({ name }: ApiParameter) => !before.some((parameter) => parameter.name === name);
  return after.map((parameter) => {
    const alike = before.filter((other) => !named.has(other) && isSameType(other.type, parameter.type, meaning));
    const rivals = after.filter((other) => isNew(other) && other.type === parameter.type);
    const [only] = alike;
    const moved = isNew(parameter) && alike.length === 1 && rivals.length === 1 ? only : undefined;
    const from = before.find(({ name }) => name === parameter.name) ?? moved;
    return {
      now: parameter,
      from,
      index: from && before.indexOf(from),
      isRetyped: from !== undefined && !isSameType(from.type, parameter.type, meaning),
    };
  });
}

/** Do two types mean the same on either side of the step? Whether they may be null does not matter. */
export function isSameType(old: string, now: string, { sides, successor }: Meaning): boolean {
  const moved = (type: TypeReference): TypeReference => ({
    ...type,
    name: successor(type.name) ?? sides.old.inNextLine(type.name),
    arguments: type.arguments.map(moved),
  });
  return printTypeName(bare(moved(parseTypeName(old)))) === printTypeName(bare(parseTypeName(now)));
}

function bare(type: TypeReference): TypeReference {
  return { ...type, nullable: isValue(type) && type.nullable, arguments: type.arguments.map(bare) };
}

/** `int?` is another type than `int`, `string?` is not. */
function isValue({ name }: TypeReference): boolean {
  return /^System\.(?:Boolean|Byte|Int16|Int32|Int64|Single|Double|Decimal|DateTime|DateTimeOffset|TimeSpan|Guid)$/.test(
    name,
  );
}
