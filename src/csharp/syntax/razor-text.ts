/** C# made from a file of another language, and the way back: pieces of it are copied from the file, letter by letter. */
export interface ExtractedCode {
  readonly text: string;
  /** Offset in the file of an offset in the C#; undefined for what is not copied. */
  toSource(offset: number): number | undefined;
}

interface Copied {
  readonly start: number;
  readonly end: number;
  readonly source: number;
}

export class CodeBuilder {
  #text = "";
  readonly #copied: Copied[] = [];

  constructor(private readonly source: string) {}

  glue(text: string): void {
    this.#text += text;
  }

  copy(start: number, end: number): void {
    if (start >= end) return;
    this.#copied.push({ start: this.#text.length, end: this.#text.length + end - start, source: start });
    this.#text += this.source.slice(start, end);
  }

  append(other: CodeBuilder): void {
    const offset = this.#text.length;
    const moved = other.#copied.map(({ start, end, source }) => ({ start: start + offset, end: end + offset, source }));
    this.#copied.push(...moved);
    this.#text += other.#text;
  }

  get isEmpty(): boolean {
    return this.#text === "";
  }

  done(): ExtractedCode {
    const copied = this.#copied.toSorted((a, b) => a.start - b.start);
    return { text: this.#text, toSource: (offset) => sourceOf(copied, offset) };
  }
}

/** An end of a piece counts to it, so that spans can be mapped. */
function sourceOf(copied: readonly Copied[], offset: number): number | undefined {
  const piece = copied.findLast(({ start }) => start <= offset);
  if (piece === undefined || offset > piece.end) return undefined;
  return piece.source + offset - piece.start;
}
