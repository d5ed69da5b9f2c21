import type { Notice } from "../around.ts";
import { isInComment } from "../comments.ts";
import { placeAt, type Range, type TextFile } from "../text-edit.ts";
import { parseImage } from "./image.ts";

const IMAGE =
  /(?<![\w.:/${}-])[\w.:/${}-]*\bdotnet\/(?:core\/)?(?:nightly\/)?(?:sdk|aspnet|runtime)(?:-deps)?:(?<tag>[\w.-]*(?<variable>\$)?[\w.-]*)/g;

/** Images of an older .NET in commands, and those whose tag is a variable: told, as who needs them cannot be. */
export function strayImages(file: TextFile, to: number, settled: readonly Range[] = []): readonly Notice[] {
  const { text } = file.source;
  return [...text.matchAll(IMAGE)]
    .filter(
      ({ index }) => !settled.some(({ start, end }) => index >= start && index < end) && !isInComment(text, index),
    )
    .filter(([image, , variable]) => variable !== undefined || (parseImage(image)?.major ?? to) < to)
    .map(({ index, groups }) => ({
      topic: "image",
      place: placeAt(file, index),
      detail: groups?.variable === undefined ? "it stands in a command" : "its tag is a variable",
    }));
}
