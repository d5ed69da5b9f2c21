import type { FrameworkRaise } from "../../plan/platform/platform.ts";

/** Why a project rises, and what becomes of its frameworks: a sentence without what only this repository says. */
export function raiseReason({ because, frameworks }: FrameworkRaise): string {
  const cause = /proj$/i.test(because) ? "The project references one that rises" : `The project ${because}`;
  return `${cause}: ${[...frameworks].map(([old, next]) => moveOf(old, next)).join(", ")}`;
}

function moveOf(old: string, next: string | null): string {
  return next === null ? `${old} goes, as a later one takes its place` : `${old} becomes ${next}`;
}
