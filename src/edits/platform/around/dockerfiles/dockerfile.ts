import { type Arg, DockerfileParser, type Instruction } from "dockerfile-ast";
import type { Piece } from "../images/image-edits.ts";

/** What a Dockerfile says, with offsets into its text. */
export interface Dockerfile {
  readonly stages: readonly Stage[];
  /** Defaults of the arguments before the first stage, the only ones that a `FROM` can use; null without a default. */
  readonly args: ReadonlyMap<string, Piece | null>;
}

export interface Stage {
  readonly image: Piece;
  readonly name: string | null;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly keyword: string;
  /** Everything after the keyword, as it is written. */
  readonly text: string;
  readonly start: number;
}

/** Reads what BuildKit would: continued lines, another escape character, here-documents. */
export function parseDockerfile(text: string): Dockerfile {
  const parsed = DockerfileParser.parse(text);
  const offsetOf = offsets(text);
  const stages: { image: Piece; name: string | null; lines: Line[] }[] = [];
  for (const from of parsed.getFROMs()) {
    const [image, range] = [from.getImage(), from.getImageRange()];
    if (image === null || range === null) continue;
    stages.push({ image: { text: image, start: offsetOf(range.start) }, name: from.getBuildStage(), lines: [] });
  }
  for (const instruction of parsed.getInstructions()) {
    const line = lineOf(instruction, text, offsetOf);
    stages.findLast(({ image }) => image.start < line.start)?.lines.push(line);
  }
  return { stages, args: new Map(parsed.getInitialARGs().flatMap((arg) => defaultsOf(arg, text, offsetOf))) };
}

type OffsetOf = (position: { readonly line: number; readonly character: number }) => number;

function offsets(text: string): OffsetOf {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
  return ({ line, character }) => (starts[line] ?? text.length) + character;
}

function lineOf(instruction: Instruction, text: string, offsetOf: OffsetOf): Line {
  const range = instruction.getRange();
  const start = offsetOf(range.start) + instruction.getInstruction().length;
  return { keyword: instruction.getKeyword(), text: text.slice(start, offsetOf(range.end)), start };
}

function defaultsOf(arg: Arg, text: string, offsetOf: OffsetOf): readonly [string, Piece | null][] {
  return arg.getProperties().map((property) => {
    const range = property.getValueRange();
    if (range === null) return [property.getName(), null];
    const written = text.slice(offsetOf(range.start), offsetOf(range.end));
    const [, quote = "", inner = written] = /^(["'])(.*)\1$/s.exec(written) ?? [];
    return [property.getName(), { text: inner, start: offsetOf(range.start) + quote.length }];
  });
}
