import { closingParenthesis } from "./expression.ts";

/** A parsed condition; operands are not yet expanded. */
export type Condition =
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition }
  | { readonly kind: "not"; readonly operand: Condition }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly left: string; readonly right: string }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly string[] }
  | { readonly kind: "operand"; readonly text: string };

export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

type Token =
  | { readonly kind: "operand"; readonly text: string }
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "symbol"; readonly text: string };

const MAX_TOKENS = 2_000;
const MAX_DEPTH = 60;
const SYMBOL = /^(?:==|!=|<=|>=|[<>!(),])/;
const WORD = /^[A-Za-z_]\w*/;
const NUMBER = /^[+-]?(?:0x[0-9a-fA-F]+|[\d.]+)/;

/** Parses the text of a condition; undefined when MSBuild would refuse it, or it is beyond all bounds. */
export function parseCondition(text: string): Condition | undefined {
  const tokens = tokenize(text);
  if (!tokens) return undefined;
  const reader = new TokenReader(tokens);
  const condition = parseOr(reader, 0);
  return condition && reader.atEnd() ? condition : undefined;
}

class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  take(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  takeIf(kind: Token["kind"], text: string): boolean {
    const token = this.peek();
    const same = token?.kind === kind && token.text.toLowerCase() === text;
    if (same) this.#next++;
    return same;
  }

  atEnd(): boolean {
    return this.#next >= this.#tokens.length;
  }
}

function parseOr(reader: TokenReader, depth: number): Condition | undefined {
  let left = parseAnd(reader, depth);
  while (left && reader.takeIf("word", "or")) {
    const right = parseAnd(reader, depth);
    left = right && { kind: "or", left, right };
  }
  return left;
}

function parseAnd(reader: TokenReader, depth: number): Condition | undefined {
  let left = parseComparison(reader, depth);
  while (left && reader.takeIf("word", "and")) {
    const right = parseComparison(reader, depth);
    left = right && { kind: "and", left, right };
  }
  return left;
}

function parseComparison(reader: TokenReader, depth: number): Condition | undefined {
  const left = parseFactor(reader, depth);
  const operator = reader.peek();
  if (operator?.kind !== "symbol" || !isComparison(operator.text)) return left;
  reader.take();
  const right = parseFactor(reader, depth);
  if (left?.kind !== "operand" || right?.kind !== "operand") return undefined;
  return { kind: "compare", operator: operator.text, left: left.text, right: right.text };
}

function isComparison(text: string): text is Comparison {
  return ["==", "!=", "<", "<=", ">", ">="].includes(text);
}

function parseFactor(reader: TokenReader, depth: number): Condition | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const token = reader.take();
  if (token?.kind === "operand") return { kind: "operand", text: token.text };
  if (token?.kind === "word")
    return reader.takeIf("symbol", "(") ? parseCall(reader, token.text) : { kind: "operand", text: token.text };
  if (token?.text === "!") {
    const operand = parseFactor(reader, depth + 1);
    return operand && { kind: "not", operand };
  }
  if (token?.text !== "(") return undefined;
  const inner = parseOr(reader, depth + 1);
  return inner && reader.takeIf("symbol", ")") ? inner : undefined;
}

function parseCall(reader: TokenReader, name: string): Condition | undefined {
  const args: string[] = [];
  while (!reader.takeIf("symbol", ")")) {
    const token = reader.take();
    if (token === undefined || token.kind === "symbol") return undefined;
    args.push(token.text);
    if (reader.peek()?.text !== ")" && !reader.takeIf("symbol", ",")) return undefined;
  }
  return { kind: "call", name, arguments: args };
}

function tokenize(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const next = nextToken(text, at);
    if (!next || tokens.length > MAX_TOKENS) return undefined;
    tokens.push(next.token);
    at = next.end;
  }
  return tokens;
}

function nextToken(text: string, at: number): { readonly token: Token; readonly end: number } | undefined {
  if (text[at] === "'") {
    const end = endOfQuoted(text, at + 1);
    return end < 0 ? undefined : { token: { kind: "operand", text: text.slice(at + 1, end) }, end: end + 1 };
  }
  if ("$@%".includes(text[at] ?? "") && text[at + 1] === "(") {
    const end = text[at] === "@" ? closingParenthesis(text, at + 2) : plainClosingParenthesis(text, at + 2);
    if (end === "too-deep" || end < 0) return undefined;
    return { token: { kind: "operand", text: text.slice(at, end + 1) }, end: end + 1 };
  }
  const rest = text.slice(at, at + 200);
  const number = NUMBER.exec(rest)?.[0];
  if (number) return { token: { kind: "operand", text: number }, end: at + number.length };
  const symbol = SYMBOL.exec(rest)?.[0];
  if (symbol) return { token: { kind: "symbol", text: symbol }, end: at + symbol.length };
  const word = WORD.exec(rest)?.[0];
  return word ? { token: { kind: "word", text: word }, end: at + word.length } : undefined;
}

/** Offset of the quote that ends a text; those within `@(...)` do not. */
function endOfQuoted(text: string, from: number): number {
  const quote = text.indexOf("'", from);
  const items = text.indexOf("@(", from);
  if (items < 0 || items > quote) return quote;
  const end = closingParenthesis(text, items + 2);
  return end === "too-deep" || end < 0 ? quote : endOfQuoted(text, end + 1);
}

/** Outside quotes, MSBuild counts the parentheses in quoted arguments as well. */
function plainClosingParenthesis(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at;
  }
  return -1;
}
