import { type NameSyntax, plainName } from "./type-syntax.ts";
import type { Using } from "./using.ts";

/** What a project gives to all its files. */
export interface ProjectScope {
  readonly path: string;
  /** Paths of the projects whose types it sees: itself, and those it references, directly or not. */
  readonly reach: ReadonlySet<string>;
  /** `<Using>` items and implicit usings; `global using` directives of files are found by the index. */
  readonly usings: readonly Using[];
}

/** A `<Using>` item, as evaluated: what `Remove` took away is not there any more. */
export interface UsingItem {
  readonly include: string;
  readonly isStatic?: boolean;
  readonly alias?: string;
}

export function usingOfItem({ include, isStatic, alias }: UsingItem): Using {
  const target: NameSyntax = plainName(include);
  if (alias !== undefined && alias !== "") return { kind: "alias", alias, target };
  return { kind: isStatic === true ? "static" : "namespace", target };
}

/** What `<ImplicitUsings>enable</ImplicitUsings>` brings. None of ours; they matter for names that shadow ours. */
export function implicitUsings(sdk: string): readonly string[] {
  const name = sdk.split("/", 1)[0]?.toLowerCase();
  if (name === "microsoft.net.sdk.web") return [...base, "System.Net.Http.Json", ...hosting, ...web];
  if (name === "microsoft.net.sdk.worker") return [...base, ...hosting];
  return base;
}

/** https://learn.microsoft.com/dotnet/core/project-sdk/overview#implicit-using-directives */
const base: readonly string[] = [
  "System",
  "System.Collections.Generic",
  "System.IO",
  "System.Linq",
  "System.Net.Http",
  "System.Threading",
  "System.Threading.Tasks",
];
const hosting: readonly string[] = [
  "Microsoft.Extensions.Configuration",
  "Microsoft.Extensions.DependencyInjection",
  "Microsoft.Extensions.Hosting",
  "Microsoft.Extensions.Logging",
];
const web: readonly string[] = [
  "Microsoft.AspNetCore.Builder",
  "Microsoft.AspNetCore.Hosting",
  "Microsoft.AspNetCore.Http",
  "Microsoft.AspNetCore.Routing",
];
