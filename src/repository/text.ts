export type Bytes = Uint8Array;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "latin1";

/** Half-open range of byte offsets into a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place a person can be sent to. Line and column count from 1; columns count UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}
