import { compareVersions, parseVersion, releaseLine } from "./version.ts";
import type { Bound, VersionRange } from "./version-range.ts";

/** The release line that a text stands for, or why it cannot be told without asking a package source. */
export type LineOfRange =
  | { readonly known: true; readonly line: string }
  | { readonly known: false; readonly reason: string };

/**
 * The line of the version that restore takes: the lowest that fits, or the highest when it floats. `knownLines` are
 * the lines with a stable release (`6.3`, in any order); a text that floats over lines stands for the newest of them.
 */
export function lineOf(range: VersionRange, knownLines: readonly string[]): LineOfRange {
  const { lower, text } = range;
  if (lower === undefined) return unknown(`\`${text}\` has no lower bound: the version depends on the package source`);
  if (lower.floating !== undefined && lower.floating.fixed < 2) return newestLine(range, lower, knownLines);
  if (lower.floating === undefined && !lower.inclusive && !endsWithLine(range, lower))
    return unknown(`\`${text}\` excludes its lower bound: the next version depends on the package source`);
  return { known: true, line: releaseLine(lower.version) };
}

function newestLine(range: VersionRange, lower: Bound, knownLines: readonly string[]): LineOfRange {
  const { text } = range;
  if (lower.floating?.label !== undefined) return unknown(`\`${text}\` floats over pre-releases of any line`);
  const upper = range.kind === "interval" ? range.upper : undefined;
  const fitting = knownLines
    .flatMap((line) => parseVersion(line) ?? [])
    .filter((line) => lower.floating?.fixed === 0 || line.numbers[0] === lower.version.numbers[0])
    .filter((line) => upper === undefined || compareVersions(line, upper.version) < 0);
  const newest = fitting.sort(compareVersions).at(-1);
  if (newest === undefined) return unknown(`\`${text}\` floats over release lines that are not known`);
  return { known: true, line: releaseLine(newest) };
}

function endsWithLine(range: VersionRange, lower: Bound): boolean {
  if (range.kind !== "interval" || range.upper === undefined) return false;
  const [major, minor] = lower.version.numbers;
  const nextLine = parseVersion(`${major}.${minor + 1}`);
  if (nextLine === undefined) return false;
  const order = compareVersions(range.upper.version, nextLine);
  return order < 0 || (order === 0 && !range.upper.inclusive);
}

function unknown(reason: string): LineOfRange {
  return { known: false, reason };
}
