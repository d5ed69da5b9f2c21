import { dependsOnCheckout } from "../paths.ts";
import { checkoutMember } from "./checkout.ts";
import {
  asInteger,
  asText,
  compareVersions,
  isList,
  isVersion,
  parseVersion,
  printed,
  type Scalar,
  type Version,
} from "./scalar.ts";
import { STRING_MEMBERS } from "./strings.ts";

/** Calls a method, or reads a property, of a value; undefined when we do not know what it would give. */
export function callMember(value: Scalar, name: string, args: readonly Scalar[]): Scalar | undefined {
  const member = name.toLowerCase();
  if (typeof value === "string") return ofText(value, member, args);
  if (isVersion(value)) return ofVersion(value, member, args);
  if (isList(value)) return ofList(value, member, args);
  if (value === null) return undefined;
  if (member === "tostring" && args.length === 0) return printed(value);
  if (member === "equals") return printed(value).toLowerCase() === asText(args[0])?.toLowerCase();
  return undefined;
}

function ofText(value: string, member: string, args: readonly Scalar[]): Scalar | undefined {
  if (dependsOnCheckout(value) || args.some((arg) => dependsOnCheckout(printed(arg))))
    return checkoutMember(value, member, args);
  return STRING_MEMBERS.get(member)?.(value, args);
}

function ofList(value: readonly string[], member: string, args: readonly Scalar[]): Scalar | undefined {
  if (member === "length") return value.length;
  const at = asInteger(args[0]);
  return (member === "getvalue" || member === "get") && at !== undefined ? value[at] : undefined;
}

const PARTS: readonly string[] = ["major", "minor", "build", "revision"];

function ofVersion(value: Version, member: string, args: readonly Scalar[]): Scalar | undefined {
  if (PARTS.includes(member)) return value.parts[PARTS.indexOf(member)] ?? -1;
  if (member === "tostring") return versionText(value, args);
  const [arg] = args;
  const other = isVersion(arg ?? null) ? (arg as Version) : parseVersion(asText(arg) ?? "");
  if (!other) return undefined;
  if (member === "compareto") return Math.sign(compareVersions(value, other));
  return member === "equals" ? compareVersions(value, other) === 0 : undefined;
}

function versionText(value: Version, args: readonly Scalar[]): string | undefined {
  if (args.length === 0) return value.parts.join(".");
  const count = asInteger(args[0]);
  return count !== undefined && count >= 0 && count <= value.parts.length
    ? value.parts.slice(0, count).join(".")
    : undefined;
}
