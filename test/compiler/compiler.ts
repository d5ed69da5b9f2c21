import { readFileSync, writeFileSync } from "node:fs";
import { memoize } from "../../src/csharp/api/collect.ts";
import { cached, hashOf } from "./cache.ts";
import type { Diagnostic } from "./csc.ts";
import { findSdk, type Sdk } from "./dotnet.ts";
import { type Driver, openDriver } from "./driver.ts";
import { type LineReferences, referencesOf } from "./line-references.ts";
import { restoreReferences, surroundings } from "./references.ts";

export type Files = ReadonlyMap<string, string>;

export interface Compiler {
  readonly available: true;
  readonly sdk: Sdk;
  /** What a line is compiled with. Throws for a line that cannot be had. */
  references(line: string): Promise<LineReferences>;
  /**
   * What the compiler says of a host's files on a release line: ASP.NET Core and EF Core of .NET 10, implicit usings of
   * the Web SDK, today's C#. Top-level statements may be there, and need not.
   */
  compile(options: { readonly line: string; readonly files: Files }): Promise<readonly Diagnostic[]>;
}

/** Why nothing can be proved on this machine: one sentence. */
export interface NoCompiler {
  readonly available: false;
  readonly reason: string;
}

/**
 * For a whole test file. With COMPILE_AGAINST=packages lines are the real packages, restored from NuGet's usual sources,
 * instead of what the API data declares; whoever asks for that wants a proof, and it throws where there can be none.
 */
export async function openCompiler(): Promise<Compiler | NoCompiler> {
  const against = process.env.COMPILE_AGAINST === "packages" ? "packages" : "declarations";
  const opened = await openAgainst(against);
  if (against === "packages" && !opened.available) throw new Error(opened.reason);
  return opened;
}

async function openAgainst(against: "declarations" | "packages"): Promise<Compiler | NoCompiler> {
  const sdk = await findSdk();
  if (!sdk) return { available: false, reason: "there is no .NET SDK 10 or newer on the path" };
  const around = await restoreReferences(sdk, surroundings);
  if (!around.found) return { available: false, reason: `EF Core is not to be had: ${around.reason}` };
  const driver = openDriver(sdk, around.paths);
  const references = memoize((line: string) => referencesOf({ sdk, against, around: around.paths }, line));
  return {
    available: true,
    sdk,
    references,
    compile: async ({ line, files }) => compileFiles(driver, files, await references(line)),
  };
}

async function compileFiles(driver: Driver, files: Files, { paths }: LineReferences): Promise<readonly Diagnostic[]> {
  const request = {
    sources: [...files, [implicitUsingsFile, implicitUsings] as const].map(([path, text]) => ({ path, text })),
    references: paths,
    symbols,
    unrelated,
  };
  const path = await cached(`diagnostics-${hashOf([driver.key, JSON.stringify(request)])}.json`, async (making) =>
    writeFileSync(making, JSON.stringify(await driver.compile(request))),
  );
  const diagnostics: readonly Diagnostic[] = JSON.parse(readFileSync(path, "utf8"));
  return diagnostics.filter(({ code }) => !entryPoint.has(code));
}

/** None, or more than one, in the few files of a host that are compiled. */
const entryPoint = new Set(["CS5001", "CS0017", "CS7022"]);

/** Versions of assemblies that meet. */
const unrelated = ["CS1701", "CS1702"];

const majors = [5, 6, 7, 8, 9, 10];
const symbols = ["NET", "NETCOREAPP", "NET10_0", ...majors.map((major) => `NET${major}_0_OR_GREATER`)];

const implicitUsingsFile = "ImplicitUsings.g.cs";

const implicitUsings = [
  ..."System System.Collections.Generic System.IO System.Linq System.Net.Http System.Net.Http.Json".split(" "),
  ..."System.Threading System.Threading.Tasks Microsoft.AspNetCore.Builder Microsoft.AspNetCore.Hosting".split(" "),
  ..."Microsoft.AspNetCore.Http Microsoft.AspNetCore.Routing Microsoft.Extensions.Configuration".split(" "),
  ..."Microsoft.Extensions.DependencyInjection Microsoft.Extensions.Hosting Microsoft.Extensions.Logging".split(" "),
]
  .map((name) => `global using ${name};\n`)
  .join("");
