import type { Edit } from "../repository/edit.ts";
import type { Place } from "../repository/text.ts";

/** What becomes of a place where a breaking change is met. */
export type Outcome =
  /** The pull request changes it. */
  | "fixed"
  /** It stops compiling, or has to be decided, and a machine must not. */
  | "needs-you"
  /** It compiles and behaves differently. */
  | "changes-silently"
  /** It may be one of ours; the reason says why nobody can tell without a compiler. */
  | "cannot-tell";

/** A place where a breaking change is met. */
export interface Finding {
  /** Id of the breaking change; of the safety net: the kind of the change in the API. */
  readonly breakingChange: string;
  /** Id of the rule that found it; null for the safety net. */
  readonly rule: string | null;
  readonly place: Place;
  /** The line it stands on, trimmed: for people. */
  readonly text: string;
  readonly outcome: Outcome;
  /** Documentation id of what is used there, on the old side. */
  readonly symbol?: string;
  /** What to do there, or why it cannot be told: one sentence. */
  readonly note?: string;
  /** Applied when the outcome is `fixed`; else a suggestion for a person. */
  readonly edits: readonly Edit[];
}

/** What was searched for a breaking change, also when nothing was found: the evidence. */
export interface SearchEvidence {
  readonly breakingChange: string;
  /** Names that were looked for. */
  readonly names: readonly string[];
  /** C# and Razor files of the projects that were searched. */
  readonly files: number;
}
