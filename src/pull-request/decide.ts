import type { Draft } from "./draft.ts";
import { parseMarker } from "./marker.ts";

/** What a forge has for the branch of a draft. */
export interface Found {
  readonly branch: FoundBranch | undefined;
  /** The open pull request from that branch, else the newest one. */
  readonly pullRequest: FoundPullRequest | undefined;
}

export interface FoundBranch {
  /** Full id of its newest commit. */
  readonly head: string;
  /** Full id of the commit where it leaves the base branch. */
  readonly mergeBase: string;
  /** Ids of its commits that are not ours, as we wrote them; empty when it is ours alone. */
  readonly foreign: readonly string[];
  /** Of the change set that its commits are made of; undefined when it has no commit beyond the base branch. */
  readonly fingerprint: string | undefined;
}

export interface FoundPullRequest {
  readonly number: number;
  readonly url: string;
  readonly state: "open" | "merged" | "closed";
  /** The branch that it goes to. */
  readonly base: string;
  /** Full id of the commit it showed last. */
  readonly head: string;
  readonly body: string;
  /** Conflicts with its base branch; false also when the forge does not know yet. */
  readonly conflicts: boolean;
  /** Without labels, and nobody touched it since it was opened: the run that opened it may have died before labelling. */
  readonly untouched: boolean;
}

/** What a run asks for. */
export interface Wish {
  readonly draft: Draft;
  /** The branch that the pull request shall go to. */
  readonly base: string;
  /** The user asked for a pull request that was closed before. */
  readonly retry: boolean;
}

/** `commits`: whether the branch has to be written (again), or is already as the draft wants it. */
export type Decision =
  | { readonly kind: "create" | "update"; readonly commits: "write" | "keep" }
  | { readonly kind: "unchanged" }
  | { readonly kind: "left-alone" | "declined"; readonly reason: string };

interface Row {
  readonly when: string;
  readonly holds: (found: Found, wish: Wish) => boolean;
  readonly decide: (found: Found, wish: Wish) => Decision;
}

/** The first row that holds decides. A person's work comes first, then a person's no, then our own unfinished work. */
const table: readonly Row[] = [
  {
    when: "merged, and this run looked at the commit before that",
    holds: (found, wish) =>
      found.pullRequest?.state === "merged" && isDescribed(found, wish) && isSameBase(found, wish),
    decide: () => ({ kind: "unchanged" }),
  },
  {
    when: "merged, and nobody pushed to the branch after that",
    holds: (found) => found.pullRequest?.state === "merged" && isSpent(found),
    decide: () => ({ kind: "create", commits: "write" }),
  },
  {
    when: "closed unmerged, and neither the edits nor our rules are both new",
    holds: (found, wish) => found.pullRequest?.state === "closed" && !wish.retry && !isNewOffer(found, wish),
    decide: (found) => ({ kind: "declined", reason: declined(found) }),
  },
  {
    when: "the branch has somebody else's commits",
    holds: (found) => (found.branch?.foreign.length ?? 0) > 0,
    decide: (found, wish) => ({ kind: "left-alone", reason: foreign(found, wish) }),
  },
  {
    when: "open, and somebody sent it to another branch",
    holds: (found, wish) => isOpen(found) && found.pullRequest?.base !== wish.base,
    decide: (found, wish) => ({ kind: "left-alone", reason: redirected(found, wish) }),
  },
  {
    when: "open, ours alone, same edits, mergeable",
    holds: (found, wish) =>
      isOpen(found) && isBuilt(found, wish) && isDescribed(found, wish) && !lacksLabels(found, wish),
    decide: () => ({ kind: "unchanged" }),
  },
  {
    when: "open, ours alone, same edits on the branch, but body or labels are not ours yet (a run died)",
    holds: (found, wish) => isOpen(found) && isBuilt(found, wish),
    decide: () => ({ kind: "update", commits: "keep" }),
  },
  {
    when: "open, ours alone, differs or conflicts",
    holds: (found) => isOpen(found),
    decide: () => ({ kind: "update", commits: "write" }),
  },
  {
    when: "branch of ours with these edits, no pull request (a run died)",
    holds: (found, wish) => isBuilt(found, wish),
    decide: () => ({ kind: "create", commits: "keep" }),
  },
  {
    when: "no branch, or a branch of ours with other edits, and no pull request",
    holds: () => true,
    decide: () => ({ kind: "create", commits: "write" }),
  },
];

/** What to do with what a forge has: pure, and the same on every forge. */
export function decidePublication(found: Found, wish: Wish): Decision {
  const row = table.find(({ holds }) => holds(found, wish));
  if (!row) throw new Error("the last row holds always");
  return row.decide(found, wish);
}

const isOpen = (found: Found) => found.pullRequest?.state === "open";

/** The forge keeps what a merged pull request showed; a branch that still stands there holds nothing else. */
const isSpent = ({ branch, pullRequest }: Found) => branch === undefined || branch.head === pullRequest?.head;

/** Built again for the base it already stands on, a branch would come out the same, conflicts and all. */
function isBuilt({ branch, pullRequest }: Found, { draft }: Wish): boolean {
  if (branch === undefined || branch.fingerprint !== draft.fingerprint) return false;
  return !pullRequest?.conflicts || branch.mergeBase === draft.changeSet.base;
}

const isDescribed = ({ pullRequest }: Found, { draft }: Wish) =>
  parseMarker(pullRequest?.body ?? "")?.fingerprint === draft.fingerprint;

const lacksLabels = ({ pullRequest }: Found, { draft }: Wish) =>
  pullRequest?.untouched === true && draft.labels.length > 0;

const isSameBase = ({ pullRequest }: Found, { draft }: Wish) =>
  parseMarker(pullRequest?.body ?? "")?.base === draft.changeSet.base;

/** A new patch of a package brings a closed pull request back as little as a new release of this tool does. */
function isNewOffer({ pullRequest }: Found, { draft }: Wish): boolean {
  const marker = parseMarker(pullRequest?.body ?? "");
  if (!marker || marker.fingerprint === draft.fingerprint) return false;
  return marker.tool !== parseMarker(draft.body)?.tool;
}

function declined({ pullRequest }: Found): string {
  return `Pull request #${pullRequest?.number} for this step was closed without being merged, so it is not opened again. Run with \`retry\` to open a new one.`;
}

function foreign({ branch }: Found, { draft }: Wish): string {
  const ids = (branch?.foreign ?? []).slice(0, 5).map((id) => id.slice(0, 7));
  return `Branch ${draft.branch} has commits that are not as we wrote them (${ids.join(", ")}), so it is left as it is. Merge it, or delete the branch to have it built again.`;
}

function redirected({ pullRequest }: Found, { base }: Wish): string {
  return `Pull request #${pullRequest?.number} was sent to another branch than ${base}, so it is left as it is. Send it back to ${base}, or close it.`;
}
