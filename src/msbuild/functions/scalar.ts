import { escaped } from "../escapes.ts";

/** A value in the middle of a property function. */
export type Scalar = string | number | boolean | null | readonly string[] | Version;

/** `System.Version`: two to four parts. */
export interface Version {
  readonly parts: readonly number[];
}

/** As MSBuild writes it into a text; lists are escaped, single texts are not. */
export function printed(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string" || typeof value === "number") return String(value);
  return isList(value) ? value.map(escaped).join(";") : value.parts.join(".");
}

export function isList(value: Scalar): value is readonly string[] {
  return Array.isArray(value);
}

export function isVersion(value: Scalar): value is Version {
  return typeof value === "object" && value !== null && !isList(value);
}

/** A text argument; undefined for what .NET would not take for one without saying so. */
export function asText(value: Scalar | undefined): string | undefined {
  if (value === undefined || value === null || isList(value)) return undefined;
  return printed(value);
}

/** A whole number argument, also written as text. */
export function asInteger(value: Scalar | undefined): number | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value !== "string" || !/^\s*[+-]?\d{1,15}\s*$/.test(value)) return undefined;
  return Number(value);
}

/** `1.2` to `1.2.3.4`, as `System.Version.Parse` takes it. */
export function parseVersion(text: string): Version | undefined {
  const parts = text.split(".").map((part) => part.trim());
  if (parts.length < 2 || parts.length > 4 || !parts.every((part) => /^\d{1,9}$/.test(part))) return undefined;
  return { parts: parts.map(Number) };
}

/** Negative, zero or positive; a missing part comes before zero, as in .NET. */
export function compareVersions(left: Version, right: Version): number {
  for (let index = 0; index < 4; index++) {
    const difference = (left.parts[index] ?? -1) - (right.parts[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
