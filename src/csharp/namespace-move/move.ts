import type { Edit } from "../../repository/edit.ts";
import type { Place, SourceText } from "../../repository/text.ts";
import type { ProjectScope } from "../scope/project-scope.ts";
import type { RepositoryIndex } from "../scope/repository-index.ts";
import type { SourceFile } from "../scope/scope.ts";
import type { Using } from "../scope/using.ts";
import type { SyntaxNode } from "../syntax/node.ts";
import type { SyntaxProblem } from "../syntax/tree.ts";
import type { MovedNames } from "./moved-names.ts";

/** The step's names and the repository in which they are looked for. */
export interface MoveContext {
  readonly names: MovedNames;
  readonly index: RepositoryIndex;
}

/** A file of C# or Razor. */
export interface CodeFile {
  readonly file: SourceFile;
  readonly source: SourceText;
  readonly language: "csharp" | "razor";
  /** One per text that a compilation sees. */
  readonly trees: readonly CodeTree[];
  /** Projects that compile the file; none when nobody knows. */
  readonly projects: readonly ProjectScope[];
  /** Directives from elsewhere that hold at the top: Razor's `_ViewImports.cshtml`. */
  readonly outer?: readonly Using[];
}

export interface CodeTree {
  readonly root: SyntaxNode;
  readonly problems: readonly SyntaxProblem[];
  /** Of C# that was taken out of Razor: the offset in the file, undefined for what is not in it. */
  readonly toSource?: (offset: number) => number | undefined;
  /** Of the same: where in the file reading stopped. */
  readonly brokenAt?: number | undefined;
}

export interface NamespaceMove {
  readonly edits: readonly Edit[];
  readonly unknowns: readonly MoveUnknown[];
  readonly mentions: readonly Mention[];
}

/** A name that must or may have to change, and that we did not dare to change. */
export interface MoveUnknown {
  readonly place: Place;
  readonly text: string;
  /** A sentence without its subject, never from the repository: `is not known`. */
  readonly reason: string;
}

/** An old name where nothing has to change: for people, low key. `elsewhere` is another package's namespace. */
export interface Mention {
  readonly kind: "comment" | "string" | "elsewhere";
  readonly place: Place;
  readonly text: string;
}
