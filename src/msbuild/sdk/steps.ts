/** One thing that an SDK does around a project. Texts are MSBuild's, expanded when the step runs. */
export type SdkStep =
  /** Gives properties a value that they have not been given yet, where the condition holds. */
  | { readonly kind: "default"; readonly when?: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: "set"; readonly when?: string; readonly values: Readonly<Record<string, string>> }
  /** Imports the nearest file of a name, from the folder of the project upwards. */
  | { readonly kind: "nearest"; readonly file: NearestFile }
  /** Imports a file when there is one. */
  | { readonly kind: "import"; readonly path: string }
  /** Properties that the SDK gives a value that we do not compute; `over`: whatever they were before. */
  | {
      readonly kind: "undecided";
      readonly when?: string;
      readonly names: ReadonlyMap<string, { readonly over: boolean }>;
    }
  /** A group of items, as if it stood in the project. */
  | { readonly kind: "items"; readonly xml: string };

export interface NearestFile {
  /** `DirectoryBuildProps`: what the names of the properties are made of. */
  readonly stem: string;
  readonly name: string;
  /** Property that says afterwards that there was one. */
  readonly imported?: string;
}
