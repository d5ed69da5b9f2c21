import type { Guide } from "../guides/guide.ts";
import type { NuGetClient } from "../nuget/client.ts";
import type { PackageSources } from "../nuget/package-sources.ts";
import { findNewestTag, type MatchingTags } from "../nuget/release-tags.ts";
import { printVersion } from "../nuget/version.ts";
import { askSources } from "./ask-sources.ts";
import type { ChosenVersion } from "./plan.ts";

export interface VersionQuestion {
  readonly guide: Pick<Guide, "to" | "lastKnownPatch" | "releaseTags">;
  /** Ids of the family in use, as they are called after the step. */
  readonly ids: readonly string[];
  readonly sources: PackageSources;
  /** Paths of the repository, for sources that are folders in it. */
  readonly files: ReadonlyMap<string, unknown>;
  readonly client: NuGetClient;
  readonly matchingTags: MatchingTags;
  readonly offline: boolean;
  readonly pinned: boolean;
}

/**
 * The newest stable patch of the guide's line that all the ids have in the package sources that are configured; else
 * by the vendor's release tags; else the guide's last known patch. What does not answer never fails a run: the origin
 * says what was asked in vain.
 */
export async function chooseVersion(question: VersionQuestion): Promise<ChosenVersion> {
  const { guide, sources, matchingTags } = question;
  if (question.pinned) return knownPatch(guide, "`patch: pinned` asks for it");
  if (question.offline) return knownPatch(guide, "`--offline` forbids asking");
  const found = sources.all.length === 0 ? undefined : await askSources(question);
  if (found?.kind === "found") {
    const { name, version, caveat } = found;
    return { version: printVersion(version), origin: { kind: "source", name, ...(caveat && { caveat }) } };
  }
  const tag = await findNewestTag(guide.releaseTags, guide.to, matchingTags);
  if (tag.kind === "not-found") {
    const why = found?.why ?? "no package source is configured";
    return knownPatch(guide, `${why}; ${tag.reason}`);
  }
  const origin = { kind: "release-tags", repository: tag.repository, ...(found && { why: found.why }) } as const;
  return { version: printVersion(tag.version), origin };
}

function knownPatch({ lastKnownPatch }: Pick<Guide, "lastKnownPatch">, why: string): ChosenVersion {
  return { version: lastKnownPatch, origin: { kind: "guide", why } };
}
