// Control characters (escape sequences of terminals too), invisible and bidirectional ones, and lone surrogates.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * The text with every character that a reader would not see written out (`\n`, `\u{202e}`), so that a name from a
 * repository can neither move the cursor, nor colour a terminal, nor read differently from what it is.
 */
export function visible(text: string): string {
  return text.replace(invisible, (character) => {
    if (character === "\n") return "\\n";
    if (character === "\t") return "\\t";
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
}

/** At most so many characters; what is cut is shown by an ellipsis. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
