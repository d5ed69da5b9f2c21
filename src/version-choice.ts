import { posix } from "node:path";
import type { Settings } from "./configuration/configuration.ts";
import { guides } from "./guides/guides.ts";
import type { Project } from "./inventory/inventory.ts";
import { createNuGetClient } from "./nuget/client.ts";
import { repositoryConfigFiles } from "./nuget/config-chain.ts";
import type { ConfigFile } from "./nuget/config-file.ts";
import type { Variables } from "./nuget/credentials.ts";
import { readMachineConfigFiles } from "./nuget/machine-config.ts";
import { mergeConfigFiles, type PackageSources, singleSource } from "./nuget/package-sources.ts";
import type { MatchingTags } from "./nuget/release-tags.ts";
import { metadataFrom } from "./package-metadata.ts";
import { chooseVersion } from "./plan/choose-version.ts";
import type { WantedRelease } from "./plan/plan.ts";
import type { Snapshot } from "./repository/snapshot.ts";
import type { UpgradePorts } from "./upgrade.ts";

export interface VersionChoiceOptions {
  readonly offline: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Names of the variables that may be sent to package sources. */
  readonly credentialVariables: readonly string[];
  readonly matchingTags: MatchingTags;
}

/** Where the vendor tags releases, whatever GitHub the repository itself is on. */
export const vendorApiUrl = "https://api.github.com";

/** The ports that ask package sources: where NuGet would look for the projects at hand. One client answers for all steps. */
export function createPackagePorts(
  options: VersionChoiceOptions,
): Required<Pick<UpgradePorts, "chooseVersion" | "packageMetadata">> {
  const { offline, matchingTags } = options;
  const client = createNuGetClient();
  return {
    chooseVersion: (guide, projects, { snapshot, settings }) => {
      const pinned = settings.patch === "pinned";
      // Configuration files that nobody asks need not be read, nor be right.
      const sources = offline || pinned ? noSources : sourcesFor(projects, { snapshot, settings, options });
      const ids = idsInUse(guide, projects);
      return chooseVersion({ guide, ids, sources, files: snapshot.entries, client, matchingTags, offline, pinned });
    },
    packageMetadata: (projects, { snapshot, settings }) => {
      if (offline || settings.patch === "pinned") return undefined;
      const sources = sourcesFor(projects, { snapshot, settings, options });
      return sources.all.length === 0 ? undefined : metadataFrom(sources, client, snapshot);
    },
  };
}

/** The first of them alone. */
export function createVersionChoice(options: VersionChoiceOptions): UpgradePorts["chooseVersion"] {
  return createPackagePorts(options).chooseVersion;
}

const noSources: PackageSources = { all: [], for: () => [] };

interface SourceSearch {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly options: VersionChoiceOptions;
}

function sourcesFor(projects: readonly Project[], { snapshot, settings, options }: SourceSearch): PackageSources {
  const { environment, platform, credentialVariables } = options;
  const variables: Variables = { environment, allowed: credentialVariables };
  const chains = projects.map(({ path }) => repositoryConfigFiles(snapshot, folderOf(path)));
  const files = [...nearestFirst(chains.flat()), ...readMachineConfigFiles({ platform, environment })];
  const sources = mergeConfigFiles(files, variables);
  const isSilent = sources.all.length === 0 && settings.nugetSource !== undefined;
  return isSilent ? singleSource(settings.nugetSource, variables) : sources;
}

/** Each file once: projects of one host share most of their chains. */
function nearestFirst(files: readonly ConfigFile[]): readonly ConfigFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const depth = ({ path }: ConfigFile): number => path.split("/").length;
  return [...byPath.values()].toSorted((left, right) => depth(right) - depth(left));
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === "." ? "" : folder;
}

/** Ids of those wanted that the projects reference, as they are called after the step. */
function idsInUse({ family }: WantedRelease, projects: readonly Project[]): readonly string[] {
  const renames = guides().flatMap(({ renames = {} }) => Object.entries(renames));
  const newNames = new Map(renames.map(([id, newId]) => [id.toLowerCase(), newId.toLowerCase()]));
  const referenced = projects.flatMap(({ references }) => references.map(({ id }) => id.toLowerCase()));
  const after = new Set(referenced.map((id) => newNames.get(id) ?? id));
  return family.filter((id) => after.has(id.toLowerCase()));
}
