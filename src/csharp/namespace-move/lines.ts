/** The whole line of a range, line end included; undefined when something else stands on it or nothing ends it. */
export function lineAround(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  const first = start - before;
  const isAtStart = first === 0 || /[\r\n]/.test(text[first - 1] ?? "");
  const rest = /^[ \t]*(?:\/\/[^\r\n]*)?(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2000));
  return isAtStart && rest !== null ? { start: first, end: end + rest[0].length } : undefined;
}

/** The line end of the line at an offset; of the file, where that line is its last. */
export function lineEndOf(text: string, at: number): string {
  return /\r\n|\n|\r/.exec(text.slice(at))?.[0] ?? /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

export function lineStart(text: string, at: number): number {
  const before = text.slice(0, at);
  return Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
}

/** The start of the next line; the end of the text after its last one. */
export function lineAfter(text: string, at: number): number {
  const end = /\r\n|\n|\r|$/.exec(text.slice(at));
  return at + (end?.index ?? 0) + (end?.[0].length ?? 0);
}
