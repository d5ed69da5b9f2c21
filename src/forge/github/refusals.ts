/** A refusal of GitHub, as its client reports it. */
export interface Answer {
  readonly status: number;
  readonly message: string;
  /** `POST`, ... */
  readonly method: string;
  /** Of the request: `https://api.github.com/repos/o/r/pulls`. */
  readonly url: string;
}

/** What the sentences name. */
export interface Refused {
  /** `owner/name` */
  readonly repository: string;
  readonly branch: string;
  readonly base: string;
  /** Full id of the base commit. */
  readonly commit: string;
  /** Where a person can open the pull request by hand. */
  readonly compareUrl: string;
  /** Paths of the draft that GitHub guards: `.github/workflows/ci.yml`. */
  readonly workflows: readonly string[];
}

interface Refusal {
  readonly status?: readonly number[];
  readonly message?: RegExp;
  readonly request?: RegExp;
  readonly sentence: (refused: Refused) => string;
}

const openPull = /^POST .*\/pulls$/;
const anyPull = /\/pulls(\/\d+)?(\?|$)/;
const writes = /^(POST|PATCH|PUT|DELETE) /;
const denied = /Resource not accessible by|must have (push|admin|write)|Must have admin rights|denied/i;

/**
 * Refusals that have a known cause, the most telling first; the first that matches is told. Texts:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api and the trackers of the peers.
 */
const refusals: readonly Refusal[] = [
  {
    message: /not permitted to create or approve pull requests/i,
    sentence: ({ branch, compareUrl }) =>
      `GitHub Actions may not open pull requests here, so branch ${branch} stands without one. Allow it in Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests" (of the repository or its organisation), or open it by hand: ${compareUrl}`,
  },
  {
    status: [401],
    sentence: () => "GitHub does not accept the token. Give one that is valid, and has not expired, for this server.",
  },
  {
    message: /SAML|single sign-on/i,
    sentence: ({ repository }) =>
      `The organisation of ${repository} asks for single sign-on. Authorise the token for it, or use the token of the workflow.`,
  },
  {
    message: /IP allow list/i,
    sentence: ({ repository }) =>
      `The organisation of ${repository} has an IP allow list. Run on a runner whose address is on it.`,
  },
  {
    message: /rate limit/i,
    sentence: () =>
      "GitHub's rate limit is used up, and it asks to wait for longer than a run should. Run again later.",
  },
  {
    message: /archived/i,
    sentence: ({ repository }) => `${repository} is archived, so nothing can be written. Unarchive it first.`,
  },
  {
    message: /(create or update|update) workflow|workflows?`? (permission|scope)/i,
    sentence: workflowFiles,
  },
  {
    message: /creations? being restricted|not authorized to (push|create)|protected branch hook declined/i,
    sentence: ({ branch }) =>
      `A rule of the repository does not let the token create or push ${branch}. Let the rule pass this token, exclude the branch from it, or choose another prefix with \`branch-prefix\`.`,
  },
  {
    message: /verified signature|signed commits|must be signed/i,
    sentence: ({ branch }) =>
      `A rule asks for signed commits on ${branch}. GitHub signs what an app writes: use the token of the workflow or of a GitHub App, not a personal one.`,
  },
  {
    message: /force.?push/i,
    sentence: ({ branch }) =>
      `A rule forbids to force-push ${branch}, so it cannot be built again. Exclude it from the rule, or delete the branch.`,
  },
  {
    message: /rule violations|GH013|GH006|protected (branch|ref)/i,
    sentence: ({ branch }) =>
      `A ruleset or branch protection refuses ${branch}. Exclude the branch from it, let it pass this token, or choose another prefix with \`branch-prefix\`.`,
  },
  {
    status: [403],
    message: denied,
    request: anyPull,
    sentence: ({ branch, compareUrl }) =>
      `The token may not write pull requests, so branch ${branch} stands as it is. Give it \`pull-requests: write\`, or open the pull request by hand: ${compareUrl}`,
  },
  {
    status: [403, 404],
    request: /^(POST|PATCH) .*\/git\//,
    sentence: (refused) =>
      refused.workflows.length > 0
        ? workflowFiles(refused)
        : `The token may not write to ${refused.repository}. Give it \`contents: write\`.`,
  },
  {
    message: /body is too long/i,
    sentence: ({ branch }) =>
      `The body of the pull request for ${branch} is longer than GitHub takes. This is our mistake: please report it.`,
  },
  {
    message: /No commits between/i,
    sentence: ({ branch, base }) =>
      `${branch} has no commit that ${base} lacks, so there is nothing to open. Run again on the newest commit of ${base}.`,
  },
  {
    status: [422],
    message: /"field":"base"|base.*invalid/i,
    request: openPull,
    sentence: ({ base, repository }) =>
      `${repository} has no branch ${base} to open a pull request for. Push it first.`,
  },
  {
    status: [404, 422],
    request: /\/git\/commits/,
    sentence: ({ commit, repository }) =>
      `Commit ${commit.slice(0, 7)} is not in ${repository} on GitHub. Push it first, and run on a pushed commit.`,
  },
  {
    status: [409],
    message: /empty/i,
    sentence: ({ repository }) => `${repository} is empty. Push a first commit.`,
  },
  {
    status: [404],
    sentence: ({ repository }) =>
      `GitHub shows no ${repository} to this token. Check the name, and give the token access to the repository.`,
  },
  {
    status: [403],
    message: denied,
    request: writes,
    sentence: ({ repository }) =>
      `The token may only read ${repository}. Give it \`contents: write\` and \`pull-requests: write\`.`,
  },
  {
    status: [403],
    sentence: ({ repository }) =>
      `The token may not read ${repository}. Give it \`contents: write\` and \`pull-requests: write\`.`,
  },
  {
    status: [500, 502, 503, 504],
    sentence: () => "GitHub could not be reached or did not answer properly, also when asked again. Run again later.",
  },
];

/** One sentence or two: what is refused, and what to change. */
export function explainRefusal(answer: Answer, refused: Refused): string {
  const request = `${answer.method} ${answer.url}`;
  const known = refusals.find(
    (refusal) =>
      (refusal.status?.includes(answer.status) ?? true) &&
      (refusal.message?.test(answer.message) ?? true) &&
      (refusal.request?.test(request) ?? true),
  );
  return known?.sentence(refused) ?? `GitHub answered ${answer.status} to ${request}: ${answer.message}`;
}

function workflowFiles({ workflows }: Refused): string {
  const what = workflows.length > 0 ? workflows.join(", ") : "files in .github/workflows";
  return `The token may not change ${what}: the workflow's own token never may. Use the token of a GitHub App with \`workflows: write\`, or set \`workflow-files: patch\` and apply the patch by hand.`;
}
