import type { StoredCommit } from "./git-store.ts";
import { bot, type FakeRepository, type Pull } from "./repository.ts";

// Only the fields that mean something here; the rest is filled in from GitHub's description.

const server = "https://github.test";

export function commitAnswer(repository: FakeRepository, { sha, tree, parents, message, author, date }: StoredCommit) {
  const verified = author.name === bot.name;
  const who = { ...author, date };
  return {
    sha,
    html_url: `${server}/${repository.fullName}/commit/${sha}`,
    author: who,
    committer: who,
    tree: { sha: tree },
    message,
    parents: parents.map((parent) => ({ sha: parent })),
    verification: { verified, reason: verified ? "valid" : "unsigned" },
  };
}

/** As lists and comparisons have it: the commit of git inside a commit of GitHub. */
export function listedCommit(repository: FakeRepository, stored: StoredCommit) {
  const { sha, parents, html_url, ...commit } = commitAnswer(repository, stored);
  return { sha, html_url, parents, author: null, committer: null, commit };
}

export function refAnswer(ref: string, sha: string, type = "commit") {
  return { ref, object: { sha, type } };
}

export function repositoryAnswer(repository: FakeRepository) {
  const { fullName, owner, defaultBranch } = repository;
  const name = fullName.slice(owner.length + 1);
  return {
    name,
    full_name: fullName,
    default_branch: defaultBranch,
    html_url: `${server}/${fullName}`,
    owner: { login: owner },
  };
}

export function pullAnswer(repository: FakeRepository, pull: Pull) {
  return {
    number: pull.number,
    html_url: `${server}/${repository.fullName}/pull/${pull.number}`,
    state: pull.state,
    title: pull.title,
    body: pull.body,
    labels: pull.labels.map((name) => ({ name })),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    head: side(repository, pull.head, pull.headSha),
    base: side(repository, pull.base, repository.branch(pull.base) ?? ""),
  };
}

/** With what GitHub tells of a single pull request only. */
export function wholePullAnswer(repository: FakeRepository, pull: Pull) {
  const mergeable = pull.state === "open" ? repository.mergeable(pull) : null;
  return { ...pullAnswer(repository, pull), mergeable, merged: pull.mergedAt !== null };
}

function side(repository: FakeRepository, ref: string, sha: string) {
  const { owner } = repository;
  return { label: `${owner}:${ref}`, ref, sha, repo: repositoryAnswer(repository), user: { login: owner } };
}
