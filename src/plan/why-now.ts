import type { Advisory, LineSupport, Support } from "../guides/support.ts";
import { compareVersions, parseVersion } from "../nuget/version.ts";
import { parseVersionRange } from "../nuget/version-range.ts";
import type { PlannedUpgrade } from "./plan.ts";

/** Why a step should not wait. */
export interface WhyNow {
  /** Of the line that the step leaves, and of the one that it goes to. */
  readonly from: SupportEnd;
  readonly to: SupportEnd;
  /** Page that tells the ends. */
  readonly source: string;
  /** What this repository has now and not after the step. */
  readonly closed: readonly MetAdvisory[];
  /** What it has after the step, too. */
  readonly open: readonly MetAdvisory[];
}

export interface SupportEnd {
  readonly line: string;
  /** Last day with security fixes on the oldest framework of the hosts, ISO 8601. */
  readonly until: string;
  readonly isOver: boolean;
}

export interface MetAdvisory extends Advisory {
  /** The names of `usedBy` that the code says. */
  readonly used: readonly string[];
}

export interface WhyNowInput {
  readonly support: Support;
  /** ISO 8601 day. */
  readonly today: string;
  /** Which of some names the code of the repository says. */
  namesIn(names: readonly string[]): readonly string[];
}

/** Undefined where a line's support is not known. */
export function whyNow(plan: PlannedUpgrade, input: WhyNowInput): WhyNow | undefined {
  const { support, today } = input;
  const [from, to] = [plan.from, plan.to].map((line) => supportEnd(line, support.lines[line], { plan, today }));
  if (from === undefined || to === undefined) return undefined;
  const versions = plan.moving.map(({ reference }) => newestOf(reference.version ?? ""));
  const before = { line: plan.from, versions };
  const after = { line: plan.to, versions: [plan.chosen.version] };
  const concerned = support.advisories.filter((advisory) => {
    const isAny = isOpen(advisory, before) || isOpen(advisory, after);
    return isAny && isReferenced(advisory, plan);
  });
  const said = new Set(input.namesIn(concerned.flatMap(({ usedBy = [] }) => usedBy)));
  const met = concerned.flatMap((advisory): readonly MetAdvisory[] => {
    const used = (advisory.usedBy ?? []).filter((name) => said.has(name));
    return advisory.usedBy === undefined || used.length > 0 ? [{ ...advisory, used }] : [];
  });
  const open = met.filter((advisory) => isOpen(advisory, after));
  const closed = met.filter((advisory) => isOpen(advisory, before) && !open.includes(advisory));
  return { from, to, source: support.source, closed, open };
}

function supportEnd(
  line: string,
  known: LineSupport | undefined,
  { plan, today }: { readonly plan: PlannedUpgrade; readonly today: string },
): SupportEnd | undefined {
  if (known === undefined) return undefined;
  const frameworks = plan.moving.flatMap(({ project }) => project.frameworks);
  const ends = frameworks.map((framework) => known.onFrameworks?.[framework] ?? known.fixesUntil);
  const until = ends.toSorted()[0] ?? known.fixesUntil;
  return { line, until, isOver: until < today };
}

/** What floats has the newest patch: it is cured where any patch cures. */
function newestOf(text: string): string {
  const lower = parseVersionRange(text)?.lower;
  if (lower === undefined || lower.floating === undefined) return lower?.version.numbers.slice(0, 3).join(".") ?? "";
  const [major, minor] = lower.version.numbers;
  return `${major}.${minor}.${2 ** 31 - 1}`;
}

function isOpen(
  { openOn = [], fixedBy = {} }: Advisory,
  { line, versions }: { readonly line: string; readonly versions: readonly string[] },
): boolean {
  const cure = fixedBy[line];
  return openOn.includes(line) || (cure !== undefined && versions.some((version) => isBefore(version, cure)));
}

function isBefore(version: string, other: string): boolean {
  const [a, b] = [parseVersion(version), parseVersion(other)];
  return a !== undefined && b !== undefined && compareVersions(a, b) < 0;
}

function isReferenced({ packages }: Advisory, { hosts }: PlannedUpgrade): boolean {
  if (packages === undefined) return true;
  const ids = new Set(packages.map((id) => id.toLowerCase()));
  return hosts.some(({ projects }) =>
    projects.some(({ references }) => references.some(({ id }) => ids.has(id.toLowerCase()))),
  );
}
