/** Offsets count UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** C# made from a file of another language, and the way back: pieces of it are copied from the file, letter by letter. */
export interface ExtractedCode {
  readonly text: string;
  /** Offset in the file of an offset in the C#; undefined for what is not copied. */
  toSource(offset: number): number | undefined;
  /** Where a range of the C# stands in the file; undefined for one that is not copied in one piece. */
  inSource(range: TextRange): TextRange | undefined;
  /** Where the first thing in a range of the C# that is copied stands in the file. */
  startInSource(range: TextRange): number | undefined;
  /** The way there: undefined for what is no part of one piece. */
  inCode(range: TextRange): TextRange | undefined;
}

interface Copied extends TextRange {
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

  get text(): string {
    return this.#text;
  }

  done(): ExtractedCode {
    return extracted(
      this.#text,
      this.#copied.toSorted((a, b) => a.start - b.start),
    );
  }
}

function extracted(text: string, copied: readonly Copied[]): ExtractedCode {
  const inSource = ({ start, end }: TextRange) => {
    const piece = pieceAt(copied, start);
    if (piece === undefined || end > piece.end) return undefined;
    const shift = piece.source - piece.start;
    return { start: start + shift, end: end + shift };
  };
  return {
    text,
    toSource: (offset) => inSource({ start: offset, end: offset })?.start,
    inSource,
    startInSource: ({ start, end }) => {
      const own = inSource({ start, end: start });
      return own?.start ?? copied.find((piece) => piece.start >= start && piece.start < end)?.source;
    },
    inCode: ({ start, end }) => {
      const piece = copied.find(({ source, ...at }) => source <= start && end <= source + at.end - at.start);
      return piece && { start: start - piece.source + piece.start, end: end - piece.source + piece.start };
    },
  };
}

/** An end of a piece counts to it, so that ranges can be mapped. */
function pieceAt(copied: readonly Copied[], offset: number): Copied | undefined {
  let low = 0;
  let high = copied.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((copied[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = copied[low - 1];
  return piece === undefined || offset > piece.end ? undefined : piece;
}
