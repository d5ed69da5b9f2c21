import type { Guide } from "./guide.ts";

/** The guides of one pull request. With several, what holds only for a step taken alone is left out of each. */
export function composeGuides(guides: readonly Guide[]): readonly Guide[] {
  if (guides.length < 2) return guides;
  return guides.map((guide) => ({
    ...guide,
    breakingChanges: guide.breakingChanges.filter(({ onlyAlone }) => onlyAlone !== true),
    rollout: guide.rollout.filter(({ onlyAlone }) => onlyAlone !== true),
  }));
}
