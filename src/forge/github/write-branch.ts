import { RequestError } from "@octokit/request-error";
import type { FoundBranch } from "../../pull-request/decide.ts";
import { requireHead } from "./find.ts";
import type { GitHubRepository } from "./repository.ts";

/**
 * Lets a branch show a commit: a new branch, or one that still stands where it was `found`. Gives false, and
 * changes nothing, when somebody else was there in between.
 */
export async function writeBranch(
  repository: GitHubRepository,
  { branch, head, found }: { readonly branch: string; readonly head: string; readonly found: FoundBranch | undefined },
): Promise<boolean> {
  const { client, owner, repo } = repository;
  if (!found) return createBranch(repository, branch, head);
  // GitHub moves a ref without asking where it stands, so look again as late as can be.
  const now = await requireHead(repository, branch);
  if (now === head) return true;
  if (now !== found.head) return false;
  await client.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha: head, force: true });
  return true;
}

async function createBranch(repository: GitHubRepository, branch: string, head: string): Promise<boolean> {
  const { client, owner, repo } = repository;
  try {
    await client.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: head });
    return true;
  } catch (error) {
    if (!(error instanceof RequestError) || !error.message.includes("Reference already exists")) throw error;
    // Also when our own first request was carried out and only its answer got lost.
    return (await requireHead(repository, branch)) === head;
  }
}
