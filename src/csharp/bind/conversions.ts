import { isUnknown, simpleName, type Type } from "../scope/type.ts";
import { delegateParameters, elementType, knownBasesOf } from "./known-types.ts";
import type { Members } from "./members.ts";

/** Types of arguments that have none of their own. */
export const nullType = "null";
export const lambdaType = "lambda";

const numbers: ReadonlySet<string> = new Set(
  "Byte SByte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double Decimal Char".split(" "),
);
const values: ReadonlySet<string> = new Set([
  ...numbers,
  "Boolean",
  "DateTime",
  "TimeSpan",
  "Guid",
  "CancellationToken",
]);

/** Can an argument be passed for a parameter? Undefined where nobody can say. */
export function converts(members: Members, from: Type, to: Type): boolean | undefined {
  if (isUnknown(from) || isUnknown(to)) return undefined;
  const [source, target] = [simpleName(from.name), simpleName(to.name)];
  if (source === nullType) return to.nullable || !values.has(target);
  if (source === lambdaType) return lambdaConverts(members, from, to);
  if (isSame(from, to)) return argumentsConvert(members, from, to);
  if (target === "Object" || knownBasesOf(from).includes(target)) return true;
  if (numbers.has(source) && numbers.has(target)) return undefined;
  const item = elementType(to);
  if (item !== undefined) return sequenceConverts(members, from, item);
  return derives(members, from, to);
}

/** Names of types from elsewhere may be written without their namespace. */
export function isSame(left: Type, right: Type): boolean {
  return left.name === right.name || left.name.endsWith(`.${right.name}`) || right.name.endsWith(`.${left.name}`);
}

function argumentsConvert(members: Members, from: Type, to: Type): boolean | undefined {
  const each = from.arguments.map((argument, index) => {
    const wanted = to.arguments[index];
    return wanted === undefined ? undefined : converts(members, argument, wanted);
  });
  return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
}

function lambdaConverts(members: Members, from: Type, to: Type): boolean | undefined {
  const parameters = delegateParameters(to);
  if (parameters !== undefined) return parameters.length === from.arguments.length;
  return members.isOurs(to) || values.has(simpleName(to.name)) || simpleName(to.name) === "String" ? false : undefined;
}

function sequenceConverts(members: Members, from: Type, wanted: Type): boolean | undefined {
  const source = simpleName(from.name);
  if (source === "String") return isUnknown(wanted) || simpleName(wanted.name) === "Char" ? undefined : false;
  const item = elementType(from);
  if (item !== undefined) return converts(members, item, wanted);
  return plain.has(source) ? false : undefined;
}

function derives(members: Members, from: Type, to: Type): boolean | undefined {
  const ancestors = members.selfAndAncestors(from);
  if (ancestors.some((ancestor) => isSame(ancestor, to))) return true;
  const isClosed = (type: Type) => members.isOurs(type) || plain.has(simpleName(type.name));
  const isOwn = members.isFullyKnown(from) && !ancestors.some((ancestor) => members.isForeign(ancestor));
  return (isOwn || ancestors.every(isClosed)) && isClosed(to) ? false : undefined;
}

/** Types of .NET that convert to nothing of interest but themselves. */
const plain: ReadonlySet<string> = new Set([
  ...values,
  "HttpContext",
  "HttpClient",
  "SignInManager",
  "UserManager",
  "IServiceCollection",
  "IHealthChecksBuilder",
  "String",
  "Task",
  "Uri",
  "Type",
  "AuthenticationProperties",
  "Claim",
  "ClaimsPrincipal",
]);
