import { compareVersions, isStable, type NuGetVersion, parseVersion, releaseLine } from "./version.ts";

/** Where a guide says that releases are tagged: every tag is the prefix and a version, `is-` and `7.4.8`. */
export interface TagPrefix {
  readonly repository: string;
  readonly prefix: string;
}

/** Asks for the names of the tags of a repository (`owner/name`) that begin with the prefix. */
export type MatchingTags = (repository: string, prefix: string) => Promise<TagNames>;

/** The reason is a clause that follows the name of the repository: `answered 403`. */
export type TagNames =
  | { readonly kind: "tags"; readonly names: readonly string[] }
  | { readonly kind: "failed"; readonly reason: string };

export type TaggedVersions =
  | { readonly kind: "versions"; readonly repository: string; readonly versions: readonly NuGetVersion[] }
  | { readonly kind: "failed"; readonly reason: string };

/**
 * Stable versions of the line (`7.4`) by the vendor's release tags, from all the places that answer; `repository` is
 * that of the newest. The reason is a clause.
 */
export async function findTaggedVersions(
  places: readonly TagPrefix[],
  line: string,
  matchingTags: MatchingTags,
): Promise<TaggedVersions> {
  const found = await Promise.all(places.map((place) => ask(place, line, matchingTags)));
  const tagged = found.flatMap((place) => (place.kind === "versions" && place.versions.length > 0 ? place : []));
  const [newest] = tagged.toSorted((a, b) => compareNewest(b.versions, a.versions));
  if (newest !== undefined) return { ...newest, versions: tagged.flatMap(({ versions }) => versions) };
  const failure = found.find((place) => place.kind === "failed");
  return failure ?? { kind: "failed", reason: `no release tag of ${line} was found` };
}

async function ask(place: TagPrefix, line: string, matchingTags: MatchingTags): Promise<TaggedVersions> {
  const { repository, prefix } = place;
  const tags = await matchingTags(repository, `${prefix}${line}.`);
  if (tags.kind === "failed")
    return { kind: "failed", reason: `\`${repository}\` on GitHub, asked for release tags, ${tags.reason}` };
  const names = tags.names.filter((name) => name.startsWith(prefix));
  const versions = names.flatMap((name) => parseVersion(name.slice(prefix.length)) ?? []);
  const fitting = versions.filter((version) => isStable(version) && releaseLine(version) === line);
  return { kind: "versions", repository, versions: fitting };
}

function compareNewest(left: readonly NuGetVersion[], right: readonly NuGetVersion[]): number {
  const [a, b] = [left.toSorted(compareVersions).at(-1), right.toSorted(compareVersions).at(-1)];
  return a === undefined || b === undefined ? 0 : compareVersions(a, b);
}
