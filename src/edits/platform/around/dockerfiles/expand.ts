import type { Piece } from "../images/image-edits.ts";
import type { Dockerfile } from "./dockerfile.ts";

export interface Expanded {
  /** A variable without a value stays as it is written. */
  readonly pieces: readonly Piece[];
  readonly variables: ReadonlySet<string>;
  /** Variables that have no value here. */
  readonly unresolved: readonly string[];
}

const VARIABLE = /\$(?:(?<plain>\w+)|\{(?<name>\w+)(?<operator>:?[-+?])?(?<word>[^}]*)\})/g;
const DEEPEST = 8;

/** The pieces of the file that a text with variables is made of, as far as the defaults of arguments tell. */
export function expand(text: Piece, args: Dockerfile["args"], depth = 0): Expanded {
  const parts = [...text.text.matchAll(VARIABLE)].map((match) => expandVariable(match, text, { args, depth }));
  const ends = [0, ...parts.map(({ end }) => end)];
  const literals = ends.map((start, index) => {
    const end = parts[index]?.start ?? text.text.length;
    return { text: text.text.slice(start, end), start: text.start + start };
  });
  const pieces = literals.flatMap((literal, index) => [literal, ...(parts[index]?.pieces ?? [])]);
  return {
    pieces: pieces.filter((piece) => piece.text !== ""),
    variables: new Set(parts.flatMap((part) => [...part.variables])),
    unresolved: parts.flatMap((part) => part.unresolved),
  };
}

interface ExpandedVariable extends Expanded {
  readonly start: number;
  readonly end: number;
}

function expandVariable(
  match: RegExpExecArray,
  text: Piece,
  { args, depth }: { readonly args: Dockerfile["args"]; readonly depth: number },
): ExpandedVariable {
  const name = match.groups?.plain ?? match.groups?.name ?? "";
  const range = { start: match.index, end: match.index + match[0].length };
  const value = depth < DEEPEST ? givenValue(match, text.start, args.get(name)) : undefined;
  if (value === undefined) {
    const piece = { text: match[0], start: text.start + match.index };
    return { ...range, pieces: [piece], variables: new Set([name]), unresolved: [name] };
  }
  const inner = expand(value, args, depth + 1);
  return { ...range, ...inner, variables: new Set([name, ...inner.variables]) };
}

/** A default of the argument wins over the word that stands in for a missing one; other operators are not followed. */
function givenValue(match: RegExpExecArray, start: number, given: Piece | null | undefined): Piece | undefined {
  const { operator, word = "" } = match.groups ?? {};
  if (operator === undefined) return given ?? undefined;
  if (!operator.endsWith("-")) return undefined;
  return given && given.text !== ""
    ? given
    : { text: word, start: start + match.index + match[0].length - 1 - word.length };
}
