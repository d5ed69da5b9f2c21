import type { Reference } from "../inventory/inventory.ts";
import type { PlannedCommit } from "../repository/edit.ts";
import type { Place } from "../repository/text.ts";

/** What a person must do because a machine must not, or cannot: one box in "Before you merge". */
export interface Task {
  readonly kind: "lock-file" | "framework" | "platform" | "package" | "unknown" | "shared-version" | "code";
  /** Imperative, bold in the body: `Regenerate the lock files.` */
  readonly title: string;
  /** The title says what there is to see, and `why` what to do about it. */
  readonly isDoubt?: true;
  readonly why: string;
  readonly places: readonly Place[];
  /** Shell lines to run; empty when there is nothing to run. */
  readonly commands: readonly string[];
  /** Lines of a unified diff for `git apply`, where a person has to do what is known to the letter. */
  readonly patch?: readonly string[];
}

/** A package moved, for "Done for you". */
export interface PackageMove {
  readonly id: string;
  /** Set when the package is replaced by another. */
  readonly newId?: string;
  readonly from: string;
  readonly to: string;
  readonly places: readonly Place[];
}

export interface EditPlan {
  readonly commits: readonly PlannedCommit[];
  readonly moves: readonly PackageMove[];
  readonly tasks: readonly Task[];
  /** References that a person has to move: each has its task. */
  readonly left: readonly Reference[];
}
