import { dependsOnCheckout } from "../paths.ts";
import { asText, isList, parseVersion, printed, type Scalar, type Version } from "./scalar.ts";
import type { StaticFunctions } from "./static.ts";

/** Of `System.String`, `System.Version`, `System.Convert` and the like: those without a machine, a clock or a culture in them. */
export const SYSTEM_FUNCTIONS: StaticFunctions = {
  "string::isnullorempty": ([text]) => printed(text ?? null) === "",
  "string::isnullorwhitespace": ([text]) => printed(text ?? null).trim() === "",
  "string::copy": ([text]) => asText(text),
  "string::new": ([text]) => (text === undefined ? "" : asText(text)),
  "string::concat": (args) => args.map(printed).join(""),
  "string::join": ([separator, ...values]) => joined(printed(separator ?? null), values),
  "string::format": ([format, ...values]) => formatted(asText(format) ?? "", values),
  "string::equals": (args) => equal(args),
  "version::parse": (args) => version(args),
  "version::new": (args) => (args.length === 1 ? version(args) : parseVersion(args.map(printed).join("."))),
  "math::max": (args) => pick(args, Math.max),
  "math::min": (args) => pick(args, Math.min),
  "int32::parse": ([text]) => integer(text),
  "convert::toint32": ([text]) => integer(text),
};

function joined(separator: string, values: readonly Scalar[]): string {
  return values.flatMap((value) => (isList(value) ? value : [printed(value)])).join(separator);
}

/** `{0}` only; alignment and number formats are not decided. */
function formatted(format: string, values: readonly Scalar[]): string | undefined {
  const rest = format.replace(/\{\d+\}/g, "");
  if (/[{}]/.test(rest)) return undefined;
  let complete = true;
  const text = format.replace(/\{(?<index>\d+)\}/g, (_, index: string) => {
    const value = values[Number(index)];
    complete &&= value !== undefined;
    return printed(value ?? null);
  });
  return complete ? text : undefined;
}

function equal(args: readonly Scalar[]): boolean | undefined {
  const [left, right] = args.map((arg) => printed(arg));
  if (args.length !== 2 || left === undefined || right === undefined) return undefined;
  return dependsOnCheckout(left) === dependsOnCheckout(right) ? left === right : undefined;
}

function version([text]: readonly Scalar[]): Version | undefined {
  return parseVersion(asText(text) ?? "");
}

function pick(args: readonly Scalar[], choose: (...values: number[]) => number): number | undefined {
  const numbers = args.map((arg) => Number(printed(arg)));
  return numbers.length === 2 && numbers.every(Number.isSafeInteger) ? choose(...numbers) : undefined;
}

function integer(text: Scalar | undefined): number | undefined {
  const value = printed(text ?? null);
  return /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
