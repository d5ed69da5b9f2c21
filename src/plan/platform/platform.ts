import type { Project, Reference } from "../../inventory/inventory.ts";
import type { Place } from "../../repository/text.ts";

/** What moves with the family because the step forces a framework or a major of EF Core. */
export interface PlatformPlan {
  readonly raises: readonly FrameworkRaise[];
  readonly packages: readonly PackageMove[];
  readonly blockers: readonly Blocker[];
  /** What a person should look at, though the step is taken. */
  readonly doubts?: readonly Blocker[];
}

/** A project whose target frameworks change. */
export interface FrameworkRaise {
  readonly project: Project;
  /** Old to new, as the project evaluates them: `net6.0-windows` to `net8.0-windows`; null for one that is dropped. */
  readonly frameworks: ReadonlyMap<string, string | null>;
  /** A clause: `references Duende.IdentityServer`, `references src/Host/Host.csproj`. */
  readonly because: string;
}

/** A package outside the family that follows the framework or EF Core. */
export interface PackageMove {
  readonly project: Project;
  readonly reference: Reference;
  readonly to: string;
  /** A sentence. */
  readonly why: string;
}

/** What stands in the way of a step: its host is not edited, other hosts are. */
export interface Blocker {
  readonly id: string;
  readonly places: readonly Place[];
  /** Paths of the projects that it holds back, where its places are in no file that they are made of. */
  readonly holds?: readonly string[];
  /** A sentence: what it is and why the step cannot be taken with it. */
  readonly what: string;
  /** What a person can choose between, a sentence each. */
  readonly ways: readonly string[];
  readonly sources: readonly string[];
}
