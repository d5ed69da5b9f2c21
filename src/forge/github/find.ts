import { RequestError } from "@octokit/request-error";
import type { Found, FoundBranch, FoundPullRequest } from "../../pull-request/decide.ts";
import { trailerOf } from "../../repository/trailer.ts";
import { readCommits } from "../ours.ts";
import type { GitHubRepository } from "./repository.ts";

type Pulls = Awaited<ReturnType<GitHubRepository["client"]["pulls"]["list"]>>["data"];
type Comparison = Awaited<ReturnType<GitHubRepository["client"]["repos"]["compareCommitsWithBasehead"]>>["data"];

interface Range {
  readonly base: string;
  readonly branch: string;
}

/** What GitHub has for a branch: two requests, three when a pull request is open. */
export async function findOnGitHub(repository: GitHubRepository, range: Range): Promise<Found> {
  const [found, pull] = await Promise.all([findBranch(repository, range), findPullRequest(repository, range.branch)]);
  if (pull?.state !== "open") return { branch: found, pullRequest: pull };
  return { branch: found, pullRequest: { ...pull, conflicts: await conflicts(repository, pull.number) } };
}

/** The open pull request from a branch, else the newest. */
export async function findPullRequest(
  { client, owner, repo }: GitHubRepository,
  branch: string,
): Promise<FoundPullRequest | undefined> {
  const { data } = await client.pulls.list({ owner, repo, head: `${owner}:${branch}`, state: "all" });
  // GitHub leaves out a filter that it does not understand, and lists forks of the same owner.
  const name = `${owner}/${repo}`.toLowerCase();
  const ours = data.filter(({ head }) => head.ref === branch && head.repo?.full_name.toLowerCase() === name);
  const pull = ours.find(({ state }) => state === "open") ?? ours[0];
  return pull && asFound(pull);
}

function asFound(pull: Pulls[number]): FoundPullRequest {
  return {
    number: pull.number,
    url: pull.html_url,
    state: pull.state === "open" ? "open" : pull.merged_at === null ? "closed" : "merged",
    base: pull.base.ref,
    head: pull.head.sha,
    body: pull.body ?? "",
    conflicts: false,
    untouched: pull.labels.length === 0 && pull.created_at === pull.updated_at,
  };
}

async function conflicts({ client, owner, repo }: GitHubRepository, number: number): Promise<boolean> {
  const { data } = await client.pulls.get({ owner, repo, pull_number: number });
  return data.mergeable === false;
}

async function findBranch(repository: GitHubRepository, range: Range): Promise<FoundBranch | undefined> {
  const { client, owner, repo } = repository;
  const basehead = `${range.base}...${range.branch}`;
  try {
    const { data } = await client.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 100 });
    return readComparison(data);
  } catch (error) {
    if (!(error instanceof RequestError) || error.status !== 404) throw error;
    return error.message.includes("No common ancestor") ? unrelated(repository, range.branch) : undefined;
  }
}

/** A branch with a history of its own: nothing of it is ours. */
async function unrelated(repository: GitHubRepository, branch: string): Promise<FoundBranch> {
  const head = await requireHead(repository, branch);
  return { head, mergeBase: head, foreign: [head], fingerprint: undefined };
}

/** Full id of the newest commit of a branch that exists. */
export async function requireHead({ client, owner, repo }: GitHubRepository, branch: string): Promise<string> {
  const { data } = await client.git.getRef({ owner, repo, ref: `heads/${branch}` });
  return data.object.sha;
}

function readComparison({ commits, merge_base_commit, total_commits }: Comparison): FoundBranch {
  const ours = commits.map(({ sha, commit, parents }) => {
    const trailer = trailerOf(commit.message);
    const fingerprint = trailer?.tree === commit.tree.sha ? trailer.fingerprint : undefined;
    return { id: sha, parents: parents.map((parent) => parent.sha), fingerprint };
  });
  const head = ours.at(-1)?.id ?? merge_base_commit.sha;
  const found = { head, mergeBase: merge_base_commit.sha, ...readCommits(ours) };
  return total_commits > ours.length && found.foreign.length === 0 ? { ...found, foreign: [head] } : found;
}
