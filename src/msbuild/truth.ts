import type { Unknown } from "./evaluation.ts";

/** Holds, does not hold, or cannot be told. */
export type Truth = boolean | Unknown;

/** The words that MSBuild takes for a boolean; undefined for any other. */
export function asBoolean(text: string): boolean | undefined {
  switch (text.toLowerCase()) {
    case "true":
    case "on":
    case "yes":
    case "!false":
    case "!off":
    case "!no":
      return true;
    case "false":
    case "off":
    case "no":
    case "!true":
    case "!on":
    case "!yes":
      return false;
    default:
      return undefined;
  }
}
