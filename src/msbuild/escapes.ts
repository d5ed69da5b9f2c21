/** Characters that MSBuild writes as `%xx` so that they lose their special meaning. */
const SPECIAL = /[%*?@$();']/g;
const ESCAPE = /%(?<hex>[0-9a-fA-F]{2})/g;

/** `a;b` as `a%3bb`. */
export function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/** `a%3Bb` as `a;b`. */
export function unescaped(text: string): string {
  if (!text.includes("%")) return text;
  return text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export function hasEscape(text: string): boolean {
  return text.includes("%") && text.search(ESCAPE) >= 0;
}
