import type { Project } from "../../../inventory/inventory.ts";
import type { Edit } from "../../../repository/edit.ts";
import type { Snapshot } from "../../../repository/snapshot.ts";
import type { Place } from "../../../repository/text.ts";

/** What the files around the projects are judged by. Versions of .NET are majors: 3 is .NET Core 3.1. */
export interface Surroundings {
  readonly snapshot: Snapshot;
  /** Every project of the repository. */
  readonly projects: readonly Project[];
  /** By the path of the project. */
  readonly rises: ReadonlyMap<string, Rise>;
}

export interface Rise {
  readonly project: Project;
  /** Old to new, as they are written in paths and options: `net6.0` to `net8.0`. */
  readonly frameworks: ReadonlyMap<string, string>;
  /** Every major that the project targets afterwards. */
  readonly majors: ReadonlySet<number>;
  /** The highest of `majors`: what builds and, as a rule, runs it. */
  readonly to: number;
}

/** What one file, or one kind of file, has to do with the rise. */
export interface Outcome {
  readonly edits: readonly Edit[];
  readonly notices: readonly Notice[];
}

/** A place that a person must look at; those of one topic become one box. */
export interface Notice {
  readonly topic: Topic;
  readonly place: Place;
  /** A clause that tells this place from the others of its topic. */
  readonly detail?: string;
}

export type Topic =
  | "sdk-pin"
  | "image"
  | "missing-image"
  | "base-system"
  | "mirror"
  | "port"
  | "pipeline"
  | "runtime-setting"
  | "framework-name"
  | "tool";

export const nothing: Outcome = { edits: [], notices: [] };

/** One outcome of many, in order. */
export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    edits: outcomes.flatMap(({ edits }) => edits),
    notices: outcomes.flatMap(({ notices }) => notices),
  };
}
