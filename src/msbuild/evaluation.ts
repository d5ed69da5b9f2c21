import type { Place, Span } from "../repository/text.ts";

/** Why a value could not be evaluated, and where. */
export interface Unknown {
  readonly reason: string;
  readonly place: Place;
  /** The file itself cannot be read, so nothing in it counts. */
  readonly unreadable?: true;
}

/**
 * A piece of an evaluated value. The texts of all fragments, joined, are the value. `source` is where the text
 * stands, letter by letter, in a file; it is absent when the text was computed (a property function, a default of
 * the SDK), so that there is nothing to edit. `via` names the properties that the text went through, outermost first.
 */
export interface Fragment {
  readonly text: string;
  readonly source?: Source;
  readonly via: readonly string[];
}

export interface Source {
  readonly place: Place;
  readonly span: Span;
}

/** The same for two sources that are one text in one file. */
export function sourceKey({ place, span }: Source): string {
  return `${place.path}\0${span.start}\0${span.end}`;
}

/** An evaluated text, or the reason why there is none. */
export type Evaluated =
  | { readonly known: true; readonly text: string; readonly fragments: readonly Fragment[] }
  | { readonly known: false; readonly unknown: Unknown };

/** An item after all `Include`, `Update` and `Remove` of one evaluation. Names of metadata are lower case. */
export interface Item {
  /** `PackageReference`, `ProjectReference`, ... as MSBuild spells it. */
  readonly type: string;
  /** An absolute path below the checkout is given relative to the folder of the project. */
  readonly include: Evaluated;
  readonly metadata: ReadonlyMap<string, Evaluated>;
  /** Of the element that included it. */
  readonly place: Place;
  /** Spans of the whole elements (include and updates) that made it, in order. */
  readonly elements: readonly Source[];
  /** Set when a condition that could not be evaluated decides whether the item is there at all. */
  readonly uncertain?: Unknown;
}

/** One project, evaluated with `TargetFramework` set to one of its frameworks (or not set, when it has one only). */
export interface Evaluation {
  /** `net8.0`; undefined for a project that names no framework. */
  readonly framework: string | undefined;
  property(name: string): Evaluated | undefined;
  /** Items of a type, in order; the type is matched without regard to case. */
  items(type: string): readonly Item[];
  /** What includes and removes items of a type, in order, those of the SDK first: for items that are files of the repository. */
  operations(type: string): readonly ItemOperation[];
}

/** An element that includes or removes items; which files its wildcards match is not looked up. */
export interface ItemOperation {
  readonly operation: "Include" | "Remove";
  readonly paths: readonly ItemPath[];
  /** What `Exclude` takes from them. */
  readonly exclude: readonly ItemPath[];
  /** Set when a condition that could not be evaluated decides whether it counts. */
  readonly uncertain?: Unknown;
}

/** A path below the root of the repository, with wildcards (`*`, `?`, `**`) when it is a pattern. */
export type ItemPath =
  | { readonly kind: "file" | "pattern"; readonly path: string }
  | { readonly kind: "outside" }
  | { readonly kind: "unknown"; readonly unknown: Unknown };

export interface ProjectEvaluation {
  readonly path: string;
  /** The text of `TargetFramework(s)` with its fragments, where the project names any. */
  readonly targetFrameworks: Evaluated | undefined;
  /** Builds once per framework of `TargetFrameworks`, be it one alone. */
  readonly crossTargeting: boolean;
  /** One per framework; a single one for a project with one framework or none. */
  readonly evaluations: readonly Evaluation[];
  /** Files of the repository that took part, the project first. */
  readonly files: readonly string[];
  /** What could not be evaluated and may matter: imports, conditions, SDKs that are not Microsoft's. */
  readonly unknowns: readonly Unknown[];
  /**
   * Every element below an `ItemGroup` outside targets of the files that took part, whether or not its condition held:
   * so that a *dead* declaration can be told from a live one.
   */
  readonly declarations: readonly ItemDeclaration[];
}

/** An item element as it is written; nothing in it is evaluated. */
export interface ItemDeclaration {
  readonly type: string;
  readonly operation: "Include" | "Update" | "Remove";
  readonly include: Written;
  /** Attributes and child elements, names in lower case. */
  readonly metadata: ReadonlyMap<string, Written>;
  readonly element: Source;
}

export interface Written {
  readonly text: string;
  readonly source: Source;
}

/** The files that evaluation may look at. */
export interface ProjectFiles {
  /** Bytes of a file; undefined when there is none. */
  read(path: string): Uint8Array | undefined;
  hasFile(path: string): boolean;
  hasFolder(path: string): boolean;
  /** Files below a folder, for globs in `Import`. */
  filesBelow(folder: string): Iterable<string>;
}
