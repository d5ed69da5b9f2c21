import { RequestError } from "@octokit/request-error";
import { type Decision, decidePublication, type Found } from "../../pull-request/decide.ts";
import type { Draft } from "../../pull-request/draft.ts";
import type { Publication } from "../../pull-request/publication.ts";
import type { Forge, Target } from "../forge.ts";
import { type ClientOptions, createClient } from "./client.ts";
import { findOnGitHub } from "./find.ts";
import { explainRefusal, type Refused } from "./refusals.ts";
import type { GitHubRepository } from "./repository.ts";
import { writeBranch } from "./write-branch.ts";
import { writeCommits } from "./write-commits.ts";
import { addLabels, createPullRequest, type PullRequestLink, updatePullRequest } from "./write-pull-request.ts";

export interface GitHubOptions extends ClientOptions {
  readonly owner: string;
  readonly repo: string;
  /** `GITHUB_SERVER_URL`: where people look. */
  readonly serverUrl: string;
  /** Told once per thing that went wrong but does not matter enough to fail. */
  readonly warn: (message: string) => void;
}

interface Job {
  readonly repository: GitHubRepository;
  readonly draft: Draft;
  readonly target: Target;
  readonly options: GitHubOptions;
}

/** Branches and pull requests of one repository on GitHub. No message of it ever holds the token. */
export function createGitHubForge(options: GitHubOptions): Forge {
  const { owner, repo, token } = options;
  const hide = (text: string) => (token === "" ? text : text.replaceAll(token, "***"));
  const quiet: GitHubOptions = {
    ...options,
    warn: (message) => options.warn(hide(message)),
    log: (line) => options.log?.(hide(line)),
  };
  const repository = { client: createClient(quiet), owner, repo };
  return {
    async publish(draft, target) {
      const job = { repository, draft, target, options: quiet };
      try {
        return await publish(job);
      } catch (error) {
        return { kind: "failed", branch: draft.branch, reason: hide(explain(error, job)) };
      }
    },
  };
}

async function publish(job: Job): Promise<Publication> {
  const { repository, draft, target } = job;
  const found = await findOnGitHub(repository, { base: target.base, branch: draft.branch });
  const decision = decidePublication(found, { draft, base: target.base, retry: target.retry });
  const about = { branch: draft.branch, ...linkTo(found) };
  switch (decision.kind) {
    case "unchanged":
      return { kind: "unchanged", ...about };
    case "left-alone":
    case "declined":
      return { kind: decision.kind, ...about, reason: decision.reason };
    case "create":
    case "update":
      return carryOut(job, decision, found);
  }
}

async function carryOut(
  job: Job,
  decision: Extract<Decision, { commits: unknown }>,
  found: Found,
): Promise<Publication> {
  const { repository, draft, target } = job;
  const { branch } = draft;
  if (decision.commits === "write") {
    const head = await writeCommits(repository, draft, target);
    const written = await writeBranch(repository, { branch, head, found: found.branch });
    if (!written) return { kind: "left-alone", branch, ...linkTo(found), reason: moved(branch) };
  }
  if (decision.kind === "update" && found.pullRequest) {
    const pull = await updatePullRequest(repository, draft, found.pullRequest);
    if (found.pullRequest.untouched) await label(job, pull);
    return { kind: "updated", branch, number: pull.number, url: pull.url };
  }
  const pull = await createPullRequest(repository, draft, target.base);
  await label(job, pull);
  return { kind: "created", branch, number: pull.number, url: pull.url };
}

async function label(job: Job, { number }: PullRequestLink): Promise<void> {
  const { repository, draft, options } = job;
  try {
    await addLabels(repository, { number, labels: draft.labels, second: options.second ?? 1000 });
  } catch (error) {
    options.warn(`Pull request #${number} has no labels: ${explain(error, job)}`);
  }
}

function linkTo({ pullRequest }: Found): { number?: number; url?: string } {
  return pullRequest ? { number: pullRequest.number, url: pullRequest.url } : {};
}

function moved(branch: string): string {
  return `Somebody pushed to ${branch} during this run, so it is left as it is. The next run looks again.`;
}

function explain(error: unknown, job: Job): string {
  if (!(error instanceof RequestError)) throw error;
  const { method, url } = error.request;
  return explainRefusal({ status: error.status, message: error.message, method, url }, refused(job));
}

function refused({ draft, target, options }: Job): Refused {
  const { owner, repo, serverUrl } = options;
  const { branch, changeSet } = draft;
  const paths = changeSet.commits.flatMap(({ files }) => [...files.keys()]);
  const query = `expand=1&title=${encodeURIComponent(draft.title)}`;
  return {
    repository: `${owner}/${repo}`,
    branch,
    base: target.base,
    commit: changeSet.base,
    compareUrl: `${serverUrl}/${owner}/${repo}/compare/${encodeRef(target.base)}...${encodeRef(branch)}?${query}`,
    workflows: [...new Set(paths)].filter((path) => path.startsWith(".github/workflows/")),
  };
}

/** A ref in the path of a web address, where slashes stay. */
function encodeRef(ref: string): string {
  return ref.split("/").map(encodeURIComponent).join("/");
}
