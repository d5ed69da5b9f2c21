import { importedNames } from "../../csharp/scope/imported-names.ts";
import { declarationsIn, type FileDeclarations } from "../../csharp/scope/repository-index.ts";
import type { ParsedFile } from "./parse-files.ts";

/** What a file brings to the index, whatever the step. Holds no syntax. */
export interface FileFacts {
  readonly declarations: readonly FileDeclarations[];
  /** What its `using` directives name. */
  readonly imported: readonly string[];
  /** False where declarations may be missing. */
  readonly isWhole: boolean;
}

/** What the facts of a file depend on. */
export interface FileTexts {
  readonly path: string;
  readonly projects: readonly string[];
  /** One per text that a compilation sees. */
  readonly texts: readonly string[];
}

export function factsOf({ file, trees, outer }: ParsedFile): FileFacts {
  return {
    declarations: trees.map(({ root }) => declarationsIn({ file, root, ...(outer && { outer }) })),
    imported: trees.flatMap(({ root }) => importedNames(root)),
    isWhole: trees.every(({ problems }) => problems.length === 0),
  };
}

/** Remembers the facts of C# files while their texts stay: the steps and the hosts of a run see mostly the same files. */
export class KnownFacts {
  readonly #known = new Map<string, FileTexts & { readonly facts: FileFacts }>();

  /** Asks `read` for a file that is new, or not as it was. What cannot be read is asked for again. */
  of(file: FileTexts, read: () => FileFacts | undefined): FileFacts | undefined {
    const known = this.#known.get(file.path);
    if (known !== undefined && isSame(known.texts, file.texts) && isSame(known.projects, file.projects))
      return known.facts;
    const facts = read();
    if (facts !== undefined) this.#known.set(file.path, { ...file, facts });
    return facts;
  }
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}
