import type { Draft } from "../../pull-request/draft.ts";
import type { ChangeCommit } from "../../repository/change-set.ts";
import { withTrailer } from "../../repository/trailer.ts";
import type { Target } from "../forge.ts";
import type { GitHubRepository } from "./repository.ts";
import { writeTree } from "./write-tree.ts";

interface Parent {
  readonly commit: string;
  readonly tree: string;
}

/**
 * Writes the commits of a draft on its base commit and gives the id of the last. No branch shows them yet. Nobody is
 * named as author or committer: GitHub then signs them for the owner of the token, when that is an app.
 */
export async function writeCommits(
  repository: GitHubRepository,
  { changeSet, fingerprint }: Draft,
  { entries }: Target,
): Promise<string> {
  const { client, owner, repo } = repository;
  let parent = await requireCommit(repository, changeSet.base);
  for (const commit of changeSet.commits) {
    const tree = await writeTree(repository, { base: parent.tree, files: filesOf(commit, entries) });
    const message = withTrailer(commit.message, { fingerprint, tree });
    const { data } = await client.git.createCommit({ owner, repo, message, tree, parents: [parent.commit] });
    parent = { commit: data.sha, tree };
  }
  return parent.commit;
}

async function requireCommit({ client, owner, repo }: GitHubRepository, commit: string): Promise<Parent> {
  const { data } = await client.git.getCommit({ owner, repo, commit_sha: commit });
  return { commit, tree: data.tree.sha };
}

function filesOf({ files }: ChangeCommit, entries: Target["entries"]) {
  return [...files].map(([path, bytes]) => ({ path, bytes, executable: entries.get(path)?.kind === "executable" }));
}
