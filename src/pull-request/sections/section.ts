import type { RootContent } from "mdast";
import type { PlannedUpgrade } from "../../plan/plan.ts";
import type { LinkTo } from "../markdown/places.ts";
import type { StepWork } from "../result.ts";
import type { Triage } from "../triage.ts";

/** What a section is written from. */
export interface SectionInput {
  readonly plan: PlannedUpgrade;
  readonly work: StepWork;
  readonly triage: Triage;
  readonly links: LinkTo;
  readonly detail: Detail;
}

/** One part of the body; empty when it has nothing to say. */
export type Section = (input: SectionInput) => readonly RootContent[];

/** How much a body tells; less when it would be too long. */
export interface Detail {
  readonly next: boolean;
  readonly notConcerned: boolean;
  readonly errata: boolean;
  readonly meanings: boolean;
  readonly columns: boolean;
  /** Whom a change affects and what to do, beside its title. */
  readonly advice: boolean;
  /** Names that were searched for. */
  readonly names: boolean;
  /** Changes that a person may take over. */
  readonly suggestions: boolean;
  /** Entries of any list whose length the repository or a guide decides. */
  readonly entries: number;
  /** Lines of code linked in one entry. */
  readonly places: number;
}
