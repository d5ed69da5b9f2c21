import { createHash } from "node:crypto";
import type { FoundBranch } from "../pull-request/decide.ts";

/** A commit as every forge tells it. */
export interface BranchCommit {
  readonly id: string;
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

/** What a seal stands for: this content, on this parent, as this part of this change set. */
export interface Sealed {
  readonly tree: string;
  readonly parent: string;
  readonly fingerprint: string;
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

const trailer = /\n\nDuende-Upgrade: (?<part>\d+)\/(?<of>\d+) (?<fingerprint>\S+) (?<seal>[0-9a-f]{64})\s*$/;

/**
 * The message with a trailer by which a later run knows the commit as ours. Who committed tells nothing: a token may be
 * a person's. A commit that somebody amended, rebased, merged into or left out of the branch loses its seal, so
 * it counts as theirs.
 */
export function sealMessage(message: string, sealed: Sealed): string {
  const { part, of, fingerprint } = sealed;
  return `${message.trim()}\n\nDuende-Upgrade: ${part}/${of} ${fingerprint} ${seal(message, sealed)}\n`;
}

/** Of the commits of a branch beyond its base branch, oldest first: which are not ours, and what ours are made of. */
export function readSeals(commits: readonly BranchCommit[]): Pick<FoundBranch, "foreign" | "fingerprint"> {
  const seals = commits.map(readSeal);
  const foreign = commits.filter((_, index) => seals[index] === undefined).map(({ id }) => id);
  const fingerprint = seals.at(-1)?.fingerprint;
  if (foreign.length > 0) return { foreign, fingerprint: undefined };
  const misplaced = commits.filter((_, index) => {
    const found = seals[index];
    return found?.part !== index + 1 || found.of !== commits.length || found.fingerprint !== fingerprint;
  });
  return { foreign: misplaced.map(({ id }) => id), fingerprint };
}

function readSeal({ message, tree, parents }: BranchCommit): Sealed | undefined {
  const text = message.replace(/\r\n/g, "\n");
  const groups = trailer.exec(text)?.groups;
  const [parent] = parents;
  if (!groups || parent === undefined || parents.length > 1) return undefined;
  const sealed = {
    tree,
    parent,
    fingerprint: groups.fingerprint ?? "",
    part: Number(groups.part),
    of: Number(groups.of),
  };
  return groups.seal === seal(text.replace(trailer, ""), sealed) ? sealed : undefined;
}

function seal(message: string, { tree, parent, fingerprint, part, of }: Sealed): string {
  const text = [tree, parent, fingerprint, part, of, message.trim()].join("\n");
  return createHash("sha256").update(text).digest("hex");
}
