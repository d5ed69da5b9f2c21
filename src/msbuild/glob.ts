/** True for a text with wildcards of file names in it. */
export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}

/** `*` within a name, `?` one letter, `**` any number of folders, at the end whatever is below. Matches without regard to case; time is bounded. */
export function compileGlob(pattern: string): (path: string) => boolean {
  const segments = pattern.toLowerCase().replaceAll("\\", "/").split("/");
  const wanted = segments.at(-1) === "**" ? [...segments, "*"] : segments;
  return (path) => matchSegments(wanted, path.toLowerCase().replaceAll("\\", "/").split("/"));
}

/** Greedy with one point of return for `**`, so that no pattern takes more than the product of the lengths. */
function matchSegments(pattern: readonly string[], path: readonly string[]): boolean {
  return matchGreedily(pattern.length, path.length, {
    isAny: (at) => pattern[at] === "**",
    matches: (at, index) => matchName(pattern[at] ?? "", path[index] ?? ""),
  });
}

function matchName(pattern: string, name: string): boolean {
  return matchGreedily(pattern.length, name.length, {
    isAny: (at) => pattern[at] === "*",
    matches: (at, index) => pattern[at] === "?" || pattern[at] === name[index],
  });
}

interface Matcher {
  isAny(at: number): boolean;
  matches(at: number, index: number): boolean;
}

function matchGreedily(patternLength: number, length: number, { isAny, matches }: Matcher): boolean {
  let at = 0;
  let index = 0;
  let back: { at: number; index: number } | undefined;
  while (index < length) {
    if (at < patternLength && isAny(at)) {
      back = { at, index };
      at++;
    } else if (at < patternLength && matches(at, index)) {
      at++;
      index++;
    } else if (back) {
      back = { at: back.at, index: back.index + 1 };
      at = back.at + 1;
      index = back.index;
    } else {
      return false;
    }
  }
  while (at < patternLength && isAny(at)) at++;
  return at === patternLength;
}
