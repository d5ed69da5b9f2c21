import type { Reference } from "../inventory/inventory.ts";
import { sourceKey, type Unknown } from "../msbuild/evaluation.ts";
import { lineOf } from "../nuget/release-line.ts";
import { isPrerelease, parseVersionRange } from "../nuget/version-range.ts";
import { isBuiltFor } from "./frameworks.ts";
import { compareLines, type Ladder } from "./ladder.ts";
import type { Host, Member } from "./plan.ts";

export interface HostMembers {
  readonly members: readonly Member[];
  /** Members that cannot go on, in a framework beside one that can. */
  readonly held: readonly Member[];
  /** The first reference whose line cannot be told. */
  readonly unknown: Unknown | undefined;
}

/** The references to the family in a host, with their release lines. */
export function membersOf(host: Host, ladder: Ladder): HostMembers {
  const ids = new Set([...ladder.family].map((id) => id.toLowerCase()));
  const members: Member[] = [];
  let unknown: Unknown | undefined;
  for (const project of host.projects) {
    for (const reference of project.references) {
      if (!ids.has(reference.id.toLowerCase())) continue;
      const line = lineOfReference(reference, ladder);
      if (line.known) members.push({ project, reference, line: line.line });
      else unknown ??= { reason: line.reason, place: reference.unknown?.place ?? reference.place };
    }
  }
  const held = members.filter((member) => isHeld(member, members, ladder));
  return { members: members.filter((member) => !held.includes(member)), held, unknown };
}

type Line = { readonly known: true; readonly line: string } | { readonly known: false; readonly reason: string };

function lineOfReference({ id, version, unknown }: Reference, { lines }: Ladder): Line {
  if (version === null || unknown)
    return { known: false, reason: `The version of ${id} is unknown: ${unknown?.reason ?? "it is given nowhere"}` };
  const range = parseVersionRange(version);
  if (!range) return { known: false, reason: `\`${version}\` of ${id} is no version that NuGet reads` };
  if (isPrerelease(range)) return { known: false, reason: `${id} is on the pre-release ${version}` };
  return lineOf(range, lines);
}

/**
 * A reference in one of several frameworks of a project, on the newest line that is built for this framework, with a
 * text of its own: the other frameworks can go on without it.
 */
function isHeld(member: Member, members: readonly Member[], ladder: Ladder): boolean {
  const { project, reference, line } = member;
  if (reference.framework === null || canGoOn(member, ladder)) return false;
  const others = members.filter(
    (other) => other.project === project && other.reference.framework !== reference.framework,
  );
  const texts = new Set(reference.fragments.map(({ source }) => source && sourceKey(source)));
  const isApart = (other: Member) =>
    !other.reference.fragments.some(({ source }) => source && texts.has(sourceKey(source)));
  const ahead = others.filter(
    (other) =>
      compareLines(other.line, line) >= 0 && other.reference.framework !== null && canUseLine(other, line, ladder),
  );
  return ahead.some((other) => isApart(other) && (canGoOn(other, ladder) || compareLines(other.line, line) > 0));
}

function canGoOn(member: Member, ladder: Ladder): boolean {
  return canUseLine(member, member.line, ladder);
}

/** Whether the next stop after a line is built for the framework of the member; the newest line counts as a stop. */
function canUseLine({ reference }: Member, line: string, ladder: Ladder): boolean {
  const target = ladder.next(line).at(-1);
  if (!target || reference.framework === null) return true;
  return isBuiltFor(reference.framework, reference.id, target);
}
