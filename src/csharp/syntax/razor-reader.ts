import { opaqueEnd } from "./directives.ts";
import type { RazorParts } from "./razor.ts";
import { readDirective } from "./razor-directives.ts";
import { closingEnd, endOfLine, implicitEnd, skipSpace, wordAt } from "./razor-scan.ts";

const statements: ReadonlySet<string> = new Set("if for foreach while do switch try lock using".split(" "));
const continued: ReadonlySet<string> = new Set(["else", "catch", "finally"]);
const empty: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
const TAG = /<(?<close>\/?)(?<name>[A-Za-z][\w:.-]*)/y;
const TAG_HELPER = /asp-(?<name>for|items)\s*=\s*["'](?=[\p{L}_(])/uy;
/** `@onclick="..."` and `@bind-Value="..."` of Blazor; of `@bind:format="..."` the value is no code. */
const DIRECTIVE_ATTRIBUTE = /^(?:-\w+)?(?:(?<plain>)|:[\w:-]+)\s*=\s*["']/;
/** Markup may be nested in code in markup ...: that deep nobody writes. */
const maximalDepth = 100;

/** Walks over markup and the code in it, and puts the code where it belongs. */
export class RazorReader {
  brokenAt: number | undefined;
  #depth = 0;

  constructor(
    private readonly text: string,
    private readonly parts: RazorParts,
  ) {}

  /** Reads markup from an offset up to another; what is broken ends everything. */
  markup(start: number, end: number): void {
    for (let at = start; at < end && this.brokenAt === undefined; ) {
      if (this.text[at] === "@") at = this.#transition(at);
      else this.#tagHelper(at++);
    }
  }

  /** After `@` in markup; returns the offset behind what it begins. */
  #transition(at: number): number {
    const next = this.text[at + 1] ?? "";
    if (next === "@" || /[\p{L}\p{Nd}]/u.test(this.text[at - 1] ?? "")) return at + 2;
    if (next === "*") return this.#required(this.text.indexOf("*@", at + 2), at) + 2;
    if (next === "(") return this.#explicit(at + 1);
    if (next === "{") return this.#block(at + 1);
    const word = wordAt(this.text, at + 1);
    if (word === "") return at + 1;
    const isStatement = statements.has(word) && !/^using\s+[^(\s]/.test(this.text.slice(at + 1, at + 30));
    if (isStatement) return this.#statement(at + 1);
    return (
      this.#required(readDirective({ text: this.text, at: at + 1, word }, this.parts), at) || this.#implicit(at + 1)
    );
  }

  /** `-1` is what cannot be found: the file is broken from here on. */
  #required(found: number, at: number): number {
    if (found >= 0) return found;
    this.brokenAt ??= at;
    return this.text.length;
  }

  #closing(at: number, brackets: readonly [string, string]): number {
    return this.#required(closingEnd(this.text, at, brackets) ?? -1, at);
  }

  #explicit(at: number): number {
    const end = this.#closing(at, ["(", ")"]);
    if (this.brokenAt === undefined) this.#expression(at, end);
    return end;
  }

  #implicit(at: number): number {
    const end = this.#required(implicitEnd(this.text, at) ?? -1, at);
    if (this.brokenAt !== undefined) return end;
    const attribute = DIRECTIVE_ATTRIBUTE.exec(this.text.slice(end, end + 60));
    if (attribute === null) this.#expression(at, end);
    else if (attribute.groups?.plain !== undefined) this.#attributeValue("_ = ", end + attribute[0].length);
    return end;
  }

  /** Code without `@`, up to the quote; code with it is read when it comes. */
  #attributeValue(before: string, start: number): void {
    const end = this.text.indexOf(this.text[start - 1] ?? '"', start);
    const value = this.text.slice(start, end);
    if (end < 0 || value.trim() === "" || value.startsWith("@")) return;
    this.parts.body.glue(before);
    this.parts.body.copy(start, end);
    this.parts.body.glue(";\n");
  }

  /** `asp-for="Input.Name"` speaks of the model, `asp-items` of what it likes. */
  #tagHelper(at: number): void {
    if (!this.text.startsWith("asp-", at)) return;
    TAG_HELPER.lastIndex = at;
    const found = TAG_HELPER.exec(this.text);
    if (found === null) return;
    this.#attributeValue(found.groups?.name === "for" ? "_ = Model." : "_ = ", at + found[0].length);
  }

  #expression(start: number, end: number): void {
    this.parts.body.glue("_ = ");
    this.parts.body.copy(start, end);
    this.parts.body.glue(";\n");
  }

  /** What it declares is seen behind it. */
  #block(at: number): number {
    const end = this.#code(at + 1);
    this.parts.body.glue("\n");
    return end;
  }

  /** `if (...) { ... } else { ... }`: the headers are copied, the blocks are code with markup in it. */
  #statement(at: number): number {
    let from = at;
    for (;;) {
      const brace = this.#openingBrace(from);
      this.parts.body.copy(from, brace + 1);
      const end = this.#code(brace + 1);
      this.parts.body.glue(" }\n");
      const next = skipSpace(this.text, end);
      if (wordAt(this.text, at) === "do") return this.#loopEnd(next);
      if (this.brokenAt !== undefined || !continued.has(wordAt(this.text, next))) return end;
      from = next;
    }
  }

  /** The `while (...);` of a `do`. */
  #loopEnd(at: number): number {
    const paren = skipSpace(this.text, at + "while".length);
    const end = this.text[paren] === "(" ? this.#closing(paren, ["(", ")"]) : this.#required(-1, at);
    this.parts.body.copy(at, end);
    this.parts.body.glue(";\n");
    return this.text[end] === ";" ? end + 1 : end;
  }

  #openingBrace(at: number): number {
    for (let index = at; index < this.text.length; ) {
      const character = this.text[index];
      if (character === "{") return index;
      if (character === "(") index = this.#closing(index, ["(", ")"]);
      else index = opaqueEnd(this.text, index) ?? index + 1;
    }
    return this.#required(-1, at);
  }

  /** From behind `{` to behind its `}`. */
  #code(start: number): number {
    if (++this.#depth > maximalDepth) return this.#required(-1, start);
    let from = start;
    let braces = 1;
    let isStart = true;
    for (let at = start; at < this.text.length; ) {
      const character = this.text.charAt(at);
      if (character === "{") braces++;
      if (character === "}" && --braces === 0) {
        this.parts.body.copy(from, at);
        this.#depth--;
        return at + 1;
      }
      const markupEnd = this.#markupIn(at, isStart, () => this.parts.body.copy(from, at));
      if (this.brokenAt !== undefined) return this.text.length;
      const opaque = markupEnd === undefined ? opaqueEnd(this.text, at) : undefined;
      isStart =
        markupEnd !== undefined || (/\s/.test(character) || opaque !== undefined ? isStart : /[{};:]/.test(character));
      if (markupEnd !== undefined) from = markupEnd;
      at = markupEnd ?? opaque ?? at + 1;
    }
    return this.#required(-1, start);
  }

  /** Markup that begins here in code, at the start of a statement or behind `@`; undefined when none does. */
  #markupIn(at: number, isStart: boolean, flush: () => void): number | undefined {
    const isTemplate = this.text.startsWith("@<", at);
    const isLine = isStart && this.text.startsWith("@:", at);
    const isTag = isStart && /^<(?:[A-Za-z]|!--)/.test(this.text.slice(at, at + 4));
    const isNested = isStart && this.text[at] === "@" && /[\p{L}_({*]/u.test(this.text[at + 1] ?? "");
    if (!isTemplate && !isLine && !isTag && !isNested) return undefined;
    flush();
    if (isNested) return this.#transition(at);
    if (isLine) {
      const end = endOfLine(this.text, at);
      this.markup(at + 2, end);
      return end;
    }
    if (isTemplate) this.parts.body.glue("null");
    return this.#element(isTemplate ? at + 1 : at);
  }

  /** From `<p>` to behind its `</p>`, with everything inside. */
  #element(start: number): number {
    let depth = 0;
    for (let at = start; at < this.text.length; ) {
      if (this.text[at] === "@") {
        at = this.#transition(at);
        if (this.brokenAt !== undefined) return this.text.length;
        continue;
      }
      TAG.lastIndex = at;
      const tag = TAG.exec(this.text)?.groups;
      if (tag?.name === undefined) {
        const isComment = this.text.startsWith("<!--", at);
        at = isComment ? this.#required(this.text.indexOf("-->", at), at) + "-->".length : at + 1;
        if (isComment && depth === 0) return at;
        continue;
      }
      const { end, isClosed } = this.#tagEnd(at + 1);
      if (tag.close === "/") depth--;
      else if (!isClosed && !empty.has(tag.name.toLowerCase())) depth++;
      at = end;
      if (depth <= 0) return at;
    }
    return this.#required(-1, start);
  }

  /** Behind the `>` of a tag, reading the code in its attributes. */
  #tagEnd(start: number): { readonly end: number; readonly isClosed: boolean } {
    let quote = "";
    for (let at = start; at < this.text.length; ) {
      const character = this.text.charAt(at);
      if (character === "@") {
        at = this.#transition(at);
        if (this.brokenAt !== undefined) break;
        continue;
      }
      if (quote !== "" && character === quote) quote = "";
      else if (quote === "" && (character === '"' || character === "'")) quote = character;
      else if (quote === "" && character === ">") return { end: at + 1, isClosed: this.text[at - 1] === "/" };
      else this.#tagHelper(at);
      at++;
    }
    return { end: this.#required(-1, start), isClosed: true };
  }
}
