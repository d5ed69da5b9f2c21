import { pullAnswer, wholePullAnswer } from "./answers.ts";
import { commitsBetween } from "./history.ts";
import { type Answer, type Call, invalid, notFound, type Routes } from "./route.ts";

const maxBody = 65_536;

export const pullRoutes: Routes = {
  "GET /repos/{owner}/{repo}/pulls": listPulls,
  "POST /repos/{owner}/{repo}/pulls": createPull,
  "GET /repos/{owner}/{repo}/pulls/{pull_number}": ({ repository, last }) => {
    const pull = repository.pulls.find(({ number }) => number === Number(last));
    return pull ? { status: 200, body: wholePullAnswer(repository, pull) } : notFound;
  },
  "PATCH /repos/{owner}/{repo}/pulls/{pull_number}": updatePull,
  "PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge": ({ repository, last, body }) => {
    const sha = repository.merge(Number(last), body?.merge_method ?? "merge");
    return { status: 200, body: { sha, merged: true, message: "Pull Request successfully merged" } };
  },
  "POST /repos/{owner}/{repo}/issues/{issue_number}/labels": addLabels,
};

function listPulls({ repository, query }: Call): Answer {
  const state = query.get("state") ?? "open";
  const head = query.get("head");
  const base = query.get("base");
  const found = repository.pulls.filter(
    (pull) =>
      (state === "all" || pull.state === state) &&
      (head === null || `${repository.owner}:${pull.head}`.toLowerCase() === head.toLowerCase()) &&
      (base === null || pull.base === base),
  );
  const newestFirst = found.toReversed().slice(0, Number(query.get("per_page") ?? 30));
  return { status: 200, body: newestFirst.map((pull) => pullAnswer(repository, pull)) };
}

function createPull({ repository, body }: Call): Answer {
  const resource = "PullRequest";
  const { head, base, title } = body;
  const headSha = repository.branch(head);
  if (headSha === undefined) return invalid({ resource, field: "head" });
  if (repository.branch(base) === undefined) return invalid({ resource, field: "base" });
  if (repository.pulls.some((pull) => pull.state === "open" && pull.head === head && pull.base === base)) {
    return invalid({ resource, message: `A pull request already exists for ${repository.owner}:${head}.` });
  }
  if (commitsBetween(repository.git, base, headSha).length === 0) {
    return invalid({ resource, message: `No commits between ${base} and ${head}` });
  }
  if (isTooLong(body.body)) return tooLong(resource);
  const pull = repository.open({ title, head, base, body: body.body ?? "" });
  return { status: 201, body: wholePullAnswer(repository, pull) };
}

function updatePull({ repository, last, body }: Call): Answer {
  const pull = repository.pulls.find(({ number }) => number === Number(last));
  if (!pull) return notFound;
  if (isTooLong(body.body)) return tooLong("Issue");
  pull.title = body.title ?? pull.title;
  pull.body = body.body ?? pull.body;
  pull.base = body.base ?? pull.base;
  pull.updatedAt = repository.now();
  if (body.state === "closed") repository.close(pull.number);
  return { status: 200, body: wholePullAnswer(repository, pull) };
}

function addLabels({ repository, last, body }: Call): Answer {
  const pull = repository.pulls.find(({ number }) => number === Number(last));
  if (!pull) return notFound;
  const labels: readonly string[] = Array.isArray(body) ? body : body.labels;
  pull.labels = [...new Set([...pull.labels, ...labels])];
  pull.updatedAt = repository.now();
  return { status: 200, body: pull.labels.map((name) => ({ name })) };
}

function isTooLong(body: unknown): boolean {
  return typeof body === "string" && body.length > maxBody;
}

function tooLong(resource: string): Answer {
  return invalid({ resource, field: "body", message: `body is too long (maximum is ${maxBody} characters)` });
}
