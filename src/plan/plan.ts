import type { Guide } from "../guides/guide.ts";
import type { Project } from "../inventory/inventory.ts";
import type { Place } from "../repository/text.ts";

/** Projects that move together: joined by project references and by shared version declarations. */
export interface Host {
  readonly name: string;
  readonly projects: readonly Project[];
}

/** Where the version written came from. */
export type VersionOrigin =
  | { readonly kind: "source"; readonly name: string }
  | { readonly kind: "release-tags"; readonly repository: string }
  | { readonly kind: "guide"; readonly why: string };

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
}

export interface NoUpgrade {
  readonly status: "up-to-date" | "blocked" | "unknown";
  readonly hosts: readonly Host[];
  /** Release line; null when it cannot be told. */
  readonly from: string | null;
  readonly reason: string;
  readonly place?: Place;
}
