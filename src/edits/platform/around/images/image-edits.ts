import type { Edit } from "../../../../repository/edit.ts";
import type { Notice, Outcome } from "../around.ts";
import { editOf, placeAt, type TextFile } from "../text-edit.ts";
import type { MovedImage, Replacement } from "./move-image.ts";

/** A stretch of a file that an image's text is made of, in order; several when variables take part. */
export interface Piece {
  readonly text: string;
  /** Offset into the file. */
  readonly start: number;
}

/** The edits that make an image the one it is moved to, and what a person has to look at. */
export function imageEdits(file: TextFile, pieces: readonly Piece[], moved: MovedImage): Outcome {
  const start = pieces[0]?.start ?? 0;
  switch (moved.kind) {
    case "stays":
      return { edits: [], notices: [] };
    case "unsure":
      return { edits: [], notices: [{ topic: "image", place: placeAt(file, start), detail: moved.why }] };
    case "missing":
      return { edits: [], notices: [{ topic: "missing-image", place: placeAt(file, start), detail: moved.why }] };
    case "moved": {
      const edits = editsOf(file, pieces, moved);
      if (edits !== undefined) return { edits, notices: noticesOf(file, start, moved) };
      const detail = "its version is put together from several variables";
      return { edits: [], notices: [{ topic: "image", place: placeAt(file, start), detail }] };
    }
  }
}

type Moved = Extract<MovedImage, { kind: "moved" }>;

function editsOf(
  file: TextFile,
  pieces: readonly Piece[],
  { replacements, image, remarks }: Moved,
): readonly Edit[] | undefined {
  const losses = remarks.losses.length === 0 ? "" : `; ${remarks.losses.join(", and ")}`;
  const because = `images of .NET follow the framework of what is built or run in them${losses}`;
  const left = [...replacements];
  let offset = 0;
  const edits: Edit[] = [];
  for (const { text, start } of pieces) {
    const within = left.filter((one) => one.start >= offset && one.end <= offset + text.length);
    const after = applied(text, within, offset);
    if (after !== text) edits.push(editOf(file, { start, end: start + text.length }, { after, because }));
    for (const one of within) left.splice(left.indexOf(one), 1);
    offset += text.length;
  }
  return left.length === 0 && image.major > 0 ? edits : undefined;
}

function applied(text: string, replacements: readonly Replacement[], offset: number): string {
  return replacements
    .toSorted((one, other) => other.start - one.start)
    .reduce((now, { start, end, after }) => now.slice(0, start - offset) + after + now.slice(end - offset), text);
}

function noticesOf(file: TextFile, start: number, { image, remarks }: Moved): readonly Notice[] {
  const place = placeAt(file, start);
  const { newSystem } = remarks;
  return [
    ...(image.mirrored ? [{ topic: "mirror" as const, place }] : []),
    ...(newSystem === undefined ? [] : [{ topic: "base-system" as const, place, detail: `now \`${newSystem}\`` }]),
  ];
}
