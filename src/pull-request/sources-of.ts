import type { Blocker } from "../plan/platform/platform.ts";

/** Addresses that tell of what stands in the way, each once. */
export function sourcesOf(blockers: readonly Pick<Blocker, "sources">[]): readonly string[] {
  return [...new Set(blockers.flatMap(({ sources }) => sources))];
}
