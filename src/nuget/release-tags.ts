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

/** The reason is a clause. */
export type NewestTag =
  | { readonly kind: "found"; readonly repository: string; readonly version: NuGetVersion }
  | { readonly kind: "not-found"; readonly reason: string };

/** The newest stable version of the line (`7.4`) by the vendor's release tags, of all the places that answer. */
export async function findNewestTag(
  places: readonly TagPrefix[],
  line: string,
  matchingTags: MatchingTags,
): Promise<NewestTag> {
  const ask = async (place: TagPrefix) => ({
    place,
    tags: await matchingTags(place.repository, `${place.prefix}${line}.`),
  });
  const answers = await Promise.all(places.map(ask));
  const newest = answers
    .flatMap(({ place, tags }) => (tags.kind === "tags" ? tagged(place, tags.names) : []))
    .filter(({ version }) => isStable(version) && releaseLine(version) === line)
    .toSorted((left, right) => compareVersions(left.version, right.version))
    .at(-1);
  if (newest !== undefined) return { kind: "found", ...newest };
  const failures = answers.flatMap(({ place, tags }) =>
    tags.kind === "failed" ? `\`${place.repository}\` on GitHub, asked for release tags, ${tags.reason}` : [],
  );
  return { kind: "not-found", reason: failures[0] ?? `no release tag of ${line} was found` };
}

function tagged({ repository, prefix }: TagPrefix, names: readonly string[]) {
  return names.flatMap((name) => {
    const version = name.startsWith(prefix) ? parseVersion(name.slice(prefix.length)) : undefined;
    return version === undefined ? [] : { repository, version };
  });
}
