import { restyle } from "./restyle.ts";

/**
 * For a version made of several texts (`$(Major).$(Minor).8` is `["7", ".", "4", ".", "8"]`): the new version, cut at
 * the same places, so that each text can be replaced where it stands. Pieces that need not change stay as they are.
 * Undefined when the whole cannot be restyled, or when a cut goes through a number that changes.
 */
export function restylePieces(pieces: readonly string[], newVersion: string): readonly string[] | undefined {
  const old = pieces.join("");
  const restyled = restyle(old, newVersion);
  if (restyled === undefined) return undefined;
  const swaps = alignTokens(tokenise(old), tokenise(restyled));
  const result: string[] = [];
  let start = 0;
  for (const piece of pieces) {
    const replaced = replaceWithin(piece, start, swaps);
    if (replaced === undefined) return undefined;
    result.push(replaced);
    start += piece.length;
  }
  return result.join("") === restyled ? result : undefined;
}

interface Swap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function tokenise(text: string): readonly string[] {
  return text.match(/\d+|[A-Za-z]+|./gs) ?? [];
}

/** Token by token; where the new text has more of them, those between the equal beginning and end are one swap. */
function alignTokens(old: readonly string[], fresh: readonly string[]): readonly Swap[] {
  const starts = old.map((_, at) => old.slice(0, at).join("").length);
  const at = (index: number) => starts[index] ?? old.join("").length;
  const swap = (from: number, to: number, text: string): Swap => ({ start: at(from), end: at(to), text });
  if (old.length === fresh.length)
    return old.flatMap((token, index) => (token === fresh[index] ? [] : swap(index, index + 1, fresh[index] ?? "")));
  const shorter = Math.min(old.length, fresh.length) - 1;
  let tail = 0;
  while (tail < shorter && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  let head = 0;
  while (head < shorter - tail && old[head] === fresh[head]) head++;
  return [swap(head, old.length - tail, fresh.slice(head, fresh.length - tail).join(""))];
}

function replaceWithin(piece: string, start: number, swaps: readonly Swap[]): string | undefined {
  const end = start + piece.length;
  let text = "";
  let reached = start;
  for (const swap of swaps.filter((swap) => swap.start < end && swap.end > start)) {
    if (swap.start < start || swap.end > end) return undefined;
    text += piece.slice(reached - start, swap.start - start) + swap.text;
    reached = swap.end;
  }
  return text + piece.slice(reached - start);
}
