/** A span of a text and what takes its place. Offsets count UTF-16 units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function insertion(at: number, text: string): TextChange {
  return { start: at, end: at, text };
}

/** Leaves out what a change does not change at its ends, by whole words. */
export function trimChange(change: TextChange, source: string): TextChange {
  const before = wordsOf(source.slice(change.start, change.end));
  const after = wordsOf(change.text);
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first++;
  let last = 0;
  while (last < Math.min(before.length, after.length) - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  const start = change.start + before.slice(0, first).join("").length;
  const end = change.end - before.slice(before.length - last).join("").length;
  return { start, end, text: after.slice(first, after.length - last).join("") };
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\w+|\s+|[^\w\s]/g) ?? [];
}

/** Do two changes speak of the same text? Insertions at one place follow each other. */
export function overlaps(a: TextChange, b: TextChange): boolean {
  if (a.start === a.end && b.start === b.end) return false;
  return a.start < b.end && b.start < a.end;
}

export function isSameChange(a: TextChange, b: TextChange): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Makes changes that do not overlap, in one pass. */
export function applyChanges(source: string, changes: readonly TextChange[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(source.slice(position, start), text);
    position = end;
  }
  return [...pieces, source.slice(position)].join("");
}
