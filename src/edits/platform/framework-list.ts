import type { Fragment } from "../../msbuild/evaluation.ts";

/** Old frameworks to new ones, null for one that goes; what is not in it stays. */
export type FrameworkMap = ReadonlyMap<string, string | null>;

interface Swap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The value of `TargetFramework(s)` after the raise: separators and white space stay as they are. */
export function raiseList(list: string, frameworks: FrameworkMap): string {
  return applySwaps(list, 0, swapsOf(list, frameworks)) ?? list;
}

/**
 * The texts that the fragments of such a value become, one for each; undefined when a framework that changes is put
 * together from several of them.
 */
export function raiseFragments(
  fragments: readonly Fragment[],
  frameworks: FrameworkMap,
): readonly string[] | undefined {
  const list = fragments.map(({ text }) => text).join("");
  const swaps = swapsOf(list, frameworks).flatMap((swap) => narrowed(swap, list));
  const texts: string[] = [];
  let start = 0;
  for (const { text } of fragments) {
    const raised = applySwaps(text, start, swaps);
    if (raised === undefined) return undefined;
    texts.push(raised);
    start += text.length;
  }
  return texts.join("") === raiseList(list, frameworks) ? texts : undefined;
}

function swapsOf(list: string, frameworks: FrameworkMap): readonly Swap[] {
  const found = [...list.matchAll(/[^;\s]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  return found.flatMap(({ start, end, text }, index): readonly Swap[] => {
    const raised = frameworks.get(text);
    if (raised === undefined) return [];
    if (raised !== null) return [{ start, end, text: raised }];
    const next = found[index + 1];
    // The first to go takes the separator behind it along, any other the one before it.
    const from = index === 0 ? start : (found[index - 1]?.end ?? start);
    return [{ start: from, end: index === 0 ? (next?.start ?? end) : end, text: "" }];
  });
}

/** Only what changes, so that `net$(Version)` can be edited where the version is written. */
function narrowed({ start, end, text }: Swap, list: string): readonly Swap[] {
  const old = list.slice(start, end);
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return [{ start: start + head, end: end - tail, text: text.slice(head, text.length - tail) }];
}

/** Of a piece of the list that begins at `offset`; undefined when a swap is only in part in it. */
function applySwaps(piece: string, offset: number, swaps: readonly Swap[]): string | undefined {
  const end = offset + piece.length;
  let text = "";
  let reached = offset;
  for (const swap of swaps.filter((each) => each.start < end && each.end > offset)) {
    if (swap.start < offset || swap.end > end) return undefined;
    text += piece.slice(reached - offset, swap.start - offset) + swap.text;
    reached = swap.end;
  }
  return text + piece.slice(reached - offset);
}
