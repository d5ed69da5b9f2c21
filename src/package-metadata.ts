import type { NuGetClient, PackageDependencies, PackageVersions } from "./nuget/client.ts";
import type { PackageSource, PackageSources } from "./nuget/package-sources.ts";
import type { PackageMetadata } from "./plan/platform/read-packages.ts";

/** Asks one source after another, as NuGet would find the package: the first that has it answers. */
export function metadataFrom(sources: PackageSources, client: NuGetClient): PackageMetadata {
  return {
    dependencies: async (id, version) =>
      firstOf(sources.for(id), "dependencies", (source) => client.dependencies(source, id, version)),
    versions: async (id) => firstOf(sources.for(id), "versions", (source) => client.versions(source, id)),
  };
}

type Answer = PackageDependencies | PackageVersions;

/** What is `wanted`; else the first failure, which may hide it; else that it is missing. */
async function firstOf<T extends Answer>(
  sources: readonly PackageSource[],
  wanted: T["kind"],
  ask: (source: PackageSource) => Promise<T>,
): Promise<T | { readonly kind: "missing" } | { readonly kind: "failed"; readonly reason: string }> {
  let failure: { readonly kind: "failed"; readonly reason: string } | undefined;
  for (const source of sources) {
    const answer: Answer = source.kind === "folder" ? unopened : await ask(source);
    if (answer.kind === wanted) return answer as T;
    if (answer.kind === "failed") failure ??= { kind: "failed", reason: `${nameOf(source)} ${answer.reason}` };
  }
  return failure ?? { kind: "missing" };
}

const unopened = { kind: "failed", reason: "is a folder, whose packages are not opened" } as const;

function nameOf({ name }: PackageSource): string {
  return `\`${name.replace(/[`\p{Cc}]/gu, "").slice(0, 80)}\``;
}
