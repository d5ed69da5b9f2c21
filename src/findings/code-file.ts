import type { Binding } from "../csharp/bind/binding.ts";
import type { ExtractedCode } from "../csharp/syntax/razor-text.ts";
import type { SourceText } from "../repository/text.ts";

/** A source file that may say one of the names that are looked for. */
export interface CodeFile {
  readonly path: string;
  readonly source: SourceText;
  /** What names mean, once per different text that its compilations read. Offsets are those of the file, or of `razor`. */
  readonly readings: readonly Binding[];
  /** Of Razor: the C# that the readings are of, with the way back to the file. */
  readonly razor?: ExtractedCode;
  /** Ids of the packages that its projects reference. */
  readonly packages: readonly string[];
  /** Why the file must not be edited, as the end of "it ..."; absent when it may be. */
  readonly locked?: string;
}
