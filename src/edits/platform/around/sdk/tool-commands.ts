import type { Notice } from "../around.ts";
import { isInComment } from "../comments.ts";
import { placeAt, type TextFile } from "../text-edit.ts";
import type { EfCoreMove } from "./tools-manifest.ts";

/** Continued lines count as one. */
const INSTALL = /dotnet[ \t]+tool[ \t]+(?:install|update)\b(?:\\\r?\n|[^\n;&|])*/g;
const VERSION = /--version[ \t=]+["']?(?<major>\d+)\./;

/** Commands that install an older `dotnet-ef` than EF Core asks for. For which project they do cannot be told. */
export function toolCommands(file: TextFile, moves: readonly EfCoreMove[]): readonly Notice[] {
  const { text } = file.source;
  const to = Math.max(...moves.map(({ version }) => Number.parseInt(version, 10)));
  return [...text.matchAll(INSTALL)]
    .filter(([command]) => /\bdotnet-ef\b/.test(command) && Number(VERSION.exec(command)?.groups?.major) < to)
    .filter(({ index }) => !isInComment(text, index))
    .map(({ index }) => ({ topic: "tool", place: placeAt(file, index), detail: "a command installs it" }));
}
