import type { Guide, PackageAdvice } from "../guides/guide.ts";
import type { PackageFamily } from "../guides/platform/package-family.ts";
import type { Project, Reference } from "../inventory/inventory.ts";
import { admits, parseVersionRange } from "../nuget/version-range.ts";
import { canUse } from "../plan/frameworks.ts";
import { isNamed } from "../plan/package-names.ts";
import type { PlannedUpgrade } from "../plan/plan.ts";
import { familyOf } from "../plan/platform/package-wish.ts";
import { distinctPlaces } from "./distinct-places.ts";
import type { Task } from "./edits.ts";

export interface PackageSearch {
  /** Where references count. */
  readonly projects: readonly Project[];
  /** What follows the platform, and is seen to elsewhere. */
  readonly families: readonly PackageFamily[];
}

/** Packages outside the family that the step asks a person to replace, to align or to check. */
export function packageTasks(
  { guides, platform }: PlannedUpgrade,
  { projects, families }: PackageSearch,
): readonly Task[] {
  const moved = new Set(platform.packages.map(({ reference }) => reference));
  const isDone = (reference: Reference) => moved.has(reference) || isFollowing(reference, families);
  // Where lines are passed, the last word on a package counts.
  const advice = new Map(guides.flatMap((guide) => guide.packages.map((item) => [item.id, { guide, item }] as const)));
  return [...advice.values()].flatMap(({ guide, item }) => tasksFor(item, { guide, projects, isDone }));
}

interface Use {
  readonly project: Project;
  readonly reference: Reference;
}

interface Surroundings {
  readonly guide: Guide;
  readonly projects: readonly Project[];
  isDone(reference: Reference): boolean;
}

/** It moved if it had to; one without a version could not be judged. */
function isFollowing({ id, version }: Reference, families: readonly PackageFamily[]): boolean {
  const family = version === null ? undefined : familyOf(id, families);
  return family !== undefined && family.follows !== "step";
}

function tasksFor(advice: PackageAdvice, { guide, projects, isDone }: Surroundings): readonly Task[] {
  const uses = projects.flatMap((project) =>
    project.references
      .filter((reference) => isNamed(advice.id, reference.id) && !isDone(reference))
      .map((reference) => ({ project, reference })),
  );
  switch (advice.advice) {
    case "leave":
    case "blocks":
      return [];
    case "swap":
      return taskOf(`Replace ${advice.id} by ${[advice.to, advice.version].join(" ").trim()}.`, advice, uses);
    case "check":
      return taskOf(`See which release of ${advice.id} is meant for ${guide.to}.`, advice, uses);
    case "align":
      return alignTasks(advice, guide, uses);
  }
}

function taskOf(title: string, { why }: PackageAdvice, uses: readonly Use[]): readonly Task[] {
  if (uses.length === 0) return [];
  const places = distinctPlaces(uses.map(({ reference }) => reference.place));
  return [{ kind: "package", title, why, places, commands: [] }];
}

function alignTasks(advice: PackageAdvice, guide: Guide, uses: readonly Use[]): readonly Task[] {
  const versions = new Set(uses.map((use) => wantedVersion(advice, guide, use)));
  return [...versions].flatMap((version) => {
    const asked = uses.filter((use) => wantedVersion(advice, guide, use) === version);
    const behind = asked.filter(({ reference }) => !isAligned(reference, version));
    return taskOf(`Align ${advice.id}${version === undefined ? "" : ` with ${version}`}.`, advice, behind);
  });
}

/** EF Core follows the framework: where the advice is for another major than this project's, the guide's table counts. */
function wantedVersion({ id, version }: PackageAdvice, guide: Guide, { project, reference }: Use): string | undefined {
  const framework = reference.framework ?? project.frameworks[0];
  if (!id.startsWith("Microsoft.EntityFrameworkCore") || framework === undefined) return version;
  const table = Object.entries(guide.entityFrameworkCore).filter(([built]) => canUse(framework, built));
  const needed = table.at(-1)?.[1];
  const isSameMajor = needed !== undefined && version?.startsWith(`${needed.split(".")[0]}.`);
  return needed === undefined || isSameMajor ? version : needed;
}

/** A version alone asks for at least that: a newer one came with a newer framework. */
function isAligned({ version }: Reference, wantedText: string | undefined): boolean {
  const present = parseVersionRange(version ?? "");
  const wanted = parseVersionRange(wantedText ?? "");
  if (!present?.lower || !wanted?.lower) return false;
  return (
    admits(wanted, present.lower.version) || (present.kind === "floating" && admits(present, wanted.lower.version))
  );
}
