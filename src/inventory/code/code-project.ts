import type { Fragment, ItemDeclaration, Unknown } from "../../msbuild/evaluation.ts";

/** What a compiler would be given for a project: its files, and how it reads them. */
export interface CodeProject {
  readonly path: string;
  readonly language: Language;
  /** Every source file that some compilation reads (`.cs`, or `.fs` and `.vb`), in git's order; linked files too. */
  readonly files: readonly string[];
  /** `.cshtml` and `.razor`, in git's order. */
  readonly razorFiles: readonly string[];
  /** One per framework; one for a project that names none. */
  readonly compilations: readonly CodeCompilation[];
  /** `<Using>` items that somebody wrote, of all frameworks, in order: what `Remove` took away is not there. */
  readonly usings: readonly CodeUsing[];
  /** Namespaces that `ImplicitUsings` brings, without those that the project removes again. */
  readonly implicitUsings: readonly string[];
  /** Every `<Using>` element as it is written, `Remove` ones too, in the project and in what it imports. */
  readonly usingDeclarations: readonly ItemDeclaration[];
  readonly rootNamespace: string;
  /** What the project says; undefined when it leaves that to the SDK. */
  readonly languageVersion: string | undefined;
  readonly nullable: boolean;
  /** Why the lists may be longer or shorter than the compiler's. */
  readonly unknowns: readonly Unknown[];
}

export type Language = "C#" | "F#" | "VB";

export interface CodeCompilation {
  readonly framework: string | undefined;
  /**
   * `DefineConstants`, without the symbols of the SDK (`NET8_0`), and without `DEBUG` and `RELEASE`: a project is compiled
   * both ways.
   */
  readonly constants: ReadonlySet<string>;
  /** Set when there may be more constants. */
  readonly unknownConstants?: Unknown;
  /** The part of the project's `files` that this framework compiles. */
  readonly files: ReadonlySet<string>;
}

/** A global using of a project file. */
export interface CodeUsing {
  /** A namespace, or a type when it is static or has an alias. */
  readonly include: string;
  readonly alias?: string;
  readonly isStatic: boolean;
  /** Where the text of `include` is written. */
  readonly fragments: readonly Fragment[];
}
