import { UpgradeError } from "../../errors.ts";
import type { PackageFamily } from "../../guides/platform/package-family.ts";
import type { Inventory, Project, Reference } from "../../inventory/inventory.ts";
import { projectsByPath } from "../../inventory/project-graph.ts";
import { lineOf } from "../../nuget/release-line.ts";
import { parseVersionRange } from "../../nuget/version-range.ts";
import { isBuiltFor, legsOf } from "../../plan/frameworks.ts";
import type { PlannedUpgrade } from "../../plan/plan.ts";
import { type FamilyFinder, familyFinder, isFrozen, standingOf } from "../../plan/platform/package-wish.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import type { Place } from "../../repository/text.ts";
import { raisedFrameworks } from "./raised-frameworks.ts";

export interface PlatformVerification {
  readonly after: Inventory;
  /** As it is after the raise. */
  readonly plan: PlannedUpgrade;
  /** What is left to a person. */
  readonly left: { readonly raises: readonly FrameworkRaise[]; readonly references: readonly Reference[] };
  readonly families: readonly PackageFamily[];
}

/**
 * Proves that the platform is where the step needs it: projects that rise target what was planned, no package of the family
 * is referenced from a framework that it is not built for, and packages that are released together agree.
 *
 * @throws {UpgradeError} that names the first project that is not; nothing may be published then.
 */
export function verifyPlatform(verification: PlatformVerification): void {
  const { after, plan } = verification;
  const now = projectsByPath(after.projects);
  for (const raise of plan.platform.raises) verifyRaise(raise, now.get(raise.project.path));
  const hosts = new Set(plan.hosts.flatMap(({ projects }) => projects.map(({ path }) => path)));
  const moved = new Set(plan.platform.packages.map(({ project }) => project.path));
  const familyFor = familyFinder(verification.families);
  for (const project of after.projects) {
    if (hosts.has(project.path)) verifySupport(project, verification);
    if (moved.has(project.path)) verifyAgreement(project, { ...verification, familyFor });
  }
}

function verifyRaise(raise: FrameworkRaise, now: Project | undefined): void {
  const text = raisedFrameworks(raise);
  const found = now?.frameworks.join(";") ?? "nothing";
  if (found !== text) fail(raise.project.path, `targets ${found} where ${text} was planned`);
}

function verifySupport(project: Project, { plan, left }: PlatformVerification): void {
  const target = plan.guides.at(-1);
  if (!target || left.raises.some((raise) => raise.project.path === project.path)) return;
  const { family } = target;
  for (const reference of project.references) {
    const { id, version, place } = reference;
    if (!family.includes(id) || !isOn(reference, plan.to)) continue;
    for (const leg of legsOf(project, reference)) {
      if (!isBuiltFor(leg, id, target))
        fail(project.path, `references ${id} ${version} for ${leg}, which it is not built for`, place);
    }
  }
}

function isOn({ version }: Reference, line: string): boolean {
  const range = parseVersionRange(version ?? "");
  const found = range && lineOf(range, [line]);
  return found?.known === true && found.line === line;
}

/** Of a family that is released together no member may stay on an older line than one that moved. */
function verifyAgreement(
  project: Project,
  { plan, left, familyFor }: PlatformVerification & { readonly familyFor: FamilyFinder },
): void {
  const raised = new Set(plan.platform.raises.map((raise) => raise.project.path));
  const unmoved = new Set(left.references.map(({ id }) => id));
  const moves = plan.platform.packages.filter(
    (move) => move.project.path === project.path && !unmoved.has(move.reference.id),
  );
  for (const { reference, to } of moves) {
    const family = familyFor(reference.id);
    // A framework's packages of different lines run beside each other where nothing rises.
    const isStrict = family?.follows === "entity-framework" || raised.has(project.path);
    if (!family?.isReleasedTogether || !isStrict) continue;
    const line = family.isByMajor ? to.split(".")[0] : to.split(".").slice(0, 2).join(".");
    const behind = project.references.find((other) =>
      isBehind(other, { family, line: line ?? to, reference, familyFor }),
    );
    if (behind) {
      const problem = `has ${behind.id} ${behind.version ?? ""} beside ${reference.id} ${to}`;
      fail(project.path, problem, behind.place);
    }
  }
}

interface Beside {
  readonly family: PackageFamily;
  readonly line: string;
  /** The one that moved. */
  readonly reference: Reference;
  readonly familyFor: FamilyFinder;
}

function isBehind(other: Reference, { family, line, reference, familyFor }: Beside): boolean {
  const isTogether = other.framework === reference.framework && familyFor(other.id)?.name === family.name;
  if (!isTogether || isFrozen(parseVersionRange(other.version ?? ""))) return false;
  return standingOf(other, line, family) === "behind";
}

function fail(path: string, problem: string, place: Place = { path, line: 1 }): never {
  throw new UpgradeError(`After the edits ${path} ${problem}.`, {
    remedy: "Nothing was published. Please report it with the files that declare it.",
    place,
  });
}
