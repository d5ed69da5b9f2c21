import { UpgradeError } from "../errors.ts";

/** What the runner says about the run that we are part of. */
export interface WorkflowRun {
  /** `owner/name`. */
  readonly repository: string;
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** Emptied by the runner before and after each job. */
  readonly temporaryFolder: string;
  /** Branch that the run is on; undefined for a tag or a pull request. */
  readonly branch: string | undefined;
  /** `https://api.github.com`; of a GitHub Enterprise Server: `https://host/api/v3`. */
  readonly apiUrl: string;
  /** Where people look: `https://github.com`. */
  readonly serverUrl: string;
}

/** The part of `@actions/github`'s context that we go by. */
export interface WorkflowContext {
  readonly ref: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
}

const branchRef = "refs/heads/";

/** @throws {UpgradeError} when a variable that every runner sets is missing. */
export function readWorkflowRun(
  { ref, apiUrl, serverUrl }: WorkflowContext,
  environment: NodeJS.ProcessEnv,
): WorkflowRun {
  return {
    repository: required("GITHUB_REPOSITORY", environment),
    workspace: required("GITHUB_WORKSPACE", environment),
    temporaryFolder: required("RUNNER_TEMP", environment),
    branch: ref.startsWith(branchRef) ? ref.slice(branchRef.length) : undefined,
    apiUrl,
    serverUrl,
  };
}

function required(name: string, environment: NodeJS.ProcessEnv): string {
  const value = environment[name];
  if (value !== undefined && value !== "") return value;
  throw new UpgradeError(`The environment variable ${name} is not set.`, {
    remedy: "Run this entry as a step of a GitHub workflow; on a machine of your own use the command line.",
  });
}
