import type { Project } from "../../inventory/inventory.ts";
import { sourceKey } from "../../msbuild/evaluation.ts";
import { compareVersions, parseVersion } from "../../nuget/version.ts";
import { parseVersionRange } from "../../nuget/version-range.ts";
import type { ChosenVersion } from "../plan.ts";
import { isFrozen, isOlder, type PackageWish } from "./package-wish.ts";
import { packageWishes, type WishQuestion } from "./package-wishes.ts";
import type { Blocker, PackageMove } from "./platform.ts";

/** Which version of a line some packages get that must have one in common. */
export interface PackageQuestion {
  readonly ids: readonly string[];
  /** Those that reference them: NuGet looks in their sources. */
  readonly projects: readonly Project[];
  /** `8.0`, or a major alone: `8`. */
  readonly line: string;
  /** What is written when no source is asked or answers; undefined: nothing is known. */
  readonly known: string | undefined;
}

export type ChoosePackage = (question: PackageQuestion) => Promise<ChosenVersion | undefined>;

export interface Following {
  readonly packages: readonly PackageMove[];
  /** What should follow and is held on purpose, or has no version to go to. */
  readonly doubts: readonly Blocker[];
}

/** Moves the packages that follow the framework or EF Core. */
export async function followPackages(question: WishQuestion, choose: ChoosePackage): Promise<Following> {
  const wishes = packageWishes(question);
  const frozen = wishes.filter((wish) => wish.isBehind && isFrozen(parseVersionRange(wish.reference.version ?? "")));
  const free = wishes.filter(({ reference }) => !isFrozen(parseVersionRange(reference.version ?? "")));
  const groups = groupsOf(free).filter((group) => group.some(({ isBehind }) => isBehind));
  const chosen = await Promise.all(groups.map(async (group) => ({ group, version: await versionFor(group, choose) })));
  return {
    packages: chosen.flatMap(({ group, version }) => (version === undefined ? [] : movesTo(version, group))),
    doubts: [
      ...frozen.map(frozenDoubt),
      ...chosen.flatMap(({ group, version }) => (version === undefined ? [lackingDoubt(group)] : [])),
    ],
  };
}

/** Of one line and released together, or one package, or one text: these must get one version. */
function groupsOf(wishes: readonly PackageWish[]): readonly (readonly PackageWish[])[] {
  const groupOf = new Map<string, Set<PackageWish>>();
  for (const wish of wishes) {
    const [group = new Set<PackageWish>(), ...others] = new Set(keysOf(wish).flatMap((key) => groupOf.get(key) ?? []));
    for (const member of [...others.flatMap((other) => [...other]), wish]) {
      group.add(member);
      for (const key of keysOf(member)) groupOf.set(key, group);
    }
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

function keysOf({ reference, family, line }: PackageWish): readonly string[] {
  const texts = reference.fragments.flatMap(({ source }) => (source ? sourceKey(source) : []));
  const name = family.isReleasedTogether ? family.name : reference.id.toLowerCase();
  return [...texts, name].map((key) => `${line} ${key}`);
}

async function versionFor(group: readonly PackageWish[], choose: ChoosePackage): Promise<string | undefined> {
  const [first] = group;
  if (first === undefined) return undefined;
  const ids = [...new Map(group.map(({ reference: { id } }) => [id.toLowerCase(), id])).values()];
  const known = group.map(knownVersion);
  const lowest = known.some((version) => version === undefined) ? undefined : oldestOf(known);
  const projects = [...new Set(group.map(({ project }) => project))];
  return (await choose({ ids, projects, line: first.line, known: lowest }))?.version;
}

function knownVersion({ reference, family, line }: PackageWish): string | undefined {
  const id = Object.keys(family.newestOf ?? {}).find((each) => each.toLowerCase() === reference.id.toLowerCase());
  return (id === undefined ? undefined : family.newestOf?.[id]?.[line]) ?? family.newest[line];
}

/** Of several packages with one version: what the slowest of them has. */
function oldestOf(versions: readonly (string | undefined)[]): string | undefined {
  const parsed = versions.flatMap((text) => (text === undefined ? [] : [{ text, version: parseVersion(text) }]));
  const sorted = parsed.toSorted((a, b) => (a.version && b.version ? compareVersions(a.version, b.version) : 0));
  return sorted[0]?.text;
}

function movesTo(version: string, group: readonly PackageWish[]): readonly PackageMove[] {
  return group
    .filter(({ reference, isBehind }) => isBehind || isOlder(reference, version))
    .map(({ project, reference, family, line }) => ({
      project,
      reference,
      to: version,
      why: whyOf(family.name, line),
    }));
}

function whyOf(name: string, line: string): string {
  return `${name} moves to ${line} with the step`;
}

function frozenDoubt({ project, reference: { id, version, place }, family, line }: PackageWish): Blocker {
  return {
    id: "package-frozen",
    places: [place],
    what: `${id} is held at ${version ?? "its version"} in ${project.path}, and ${family.name} goes with ${line}.`,
    ways: ["It stays, because it is held on purpose: move it by hand, or see that restore and start succeed with it."],
    sources: family.sources,
  };
}

function lackingDoubt(group: readonly PackageWish[]): Blocker {
  const [first] = group;
  const ids = [...new Set(group.map(({ reference }) => reference.id))].join(", ");
  return {
    id: "package-lacking",
    places: group.map(({ reference }) => reference.place),
    what: `No release of ${ids} for ${first?.family.name ?? "its family"} ${first?.line ?? ""} is known.`,
    ways: ["See which release is meant for it, and write it before you merge."],
    sources: first?.family.sources ?? [],
  };
}
