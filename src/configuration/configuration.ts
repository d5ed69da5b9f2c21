/**
 * What one place says: the configuration file, the inputs of the Action, or the options of the command line. What it
 * does not say is absent, and left to the next place.
 */
export interface Configuration {
  /** `next`, `latest` or a release line such as `7.0`. */
  readonly target?: string;
  /** Branch that pull requests ask to be merged into; absent: the branch that was checked out. */
  readonly base?: string;
  readonly branchPrefix?: string;
  readonly labels?: readonly string[];
  readonly patch?: "latest" | "pinned";
  readonly maxOpenPullRequests?: number;
  /** Folders from the root of the repository, without a slash at either end. */
  readonly pathsIgnore?: readonly string[];
  /** Package source where no NuGet configuration names one. */
  readonly nugetSource?: string;
  /** The earliest framework that projects are raised to, where a step raises any: `net9.0`. */
  readonly framework?: string;
  /** Whether changes to `.github/workflows` are written, or given as a patch to whoever may. */
  readonly workflowFiles?: "patch" | "write";
}

/** All that a run goes by: a `Configuration` with the defaults filled in. */
export interface Settings {
  readonly target: string;
  readonly base?: string;
  readonly branchPrefix: string;
  readonly labels: readonly string[];
  readonly patch: "latest" | "pinned";
  readonly maxOpenPullRequests: number;
  readonly pathsIgnore: readonly string[];
  readonly nugetSource?: string;
  readonly framework?: string;
  readonly workflowFiles: "patch" | "write";
}

/** Where the configuration file is looked for when nobody names another. */
export const configurationPath = ".github/duende-upgrade.yml";

const defaults: Settings = {
  target: "next",
  branchPrefix: "duende-upgrade/",
  labels: [],
  patch: "latest",
  maxOpenPullRequests: 5,
  pathsIgnore: [],
  workflowFiles: "patch",
};

/** Inputs and options win over the file, and the file over the defaults. */
export function settle(given: Configuration, file: Configuration): Settings {
  return { ...defaults, ...file, ...given };
}
