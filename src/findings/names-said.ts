import { holdsOneOf } from "../repository/search.ts";
import type { Snapshot } from "../repository/snapshot.ts";

/** Which of some names stand as words in the C# and Razor files, whatever they mean there: one search for all. */
export function namesSaid(snapshot: Snapshot, names: readonly string[]): readonly string[] {
  const paths = snapshot.grep({ strings: names, words: true, endings: [".cs", ".cshtml", ".razor"] });
  const files = paths.flatMap((path) => snapshot.read(path) ?? []);
  return names.filter((name) => files.some((bytes) => holdsOneOf(bytes, { strings: [name], words: true })));
}
