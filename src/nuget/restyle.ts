import { lineOf } from "./release-line.ts";
import { compareVersions, type NuGetVersion, parseVersion, printVersion, releaseLine } from "./version.ts";
import { admits, type Bound, parseVersionRange, type VersionRange } from "./version-range.ts";

/**
 * The text for a new stable version, as wide and in the style of the old one: `6.3.*` becomes `7.0.*`, `[6.3.8]`
 * becomes `[7.0.9]`. What floats over lines is held to the new line: `6.*` becomes `7.0.*`, as `7.*` would pass it by.
 * A lower bound of one or two numbers stays that wide, so restore takes the first patch as it did before. An upper
 * bound keeps its distance from the lower one (next major, line or patch) or stays where it is.
 *
 * Undefined when no such text lets the new version in, when the line that restore would take depends on the package
 * source (`*`, `(,7.0)`), and for a label that floats (`8.0.0-rc.*`), which would ask for pre-releases.
 */
export function restyle(text: string, newVersion: string): string | undefined {
  const range = parseVersionRange(text);
  const version = parseVersion(newVersion);
  if (range?.lower === undefined || version === undefined || version.label !== "") return undefined;
  const restyled = replaceBounds(range, range.lower, version);
  const result = restyled === undefined ? undefined : parseVersionRange(restyled);
  if (result === undefined || !admits(result, version)) return undefined;
  const line = lineOf(result, [releaseLine(version)]);
  return line.known && line.line === releaseLine(version) ? restyled : undefined;
}

function replaceBounds(range: VersionRange, lower: Bound, version: NuGetVersion): string | undefined {
  const newLower = range.kind === "exact" ? pin(lower, version) : lowerBound(lower, version);
  if (newLower === undefined) return undefined;
  const upper = range.kind === "interval" ? range.upper : undefined;
  const newUpper = upper && upperBound(lower.version, upper, version);
  const afterLower = range.text.slice(lower.start + lower.text.length, upper?.start);
  const afterUpper = upper === undefined ? "" : range.text.slice(upper.start + upper.text.length);
  return `${range.text.slice(0, lower.start)}${newLower}${afterLower}${newUpper ?? ""}${afterUpper}`;
}

// `[6.3]` lets only 6.3.0 in; as wide, it would shut the new patch out.
function pin(lower: Bound, version: NuGetVersion): string {
  return widen(version, Math.max(lower.version.width, neededWidth(version)));
}

function lowerBound({ version: old, floating }: Bound, version: NuGetVersion): string | undefined {
  if (floating === undefined) return widen(version, old.width < 2 ? widthOfLine(version) : old.width);
  if (floating.label !== undefined && floating.label !== "") return undefined;
  const suffix = floating.label === undefined ? "" : "-*";
  if (floating.fixed === 0) return undefined;
  if (floating.fixed === 4) return `${widen(version, Math.max(old.width, neededWidth(version)))}-*`;
  return `${widen(version, Math.max(floating.fixed, 2))}.*${suffix}`;
}

function upperBound(oldLower: NuGetVersion, upper: Bound, version: NuGetVersion): string {
  const old = upper.version;
  if (compareVersions(old, oldLower) === 0) return widen(version, Math.max(old.width, neededWidth(version)));
  for (const part of [0, 1, 2]) {
    if (compareVersions({ ...old, label: "" }, next(oldLower, part)) !== 0) continue;
    return widen(next(version, part), Math.max(old.width, part + 1)) + writtenLabel(upper);
  }
  return upper.text;
}

/** The next major (0), line (1) or patch (2). */
function next(version: NuGetVersion, part: number): NuGetVersion {
  const [major, minor, patch] = version.numbers;
  const numbers = [
    [major + 1, 0, 0, 0],
    [major, minor + 1, 0, 0],
    [major, minor, patch + 1, 0],
  ] as const;
  return { numbers: numbers[part] ?? version.numbers, width: part + 1, label: "" };
}

// `8.0.0-0` as an upper bound shuts out the pre-releases of 8.0.0; it asks for none.
function writtenLabel(upper: Bound): string {
  const dash = upper.text.indexOf("-");
  return dash < 0 ? "" : upper.text.slice(dash);
}

function widen(version: NuGetVersion, width: number): string {
  return version.numbers.slice(0, width).join(".");
}

// `7` stands for 7.0 and no other line.
function widthOfLine(version: NuGetVersion): number {
  return version.numbers[1] === 0 ? 1 : 2;
}

function neededWidth(version: NuGetVersion): number {
  return printVersion(version).split(".").length;
}
