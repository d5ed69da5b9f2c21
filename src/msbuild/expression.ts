/** What an MSBuild text is made of. Offsets are into the text. */
export type Part =
  | { readonly kind: "literal"; readonly from: number; readonly to: number }
  /** `$(Name)` */
  | { readonly kind: "property"; readonly name: string }
  /** `$(Name.Method())`, `$([Type]::Method())`: what is between the parentheses. */
  | { readonly kind: "function"; readonly body: string }
  /** `@(Type)`, `@(Type->'...')`: what is between the parentheses. */
  | { readonly kind: "items"; readonly body: string }
  /** `%(Name)`, `%(Type.Name)` */
  | { readonly kind: "metadata"; readonly item: string | undefined; readonly name: string };

const START = /[$@%]\(/g;
const METADATA = /^\s*(?:(?<item>[A-Za-z_][\w-]*)\s*\.\s*)?(?<name>[A-Za-z_][\w-]*)\s*$/;
const MAX_DEPTH = 60;

/** Takes a text apart; undefined when it is nested too deeply to be meant. */
export function parseExpression(text: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  for (let start = nextStart(text, 0); start >= 0; start = nextStart(text, at)) {
    const end = closingParenthesis(text, start + 2);
    if (end === "too-deep") return undefined;
    if (end < 0) break;
    if (start > at) parts.push({ kind: "literal", from: at, to: start });
    parts.push(partOf(text, start, end));
    at = end + 1;
  }
  if (at < text.length) parts.push({ kind: "literal", from: at, to: text.length });
  return parts;
}

export function hasExpression(text: string): boolean {
  return nextStart(text, 0) >= 0;
}

/** Offset of the parenthesis that closes the one before `from`; quoted text is passed over. -1: there is none. */
export function closingParenthesis(text: string, from: number): number | "too-deep" {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "(") {
      if (++depth > MAX_DEPTH) return "too-deep";
    } else if (character === ")") {
      if (--depth === 0) return at;
    } else if (character === "'" || character === '"' || character === "`") {
      const end = text.indexOf(character, at + 1);
      if (end < 0) return -1;
      at = end;
    }
  }
  return -1;
}

function nextStart(text: string, from: number): number {
  START.lastIndex = from;
  return START.exec(text)?.index ?? -1;
}

function partOf(text: string, start: number, end: number): Part {
  const body = text.slice(start + 2, end);
  if (text[start] === "@") return { kind: "items", body };
  if (text[start] === "$")
    return /[.[(]/.test(body) || /^Registry:/i.test(body)
      ? { kind: "function", body }
      : { kind: "property", name: body };
  const metadata = METADATA.exec(body)?.groups;
  if (!metadata) return { kind: "literal", from: start, to: end + 1 };
  return { kind: "metadata", item: metadata.item, name: metadata.name ?? "" };
}
