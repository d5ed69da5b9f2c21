import { findBreakingChanges } from "../../src/findings/find-breaking-changes.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { open } from "../csharp/api/open.ts";
import { guide } from "../guides-of.ts";
import { codeFiles } from "./code-files.ts";

/** What the safety net alone finds in one file on a line: `line outcome kind name`. */
export function netFindings(text: string, from: string, to: string): readonly string[] {
  return findIn(text, from, to).map(({ place, outcome, breakingChange, symbol }) =>
    [place.line, outcome, breakingChange, nameOf(symbol)].join(" "),
  );
}

export function findIn(text: string, from: string, to: string): readonly Finding[] {
  const api = open(from);
  const files = codeFiles({ "Host/File.cs": text }, api);
  const search = { guide: guide(from, to), rules: [], api, files, searched: 1 };
  return findBreakingChanges(search).sightings.map(({ finding }) => finding);
}

/** `IClientStore.FindClientByIdAsync` of a documentation id. */
function nameOf(symbol = ""): string {
  const parts = symbol.slice(2).replace(/\(.*/, "").split(".");
  return parts.slice(symbol.startsWith("T:") ? -1 : -2).join(".");
}
