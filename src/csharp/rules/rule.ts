/**
 * An ast-grep rule, as https://ast-grep.github.io/reference/yaml.html has it: `ast-grep scan -r` runs the same file. What
 * we add stands in `metadata`, which ast-grep does not read.
 */
export interface Rule {
  readonly id: string;
  readonly language: string;
  readonly severity: string;
  readonly message: string;
  readonly note?: string;
  readonly url?: string;
  readonly rule: object;
  readonly constraints?: object;
  readonly utils?: object;
  readonly transform?: object;
  /** Text with meta variables that takes the place of the match. */
  readonly fix?: string;
  readonly metadata: RuleMetadata;
}

/** Described by schema/rule-metadata.json. */
export interface RuleMetadata {
  /** Id of a breaking change in the guide of the step. */
  readonly breakingChange: string;
  /**
   * Names of meta variables, or `match`, to documentation ids on the old side. Every variable must mean one of its ids.
   * Absent in rules with `unbound`.
   */
  readonly symbols?: Readonly<Record<string, readonly string[]>>;
  /** Why nothing of ours stands there to be bound. */
  readonly unbound?: string;
  /** With `unbound`: text that every file with a match has. */
  readonly text?: string;
  /** Only in projects that do not reference this package themselves. */
  readonly withoutPackage?: string;
  /** What becomes of a match; an edit of one that is not `fixed` is a suggestion. */
  readonly outcome: "fixed" | "needs-you" | "changes-silently" | "unaffected";
  /** Instead of `fix`. */
  readonly edit?: RuleEdit;
  /** Namespace that the new text needs, as the new side names it. */
  readonly using?: string;
  /** Subject of the commit with what is fixed, imperative. */
  readonly commit?: string;
}

/** General edits that a rule refers to. `at` is a meta variable or `match`, which it is when absent. */
export type RuleEdit =
  | { readonly name: "rename"; readonly at?: string; readonly to: string }
  | { readonly name: "replace-type"; readonly at?: string; readonly to: string }
  /** As `fix`, but may write types of the new line: `(({Full.Name})$CONTEXT.Application)`. */
  | { readonly name: "rewrite"; readonly at?: string; readonly text: string }
  /** Declares a type by another keyword. */
  | { readonly name: "replace-keyword"; readonly at?: string; readonly from: string; readonly to: string }
  /** Writes `parameter:` before the argument that goes to a parameter of the old declaration. */
  | { readonly name: "name-argument"; readonly at?: string; readonly parameter: string }
  | { readonly name: "remove-argument"; readonly at?: string; readonly parameter: string }
  /** For a parameter of the new declaration. */
  | { readonly name: "insert-argument"; readonly at?: string; readonly parameter: string; readonly value: string }
  /** To the order of the new declaration. */
  | { readonly name: "reorder-arguments"; readonly at?: string }
  /** Gives an override or implementation the parameters that the new declaration has at its end. */
  | { readonly name: "append-parameter"; readonly at?: string }
  /** Fits the base call of a constructor to the new declaration: takes and passes on what that asks for. */
  | { readonly name: "add-constructor-parameter"; readonly at?: string }
  /** Adds what the new declaration of an interface asks for. */
  | { readonly name: "add-member"; readonly at?: string; readonly member: string }
  /** In the lambda that a call takes its options by: `KeyManagement.Enabled`. */
  | { readonly name: "set-option"; readonly at?: string; readonly option: string; readonly value: string }
  /** In the initialiser of an object. */
  | { readonly name: "set-member"; readonly at?: string; readonly member: string; readonly value: string }
  /** Does no more than the rule's `using`. */
  | { readonly name: "import"; readonly at?: string };
