import type { NuGetClient, PackageDependencies, PackageVersions } from "./nuget/client.ts";
import { dependenciesInFolder, versionsInFolder } from "./nuget/folder-source.ts";
import type { PackageSource, PackageSources } from "./nuget/package-sources.ts";
import type { PackageMetadata } from "./plan/platform/read-packages.ts";
import type { Snapshot } from "./repository/snapshot.ts";

/** Asks one source after another, as NuGet would find the package: the first that has it answers. */
export function metadataFrom(sources: PackageSources, client: NuGetClient, snapshot: Snapshot): PackageMetadata {
  return {
    dependencies: async (id, version) =>
      firstOf(sources.for(id), "dependencies", (source) =>
        isOpen(source)
          ? dependenciesInFolder(snapshot, source.location, { id, version })
          : client.dependencies(source, id, version),
      ),
    versions: async (id) =>
      firstOf(sources.for(id), "versions", (source) =>
        isOpen(source) ? folderVersions(snapshot, source.location, id) : client.versions(source, id),
      ),
  };
}

/** A folder of the repository is read from the commit; no other folder is read at all. */
function isOpen({ kind, unusable }: PackageSource): boolean {
  return kind === "folder" && unusable === undefined;
}

function folderVersions(snapshot: Snapshot, folder: string, id: string): PackageVersions {
  const versions = versionsInFolder(snapshot.entries.keys(), folder, id);
  return versions.length === 0 ? { kind: "missing" } : { kind: "versions", versions };
}

type Answer = PackageDependencies | PackageVersions;

/** What is `wanted`; else the first failure, which may hide it; else that it is missing. */
async function firstOf<T extends Answer>(
  sources: readonly PackageSource[],
  wanted: T["kind"],
  ask: (source: PackageSource) => T | Promise<T>,
): Promise<T | { readonly kind: "missing" } | { readonly kind: "failed"; readonly reason: string }> {
  let failure: { readonly kind: "failed"; readonly reason: string } | undefined;
  for (const source of sources) {
    const answer: Answer = await ask(source);
    if (answer.kind === wanted) return answer as T;
    if (answer.kind === "failed") failure ??= { kind: "failed", reason: `${nameOf(source)} ${answer.reason}` };
  }
  return failure ?? { kind: "missing" };
}

function nameOf({ name }: PackageSource): string {
  return `\`${name.replace(/[`\p{Cc}]/gu, "").slice(0, 80)}\``;
}
