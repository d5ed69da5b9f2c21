import { posix } from "node:path";
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { Outcome } from "../around.ts";
import { nothing } from "../around.ts";
import { editOf, placeAt, type TextFile } from "../text-edit.ts";

/** EF Core as projects have it after the step. */
export interface EfCoreMove {
  /** Of the project. */
  readonly path: string;
  /** `9.0.11`; a version of every package of EF Core, and so of its tool. */
  readonly version: string;
}

const UNREADABLE = "the version in a manifest cannot be read";

/** Raises `dotnet-ef` in a tool manifest to EF Core's version; the tool must not be older than what it works on. */
export function moveTools(file: TextFile, moves: readonly EfCoreMove[]): Outcome {
  const folder = scopeOf(file.path);
  const version = newest(moves.filter(({ path }) => folder === "." || path.startsWith(`${folder}/`)));
  const root = parseTree(file.source.text, [], { allowTrailingComma: true });
  const pin = root && findNodeAtLocation(root, ["tools", "dotnet-ef", "version"]);
  if (version === undefined || pin === undefined) return nothing;
  const majors = [String(pin.value), version].map((text) => Number(/^\d+/.exec(text)?.[0]));
  const [from = Number.NaN, to = Number.NaN] = majors;
  if (from >= to) return nothing;
  if (Number.isNaN(from))
    return { edits: [], notices: [{ topic: "tool", place: placeAt(file, pin.offset), detail: UNREADABLE }] };
  const because = `dotnet-ef follows EF Core ${to}, as an older tool does not know it`;
  return {
    edits: [editOf(file, { start: pin.offset + 1, end: pin.offset + pin.length - 1 }, { after: version, because })],
    notices: [],
  };
}

/** A manifest serves the folder that `.config` is in, and all below. */
function scopeOf(path: string): string {
  const folder = posix.dirname(path);
  return posix.basename(folder) === ".config" ? posix.dirname(folder) : folder;
}

function newest(moves: readonly EfCoreMove[]): string | undefined {
  const numeric = new Intl.Collator("en", { numeric: true });
  return moves
    .map(({ version }) => version)
    .toSorted(numeric.compare)
    .at(-1);
}
