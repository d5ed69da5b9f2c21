import { closingParenthesis } from "./expression.ts";

/** `Name.Trim().Split(';')[0]`, `[System.IO.Path]::Combine('a', 'b')`: arguments not yet expanded, quotes removed. */
export interface Call {
  readonly receiver:
    | { readonly kind: "property"; readonly name: string }
    | { readonly kind: "type"; readonly name: string };
  readonly steps: readonly Step[];
}

export type Step =
  | { readonly kind: "member"; readonly name: string; readonly arguments: readonly string[] | undefined }
  | { readonly kind: "index"; readonly arguments: readonly string[] };

const TYPE = /^\[\s*(?<type>[\w.]+)\s*\]::\s*/;
const NAME = /^(?<name>[A-Za-z_][\w-]*)\s*/;
const MEMBER = /^\s*\.\s*(?<name>[A-Za-z_]\w*)\s*/;
const INDEX = /^\s*\[/;

/** Parses what stands in `$(...)` of a property function; undefined when it is none. */
export function parseCall(body: string): Call | undefined {
  const text = body.trim();
  const type = TYPE.exec(text)?.groups?.type;
  const name = NAME.exec(text)?.groups?.name;
  if (type !== undefined) {
    const steps = parseSteps(`.${text.slice(TYPE.exec(text)?.[0].length)}`);
    return steps && { receiver: { kind: "type", name: type }, steps };
  }
  const steps = name === undefined ? undefined : parseSteps(text.slice(NAME.exec(text)?.[0].length));
  return steps && name !== undefined ? { receiver: { kind: "property", name }, steps } : undefined;
}

function parseSteps(text: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let rest = text;
  while (rest.trim() !== "") {
    const next = parseStep(rest);
    if (!next) return undefined;
    steps.push(next.step);
    rest = next.rest;
  }
  return steps;
}

function parseStep(text: string): { readonly step: Step; readonly rest: string } | undefined {
  const index = INDEX.exec(text);
  if (index) {
    const end = text.indexOf("]", index[0].length);
    if (end < 0) return undefined;
    return {
      step: { kind: "index", arguments: splitArguments(text.slice(index[0].length, end)) },
      rest: text.slice(end + 1),
    };
  }
  const member = MEMBER.exec(text);
  const name = member?.groups?.name;
  if (!member || name === undefined) return undefined;
  const rest = text.slice(member[0].length);
  if (!rest.startsWith("(")) return { step: { kind: "member", name, arguments: undefined }, rest };
  const end = closingParenthesis(rest, 1);
  if (end === "too-deep" || end < 0) return undefined;
  return { step: { kind: "member", name, arguments: splitArguments(rest.slice(1, end)) }, rest: rest.slice(end + 1) };
}

/** Separated by commas outside quotes and parentheses; white space and one pair of quotes around each are removed. */
function splitArguments(text: string): readonly string[] {
  if (text.trim() === "") return [];
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === ",") {
      parts.push(text.slice(from, at));
      from = at + 1;
    } else {
      at = skip(text, at, character);
    }
  }
  return [...parts, text.slice(from)].map(unquote);
}

/** Offset of the end of the quoted or parenthesised text that begins here, else the offset itself. */
function skip(text: string, at: number, character: string): number {
  if (character === "(") {
    const end = closingParenthesis(text, at + 1);
    return end === "too-deep" || end < 0 ? text.length : end;
  }
  if (!"'\"`".includes(character)) return at;
  const end = text.indexOf(character, at + 1);
  return end < 0 ? text.length : end;
}

function unquote(argument: string): string {
  const text = argument.trim();
  const quote = text[0] ?? "";
  return text.length > 1 && "'\"`".includes(quote) && text.endsWith(quote) ? text.slice(1, -1) : text;
}
