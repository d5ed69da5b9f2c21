import type { Comparison } from "./condition-syntax.ts";
import { compareVersions, parseVersion, type Version } from "./functions/scalar.ts";
import { dependsOnCheckout } from "./paths.ts";
import { asBoolean, type Truth } from "./truth.ts";
import type { Value } from "./value.ts";

interface Sides<Side> {
  readonly left: Side;
  readonly right: Side;
}

/**
 * Compares as MSBuild does: two numbers by value, two booleans by meaning, anything else as text without regard to case;
 * `<` and its kin want numbers or versions. Undefined: MSBuild would refuse, or it depends on the checkout.
 */
export function compareOperands(operator: Comparison, { left, right }: Sides<Value>): Truth | undefined {
  if (!left.known) return left.unknown;
  if (!right.known) return right.unknown;
  const texts = { left: left.text, right: right.text };
  if (operator === "==") return equal(texts);
  if (operator !== "!=") return ordered(operator, texts);
  const same = equal(texts);
  return same === undefined ? undefined : !same;
}

function equal({ left, right }: Sides<string>): boolean | undefined {
  if (left === "" || right === "") return left === right;
  if (dependsOnCheckout(left) !== dependsOnCheckout(right))
    return /^[/\\]/.test(left) && /^[/\\]/.test(right) ? undefined : false;
  const numbers = { left: asNumber(left), right: asNumber(right) };
  if (numbers.left !== undefined && numbers.right !== undefined) return numbers.left === numbers.right;
  const booleans = { left: asBoolean(left), right: asBoolean(right) };
  if (booleans.left !== undefined && booleans.right !== undefined) return booleans.left === booleans.right;
  return left.toLowerCase() === right.toLowerCase();
}

function ordered(operator: Exclude<Comparison, "==" | "!=">, { left, right }: Sides<string>): boolean | undefined {
  const numbers = { left: asNumber(left), right: asNumber(right) };
  if (numbers.left !== undefined && numbers.right !== undefined) return holds(operator, numbers.left - numbers.right);
  const versions = { left: parseVersion(left), right: parseVersion(right) };
  if (versions.left && versions.right) return holds(operator, compareVersions(versions.left, versions.right));
  if (versions.left && numbers.right !== undefined) return holds(operator, besideNumber(versions.left, numbers.right));
  if (versions.right && numbers.left !== undefined) return holds(operator, -besideNumber(versions.right, numbers.left));
  return undefined;
}

/** A version of the same major part comes after the bare number. */
function besideNumber(version: Version, number: number): number {
  return (version.parts[0] ?? 0) - number || 1;
}

function holds(operator: Exclude<Comparison, "==" | "!=">, order: number): boolean {
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

function asNumber(text: string): number | undefined {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
  return /^0x[0-9a-f]{1,8}$/i.test(text) ? Number(text) : undefined;
}
