import type { Detail } from "./sections/section.ts";

export interface DetailLevel {
  readonly detail: Detail;
  /** What is missing at this level, to complete a sentence. */
  readonly dropped: string;
}

const full: Detail = {
  next: true,
  notConcerned: true,
  errata: true,
  meanings: true,
  columns: true,
  advice: true,
  names: true,
  suggestions: true,
  entries: 100,
  places: 8,
};

/** Each takes something away from the one before it: first what the reader misses least. */
const reductions: readonly { readonly change: Partial<Detail>; readonly dropped: string }[] = [
  { change: { next: false }, dropped: "what comes next" },
  { change: { names: false }, dropped: "names that were searched for" },
  { change: { notConcerned: false }, dropped: "what does not concern this repository" },
  { change: { errata: false }, dropped: "corrections of the official texts" },
  { change: { meanings: false }, dropped: "the meaning of columns" },
  { change: { suggestions: false }, dropped: "suggested changes" },
  { change: { places: 3 }, dropped: "lines of code" },
  { change: { columns: false }, dropped: "columns" },
  { change: { entries: 25 }, dropped: "the ends of long lists" },
  { change: { advice: false }, dropped: "advice on breaking changes" },
  { change: { entries: 5, places: 1 }, dropped: "" },
];

/** From everything to the least, in a fixed order. */
export const detailLevels: readonly DetailLevel[] = reduceStepwise();

function reduceStepwise(): readonly DetailLevel[] {
  const levels: DetailLevel[] = [{ detail: full, dropped: "" }];
  for (const { change, dropped } of reductions) {
    const last = levels.at(-1) ?? { detail: full, dropped: "" };
    const told = [last.dropped, dropped].filter((part) => part !== "").join(", ");
    levels.push({ detail: { ...last.detail, ...change }, dropped: told });
  }
  return levels;
}
