import { compareVersions, type NuGetVersion, parseVersion } from "./version.ts";

/** What a `Version` of a package reference says, as NuGet reads it. Offsets count into `text`. */
export type VersionRange =
  /** `6.3`: this version or the next higher one there is. */
  | { readonly kind: "minimum"; readonly text: string; readonly lower: Bound }
  | { readonly kind: "exact"; readonly text: string; readonly lower: Bound }
  /** `6.3.*`: the highest that fits. */
  | { readonly kind: "floating"; readonly text: string; readonly lower: Bound }
  /** `[6.0,7.0)`: the lowest that fits, or the highest below a lower bound that floats. */
  | { readonly kind: "interval"; readonly text: string; readonly lower?: Bound; readonly upper?: Bound };

export interface Bound {
  readonly text: string;
  readonly start: number;
  /** Of a bound that floats: the lowest version it stands for. */
  readonly version: NuGetVersion;
  readonly inclusive: boolean;
  readonly floating: Floating | undefined;
}

export interface Floating {
  /** How many numbers are fixed: 2 for `6.3.*`, 0 for `*`, all 4 when only the label floats: `6.3.0-*`. */
  readonly fixed: number;
  /** Beginning of the labels it takes: empty for `6.3.*-*`, `rc.` for `8.0.0-rc.*`; undefined: stable only. */
  readonly label: string | undefined;
}

const intervalPattern = /^\s*(?<open>[[(])(?<lower>[^,]*?)(?:,(?<upper>[^,]*))?(?<close>[\])])\s*$/d;
const numbersFloatPattern = /^(?:(?<numbers>\d+(?:\.\d+){0,2})\.)?\*(?:-(?<label>[\dA-Za-z.-]*)\*)?$/;
const labelFloatsPattern = /^(?<numbers>\d+(?:\.\d+){0,3})-(?<label>[\dA-Za-z.-]*)\*$/;

/** Undefined when NuGet would refuse the text, and for `6.3*`, which it takes for `6.30` and floats from there. */
export function parseVersionRange(text: string): VersionRange | undefined {
  const interval = intervalPattern.exec(text);
  if (interval !== null) return parseInterval(text, interval);
  const lower = parseBound({ text, start: 0, inclusive: true });
  if (lower === undefined) return undefined;
  return { kind: lower.floating === undefined ? "minimum" : "floating", text, lower };
}

/** Whether the text lets restore take this version; a bound that floats takes only what it floats over. */
export function admits(range: VersionRange, version: NuGetVersion): boolean {
  switch (range.kind) {
    case "exact":
      return compareVersions(version, range.lower.version) === 0;
    case "minimum":
    case "floating":
      return isAbove(range.lower, version);
    case "interval":
      return isAbove(range.lower, version) && isBelow(range.upper, version);
  }
}

/** Whether the text names a pre-release: `8.0.0-preview.5`, `[8.0.0-rc.1]`, `8.0.0-rc.*`; `6.3.0-*` names none. */
export function isPrerelease(range: VersionRange): boolean {
  const lower = range.lower;
  if (lower === undefined) return false;
  return (lower.floating === undefined ? lower.version.label : (lower.floating.label ?? "")) !== "";
}

function parseInterval(text: string, match: RegExpExecArray): VersionRange | undefined {
  const { open, close, lower: low = "", upper: high } = match.groups ?? {};
  const starts = match.indices?.groups;
  const lower = parseBound({ text: low, start: starts?.lower?.[0] ?? 0, inclusive: open === "[" });
  if (high === undefined) {
    const isPin = open === "[" && close === "]" && lower !== undefined && lower.floating === undefined;
    return isPin ? { kind: "exact", text, lower } : undefined;
  }
  const upper = parseBound({ text: high, start: starts?.upper?.[0] ?? 0, inclusive: close === "]" });
  if ((lower === undefined && low.trim() !== "") || (upper === undefined && high.trim() !== "")) return undefined;
  if ((lower === undefined && upper === undefined) || upper?.floating !== undefined || isEmpty(lower, upper))
    return undefined;
  return { kind: "interval", text, ...(lower && { lower }), ...(upper && { upper }) };
}

function parseBound(written: { text: string; start: number; inclusive: boolean }): Bound | undefined {
  const text = written.text.trim();
  const start = written.start + (written.text.length - written.text.trimStart().length);
  const floating = parseFloating(text);
  const version = parseVersion(floating?.lowest ?? text);
  if (version === undefined) return undefined;
  return { text, start, version, inclusive: written.inclusive, floating: floating?.floating };
}

function parseFloating(text: string): { lowest: string; floating: Floating } | undefined {
  const groups = numbersFloatPattern.exec(text)?.groups;
  if (groups !== undefined) {
    const { numbers, label } = groups;
    const fixed = numbers === undefined ? 0 : numbers.split(".").length;
    return { lowest: lowest(numbers ?? "0", label), floating: { fixed, label: label?.toLowerCase() } };
  }
  const { numbers, label } = labelFloatsPattern.exec(text)?.groups ?? {};
  if (numbers === undefined || label === undefined) return undefined;
  return { lowest: lowest(numbers, label), floating: { fixed: 4, label: label.toLowerCase() } };
}

// NuGet takes `6.3.0-0` for the lowest of `6.3.0-*`, and `8.0.0-rc.0` for that of `8.0.0-rc.*`.
function lowest(numbers: string, label: string | undefined): string {
  if (label === undefined) return numbers;
  return `${numbers}-${label === "" || label.endsWith(".") ? `${label}0` : label}`;
}

function isEmpty(lower: Bound | undefined, upper: Bound | undefined): boolean {
  if (lower === undefined || upper === undefined) return false;
  const order = compareVersions(lower.version, upper.version);
  return order > 0 || (order === 0 && !(lower.inclusive && upper.inclusive));
}

function isAbove(lower: Bound | undefined, version: NuGetVersion): boolean {
  if (lower === undefined) return true;
  const order = compareVersions(version, lower.version);
  if (order < 0 || (order === 0 && !lower.inclusive)) return false;
  if (lower.floating === undefined) return true;
  const { fixed, label } = lower.floating;
  const hasLabel = version.label === "" || (label !== undefined && version.label.startsWith(label));
  return hasLabel && lower.version.numbers.slice(0, fixed).every((number, at) => number === version.numbers[at]);
}

function isBelow(upper: Bound | undefined, version: NuGetVersion): boolean {
  if (upper === undefined) return true;
  const order = compareVersions(version, upper.version);
  return order < 0 || (order === 0 && upper.inclusive);
}
