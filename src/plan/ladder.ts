import type { Guide } from "../guides/guide.ts";

/** The release lines and the steps between them, from the guides alone. */
export interface Ladder {
  /** Every line that some guide starts from or leads to, oldest first. */
  readonly lines: readonly string[];
  /** The guides of the next stop after a line, in order: several when lines are passed. Empty at the newest line. */
  next(line: string): readonly Guide[];
  /** The guides from one line to another, in order; undefined when the road does not lead there. */
  road(from: string, to: string): readonly Guide[] | undefined;
  /** The oldest line whose next stop is this one. */
  stopBefore(line: string): string | undefined;
  /** The guides of the steps that lead to a line, oldest first. */
  before(line: string): readonly Guide[];
  /** Ids of the family in every line, old names and new. */
  readonly family: ReadonlySet<string>;
}

export function createLadder(guides: readonly Guide[]): Ladder {
  const byFrom = new Map(guides.map((guide) => [guide.from, guide]));
  const lines = [...new Set(guides.flatMap(({ from, to }) => [from, to]))].toSorted(compareLines);
  const next = (line: string): readonly Guide[] => {
    const first = byFrom.get(line);
    if (!first) return [];
    return first.passThrough ? (walk(byFrom, line, first.passThrough.to) ?? [first]) : [first];
  };
  return {
    lines,
    next,
    road: (from, to) => walk(byFrom, from, to),
    stopBefore: (stop) => lines.find((line) => next(line).at(-1)?.to === stop),
    before: (line) =>
      guides.filter(({ to }) => compareLines(to, line) <= 0).toSorted((a, b) => compareLines(a.to, b.to)),
    family: new Set(guides.flatMap(({ family, renames }) => [...family, ...Object.keys(renames ?? {})])),
  };
}

function walk(byFrom: ReadonlyMap<string, Guide>, from: string, to: string): readonly Guide[] | undefined {
  const road: Guide[] = [];
  for (let line = from; line !== to; ) {
    const guide = byFrom.get(line);
    if (!guide || compareLines(guide.to, to) > 0) return undefined;
    road.push(guide);
    line = guide.to;
  }
  return road;
}

/** Negative when the left line is older. Lines are `major.minor`. */
export function compareLines(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
