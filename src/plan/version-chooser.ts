import type { Settings } from "../configuration/configuration.ts";
import type { Guide } from "../guides/guide.ts";
import type { Project } from "../inventory/inventory.ts";
import type { NuGetClient } from "../nuget/client.ts";
import { repositoryConfigFiles } from "../nuget/config-chain.ts";
import type { ConfigFile } from "../nuget/config-file.ts";
import type { Variables } from "../nuget/credentials.ts";
import { mergeConfigFiles, type PackageSources, singleSource } from "../nuget/package-sources.ts";
import type { MatchingTags } from "../nuget/release-tags.ts";
import type { Snapshot } from "../repository/snapshot.ts";
import { chooseVersion } from "./choose-version.ts";
import type { ChosenVersion } from "./plan.ts";

/** What stays the same for all steps of one run. */
export interface VersionChooserOptions {
  readonly client: NuGetClient;
  readonly matchingTags: MatchingTags;
  /** Reads the NuGet configuration of the user and the machine, nearest first; not called when nothing may be asked. */
  readonly machineFiles: () => readonly ConfigFile[];
  readonly variables: Variables;
  readonly offline: boolean;
  /** Every id of the family that a guide renames, and its new name. */
  readonly renames: Readonly<Record<string, string>>;
}

export interface StepQuestion {
  /** The last guide of the step. */
  readonly guide: Guide;
  /** Projects that take the step. */
  readonly projects: readonly Project[];
  readonly snapshot: Snapshot;
  readonly settings: Pick<Settings, "nugetSource" | "patch">;
}

/** Chooses by the NuGet configuration of the repository, the user and the machine, or by the source that is set. */
export function createVersionChooser(options: VersionChooserOptions): (step: StepQuestion) => Promise<ChosenVersion> {
  const { client, matchingTags, offline } = options;
  return (step) => {
    const pinned = step.settings.patch === "pinned";
    const sources = offline || pinned ? noSources : packageSources(step, options);
    const ids = idsInUse(step, options.renames);
    const files = step.snapshot.entries;
    return chooseVersion({ guide: step.guide, ids, sources, files, client, matchingTags, offline, pinned });
  };
}

const noSources: PackageSources = { all: [], for: () => [] };

// One chain is asked for all projects of the step: that of the first project that uses the family.
function packageSources(
  step: StepQuestion,
  { machineFiles, variables, renames }: VersionChooserOptions,
): PackageSources {
  const family = new Set(step.guide.family.map((id) => id.toLowerCase()));
  const uses = (project: Project) =>
    project.references.some(({ id }) => family.has(renamed(id, renames).toLowerCase()));
  const project = step.projects.find(uses) ?? step.projects[0];
  const folder = project?.path.split("/").slice(0, -1).join("/") ?? "";
  const sources = mergeConfigFiles([...repositoryConfigFiles(step.snapshot, folder), ...machineFiles()], variables);
  const { nugetSource } = step.settings;
  return sources.all.length > 0 || nugetSource === undefined ? sources : singleSource(nugetSource, variables);
}

/** Spelled as the guide does; the whole family of the line when none of them is in use. */
function idsInUse({ guide, projects }: StepQuestion, renames: Readonly<Record<string, string>>): readonly string[] {
  const used = projects.flatMap(({ references }) => references.map(({ id }) => renamed(id, renames).toLowerCase()));
  const ids = guide.family.filter((id) => used.includes(id.toLowerCase()));
  return ids.length > 0 ? ids : guide.family;
}

function renamed(id: string, renames: Readonly<Record<string, string>>): string {
  const old = Object.keys(renames).find((old) => old.toLowerCase() === id.toLowerCase());
  return (old === undefined ? undefined : renames[old]) ?? id;
}
