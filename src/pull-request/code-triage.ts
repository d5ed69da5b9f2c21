import { groupBy } from "../csharp/api/collect.ts";
import type { CodeWork, Unread } from "../edits/code-step/code-work.ts";
import type { Finding, Outcome, SearchEvidence } from "../findings/finding.ts";
import type { LineChange } from "./triage.ts";

/** What the search of the code says, sorted by what the reader has to do with it. */
export interface CodeTriage {
  /** What a person has to deal with. */
  readonly tasks: Met;
  /** What is met where everything compiles. */
  readonly silent: Met;
  /** Places of which nobody can tell without a compiler. */
  readonly unclear: readonly Finding[];
  readonly unread: readonly Unread[];
  /** Breaking changes that were searched for and met nowhere. */
  readonly unused: readonly UnusedChange[];
  /** Breaking changes of which no search can tell. */
  readonly unsearchable: readonly LineChange[];
}

export interface Met {
  /** Breaking changes of the guides, in their order. */
  readonly listed: readonly FoundChange[];
  /** Changes in the API that no guide speaks of, by their kind. */
  readonly unlisted: readonly UnlistedChange[];
}

export interface FoundChange extends LineChange {
  readonly findings: readonly Finding[];
}

export interface UnlistedChange {
  /** Of the change in the API: `member-removed`. */
  readonly kind: string;
  readonly findings: readonly Finding[];
}

export interface UnusedChange extends LineChange {
  readonly evidence: SearchEvidence;
}

/** `changes`: those of the guides that code can meet. */
export function triageCode(
  { findings, evidence, unread, moved }: CodeWork,
  changes: readonly LineChange[],
): CodeTriage {
  const found = new Set([...moved, ...findings.map(({ breakingChange }) => breakingChange)]);
  const searched = new Map(evidence.filter(({ names }) => names.length > 0).map((one) => [one.breakingChange, one]));
  const absent = changes.filter(({ id }) => !found.has(id));
  return {
    tasks: met("needs-you", findings, changes),
    silent: met("changes-silently", findings, changes),
    unclear: findings.filter(({ outcome }) => outcome === "cannot-tell"),
    unread,
    unused: absent.flatMap((change) => {
      const one = searched.get(change.id);
      return one === undefined || change.elsewhere === true ? [] : [{ ...change, evidence: one }];
    }),
    unsearchable: absent.filter(
      ({ id, elsewhere, partOf = "" }) => elsewhere === true || !(searched.has(id) || searched.has(partOf)),
    ),
  };
}

function met(outcome: Outcome, findings: readonly Finding[], changes: readonly LineChange[]): Met {
  const groups = groupBy(
    findings.filter((finding) => finding.outcome === outcome),
    ({ breakingChange }) => breakingChange,
  );
  const known = new Set(changes.map(({ id }) => id));
  return {
    listed: changes.flatMap((change) => {
      const own = groups.get(change.id);
      return own === undefined ? [] : [{ ...change, findings: own }];
    }),
    unlisted: [...groups].filter(([kind]) => !known.has(kind)).map(([kind, own]) => ({ kind, findings: own })),
  };
}
