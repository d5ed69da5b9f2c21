import type { CSharp } from "../../csharp/syntax/grammar.ts";
import type { CodeProject } from "../../inventory/code/code-project.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import type { Place } from "../../repository/text.ts";
import type { Unread } from "./code-work.ts";
import { readSource } from "./parse-files.ts";
import { type ParsedRazor, RazorParser, withImports } from "./parse-razor.ts";

export interface RazorRequest {
  readonly snapshot: Snapshot;
  readonly csharp: CSharp;
  /** Of all Razor files. */
  readonly views: ReadonlyMap<string, readonly CodeProject[]>;
  /** Those to read. */
  readonly paths: readonly string[];
  /** Gains what could not be read. */
  readonly unread: Unread[];
}

/** Reads and parses Razor files, with what holds for their folders. */
export function readRazorFiles({ snapshot, csharp, views, paths, unread }: RazorRequest): readonly ParsedRazor[] {
  snapshot.preload(withImports(paths, views));
  const parser = new RazorParser(views, csharp, (path) => readSource(snapshot, path)?.source);
  return paths.flatMap((path): ParsedRazor | readonly ParsedRazor[] => {
    const read = readSource(snapshot, path);
    if (read === undefined) return [];
    const parsed = parser.parse(path, read.source);
    if (parsed === undefined) unread.push({ place: { path, line: 1 }, reason: "is too long to be parsed" });
    else unread.push(...problemsOf(parsed));
    return parsed === undefined ? [] : { ...parsed, ...read };
  });
}

function problemsOf({ file, source, razor, trees }: ParsedRazor): readonly Unread[] {
  const placeOf = (offset: number): Place => source.place(file.path, offset);
  if (razor.brokenAt !== undefined)
    return [{ place: placeOf(razor.brokenAt), reason: "does not parse from here on: something is not closed" }];
  const [problem] = trees.flatMap(({ problems }) => problems);
  const start = problem && razor.startInSource(problem);
  return problem === undefined ? [] : [{ place: placeOf(start ?? 0), reason: "does not parse here" }];
}
