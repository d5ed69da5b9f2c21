import type { Snapshot } from "../../repository/snapshot.ts";
import type { CodeProject, Language } from "./code-project.ts";

/** A project in a language that is not read, with its files that speak of something. */
export interface UnsupportedCode {
  readonly path: string;
  readonly language: Exclude<Language, "C#">;
  readonly mentions: readonly string[];
}

/** The projects in F# and VB, and which of their files have one of the words (`IdentityServer4`) in them. */
export function unsupportedCode(
  snapshot: Snapshot,
  projects: readonly CodeProject[],
  words: readonly string[],
): readonly UnsupportedCode[] {
  if (projects.every(({ language }) => language === "C#")) return [];
  const found = new Set(snapshot.grep({ strings: words, endings: [".fs", ".vb"] }));
  return projects.flatMap(({ path, language, files }) =>
    language === "C#" ? [] : { path, language, mentions: files.filter((file) => found.has(file)) },
  );
}
