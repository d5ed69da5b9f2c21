import type { PackageDependencies, PackageVersions } from "../../nuget/client.ts";
import type { DependencyGroup } from "../../nuget/nuspec.ts";
import { compareVersions, isStable, type NuGetVersion, printVersion } from "../../nuget/version.ts";
import type { Place } from "../../repository/text.ts";
import type { GroupsOf } from "./groups.ts";
import { lowestOf, type RestoredPackage } from "./restored.ts";

/** What package sources say of packages. Each question is asked once in a run. */
export interface PackageMetadata {
  dependencies(id: string, version: NuGetVersion): Promise<PackageDependencies>;
  versions(id: string): Promise<PackageVersions>;
}

/** What was read so far of versions of packages, and what could not be. */
export interface ReadPackages {
  readonly groupsOf: GroupsOf;
  /** Reads what is not known yet, all at once. What others bring along is not missed where it cannot be read. */
  read(packages: readonly RestoredPackage[]): Promise<void>;
  /** By id with version. */
  readonly unread: ReadonlyMap<string, UnreadPackage>;
}

export interface UnreadPackage {
  /** A clause. */
  readonly reason: string;
  /** Of a reference to it. */
  readonly place: Place;
}

export function readPackages(metadata: PackageMetadata): ReadPackages {
  const known = new Map<string, readonly DependencyGroup[] | undefined>();
  const unread = new Map<string, UnreadPackage>();
  const readOne = async (key: string, { id, reference, through }: RestoredPackage, version: NuGetVersion) => {
    known.set(key, undefined);
    const answer = await metadata.dependencies(id, version);
    if (answer.kind === "dependencies") known.set(key, answer.groups);
    else if (through === undefined)
      unread.set(`${id} ${printVersion(version)}`, {
        reason: answer.kind === "missing" ? "is in no package source" : answer.reason,
        place: reference.place,
      });
  };
  return {
    unread,
    groupsOf: (restored) => known.get(keyOf(restored) ?? ""),
    read: async (packages) => {
      const fresh = new Map(
        packages.flatMap((each) => {
          const [key, version] = [keyOf(each), lowestOf(each.range)];
          return key === undefined || version === undefined || known.has(key)
            ? []
            : [[key, { each, version }] as const];
        }),
      );
      await Promise.all([...fresh].map(([key, { each, version }]) => readOne(key, each, version)));
    },
  };
}

function keyOf({ id, range }: RestoredPackage): string | undefined {
  const version = lowestOf(range);
  return version && `${id.toLowerCase()} ${printVersion(version)}`;
}

/** The newest stable version that the sources have; undefined when they do not say. */
export async function newestOf(id: string, metadata: PackageMetadata): Promise<NuGetVersion | undefined> {
  const answer = await metadata.versions(id);
  if (answer.kind !== "versions") return undefined;
  return answer.versions.filter(isStable).toSorted(compareVersions).at(-1);
}
