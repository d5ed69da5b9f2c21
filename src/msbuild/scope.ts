import type { Place } from "../repository/text.ts";
import type { ProjectFiles } from "./evaluation.ts";
import type { Value } from "./value.ts";

/** What a text may refer to where it stands. */
export interface Scope {
  readonly files: ProjectFiles;
  /** Absolute folder of the project. */
  readonly projectFolder: string;
  /** Absolute folder that `Exists` in a condition begins in. */
  readonly conditionFolder: string;
  /** Absolute path of the file that the text is in. */
  readonly file: string;
  /** Of the element that the text is in. */
  readonly place: Place;
  /** Empty for a name that nothing defines. */
  property(name: string): Value;
  /** `@(...)`; absent where MSBuild leaves it as it is. */
  readonly items?: (body: string) => Value;
  /** `%(...)`; absent where MSBuild leaves it as it is. */
  readonly metadata?: (item: string | undefined, name: string) => Value;
}
