import type { Binding } from "../csharp/bind/binding.ts";
import type { SourceText } from "../repository/text.ts";

/** A source file that may say one of the names that are looked for. */
export interface CodeFile {
  readonly path: string;
  readonly source: SourceText;
  /** What names mean, once per different text that its compilations read. Offsets are those of the file. */
  readonly readings: readonly Binding[];
  /** Ids of the packages that its projects reference. */
  readonly packages: readonly string[];
  /** Why the file must not be edited, as the end of "it ..."; absent when it may be. */
  readonly locked?: string;
}
