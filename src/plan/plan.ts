import type { Guide } from "../guides/guide.ts";
import type { Project, Reference } from "../inventory/inventory.ts";
import type { Place } from "../repository/text.ts";
import type { Blocker, PlatformPlan } from "./platform/platform.ts";

/** Projects that move together: joined by project references and by shared version declarations. */
export interface Host {
  readonly name: string;
  readonly projects: readonly Project[];
}

/** A reference to a package of the family, and the release line that its version stands for. */
export interface Member {
  readonly project: Project;
  readonly reference: Reference;
  readonly line: string;
}

/** Where the version written came from. Every `why` and `caveat` is a clause, ready to be printed after a comma. */
export type VersionOrigin =
  /** `caveat`: which other sources or packages could not be asked. */
  | { readonly kind: "source"; readonly name: string; readonly caveat?: string }
  /** `why`: what is wrong with the package sources; absent when none is configured. */
  | { readonly kind: "release-tags"; readonly repository: string; readonly why?: string }
  | { readonly kind: "guide"; readonly why: string };

/** A line of packages that get one version: what to ask sources for, and what is written when none answers. */
export type WantedRelease = Pick<Guide, "to" | "lastKnownPatch" | "releaseTags" | "family">;

export interface ChosenVersion {
  readonly version: string;
  readonly origin: VersionOrigin;
}

/** The step chosen for hosts on one release line, or the reason why there is none. */
export type Plan = PlannedUpgrade | NoUpgrade;

export interface PlannedUpgrade {
  readonly status: "planned";
  readonly hosts: readonly Host[];
  readonly from: string;
  readonly to: string;
  /** In order; several when lines are passed. */
  readonly guides: readonly Guide[];
  readonly chosen: ChosenVersion;
  /** References that get the chosen version. */
  readonly moving: readonly Member[];
  /** References in a framework that no later line supports, beside one that can go on: they stay. */
  readonly held: readonly Member[];
  /** What moves along because the step forces it. */
  readonly platform: PlatformPlan;
}

export interface NoUpgrade {
  readonly status: "up-to-date" | "blocked" | "unknown";
  readonly hosts: readonly Host[];
  /** Release line; null when it cannot be told. */
  readonly from: string | null;
  readonly reason: string;
  /** What to do about it; absent when there is nothing to do. */
  readonly wayOut?: string;
  readonly place?: Place;
  /** Each with all its places, where that is why. */
  readonly blockers?: readonly Blocker[];
}
