/** Offset of a character outside of brackets, generic arguments and strings, from a place on; the length when there is none. */
export function indexOutside(text: string, char: string, from = 0): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (depth === 0 && here === char) return at;
    if (here === '"') at = endOfString(text, at);
    else if ("<([{".includes(here)) depth += 1;
    else if (">)]}".includes(here)) depth -= 1;
  }
  return text.length;
}

/** Parts of a list, trimmed; none of an empty text. */
export function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = indexOutside(text, ",", at);
    parts.push(text.slice(at, end).trim());
    at = end + 1;
  }
  return parts;
}

/** Before and after a separator; nothing after when there is none. */
export function cut(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** Of the closing quote. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
