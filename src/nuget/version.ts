import semver from "semver";

/** A version as NuGet reads it: one to four numbers, a pre-release label, build metadata that counts for nothing. */
export interface NuGetVersion {
  /** Major, minor, patch, revision; what is not written is 0. */
  readonly numbers: readonly [number, number, number, number];
  /** How many numbers are written: 2 for `6.3`. */
  readonly width: number;
  /** `preview.5`, in lower case as NuGet compares without regard to it; empty for a stable version. */
  readonly label: string;
}

const versionPattern = /^(?<numbers>\d+(?:\.\d+){0,3})(?:-(?<label>[\dA-Za-z.-]+))?(?:\+[\dA-Za-z.-]+)?$/;
const largestNumber = 2 ** 31 - 1;

/** The version that a text stands for, with white space around it; undefined when NuGet would refuse it. */
export function parseVersion(text: string): NuGetVersion | undefined {
  const groups = versionPattern.exec(text.trim())?.groups;
  if (groups?.numbers === undefined) return undefined;
  const written = groups.numbers.split(".").map(Number);
  if (written.some((number) => number > largestNumber)) return undefined;
  const [major = 0, minor = 0, patch = 0, revision = 0] = written;
  const label = (groups.label ?? "").toLowerCase();
  const version: NuGetVersion = { numbers: [major, minor, patch, revision], width: written.length, label };
  return semver.valid(semverText(version)) === null ? undefined : version;
}

/** Negative, zero or positive. A missing number is 0 and a pre-release is lower than its release, as in NuGet. */
export function compareVersions(left: NuGetVersion, right: NuGetVersion): number {
  const [a, b] = [new semver.SemVer(semverText(left)), new semver.SemVer(semverText(right))];
  return a.compareMain(b) || Math.sign(left.numbers[3] - right.numbers[3]) || a.comparePre(b);
}

/** As NuGet normalises it: `6.3.0` for `6.3`; a fourth number only when it is not 0. */
export function printVersion(version: NuGetVersion): string {
  const [major, minor, patch, revision] = version.numbers;
  const numbers = revision === 0 ? [major, minor, patch] : [major, minor, patch, revision];
  return numbers.join(".") + (version.label === "" ? "" : `-${version.label}`);
}

/** `6.3` for `6.3.8`. */
export function releaseLine(version: NuGetVersion): string {
  return `${version.numbers[0]}.${version.numbers[1]}`;
}

export function isStable(version: NuGetVersion): boolean {
  return version.label === "";
}

function semverText({ numbers: [major, minor, patch], label }: NuGetVersion): string {
  return `${major}.${minor}.${patch}${label === "" ? "" : `-${label}`}`;
}
