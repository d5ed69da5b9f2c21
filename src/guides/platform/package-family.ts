/** Packages whose versions follow the framework or EF Core. Written as YAML, described by schema/platform-packages.json. */
export interface PackageFamily {
  /** As sentences name it: `EF Core`. */
  readonly name: string;
  /** What the version goes by; `step`: what the guide of the step asks for. */
  readonly follows: "framework" | "entity-framework" | "step";
  /** Package ids, or every id below a prefix: `Microsoft.AspNetCore.*`. Where several families name one, the longest counts. */
  readonly packages: readonly string[];
  /** Ids that look like it and have versions of their own. */
  readonly except?: readonly { readonly id: string; readonly why: string }[];
  /** Ids that EF Core brings along, or that are built on it: these go by EF Core, as far as they are portable or the framework allows. */
  readonly withEntityFramework?: readonly string[];
  /** Ids that work with no other line of EF Core than their own: providers. */
  readonly tiedToEntityFramework?: readonly string[];
  /** Only where one of these is referenced in the repository. */
  readonly onlyWith?: readonly string[];
  /** All of them are released together: those of one line carry one version. */
  readonly isReleasedTogether?: boolean;
  /** Built for .NET Standard too: legs that stay behind may share the version. */
  readonly isPortable?: boolean;
  /** Lines are majors (`8`), because minors mean something else. */
  readonly isByMajor?: boolean;
  /** A reference below this line is from before the family followed anything, and stays. */
  readonly since: string;
  /** The earliest framework that a line can be used from, where it is not the one that the line is named after. */
  readonly builtFor?: Readonly<Record<string, string>>;
  /** By id, or pattern, and release line of IdentityServer: the least patches, each of its own line, that its packages ask for. */
  readonly asked?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Newest patch that we know of every line; a line that is missing has no release, or none that we know. */
  readonly newest: Readonly<Record<string, string>>;
  /** The same for packages that are not released with the others. */
  readonly newestOf?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly sources: readonly string[];
}
