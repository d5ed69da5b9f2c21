import { setTimeout } from "node:timers/promises";
import { RequestError } from "@octokit/request-error";
import type { FoundPullRequest } from "../../pull-request/decide.ts";
import type { Draft } from "../../pull-request/draft.ts";
import { keepTicks } from "../../pull-request/ticks.ts";
import { findPullRequest } from "./find.ts";
import type { GitHubRepository } from "./repository.ts";

export type PullRequestLink = Pick<FoundPullRequest, "number" | "url">;

/** Opens a pull request for a branch that is there. */
export async function createPullRequest(
  repository: GitHubRepository,
  { title, branch, body }: Draft,
  base: string,
): Promise<PullRequestLink> {
  const { client, owner, repo } = repository;
  try {
    const { data } = await client.pulls.create({ owner, repo, title, head: branch, base, body });
    return { number: data.number, url: data.html_url };
  } catch (error) {
    if (!(error instanceof RequestError) || !error.message.includes("A pull request already exists")) throw error;
    // Also when our own first request was carried out and only its answer got lost.
    const pull = await findPullRequest(repository, branch);
    if (pull?.state !== "open") throw error;
    return pull;
  }
}

/** Gives an open pull request the title and body of a draft; boxes that a person ticked stay ticked. */
export async function updatePullRequest(
  { client, owner, repo }: GitHubRepository,
  { title, body }: Draft,
  pull: FoundPullRequest,
): Promise<PullRequestLink> {
  await client.pulls.update({ owner, repo, pull_number: pull.number, title, body: keepTicks(pull.body, body) });
  return pull;
}

/** Adds labels, which GitHub makes when they are new. Right after a pull request was opened, it may not know it yet. */
export async function addLabels(
  { client, owner, repo }: GitHubRepository,
  { number, labels, second }: { readonly number: number; readonly labels: readonly string[]; readonly second: number },
): Promise<void> {
  if (labels.length === 0) return;
  const request = { owner, repo, issue_number: number, labels: [...labels] };
  try {
    await client.issues.addLabels(request);
  } catch (error) {
    if (!(error instanceof RequestError) || error.status !== 422) throw error;
    await setTimeout(second);
    await client.issues.addLabels(request);
  }
}
