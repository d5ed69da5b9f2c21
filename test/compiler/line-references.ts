import { writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Api, ApiType } from "../../src/csharp/api/api.ts";
import { expandRoots } from "../../src/csharp/api/api-data.ts";
import { guides } from "../../src/guides/guides.ts";
import { apiData, open } from "../csharp/api/open.ts";
import { cached, hashOf } from "./cache.ts";
import { isError, printDiagnostic, runCompiler } from "./csc.ts";
import type { Sdk } from "./dotnet.ts";
import { type ReferenceSource, writeReferenceSource } from "./reference/write-source.ts";
import { type Package, restoreReferences, surroundings } from "./references.ts";

export interface LineReferences {
  readonly paths: readonly string[];
  /** Absent with the real packages. */
  readonly source?: ReferenceSource;
}

interface Setting {
  readonly sdk: Sdk;
  readonly against: "declarations" | "packages";
  /** Paths of assemblies that are the same for all lines. */
  readonly around: readonly string[];
}

/** Throws when the line's declarations do not compile, or its packages cannot be restored. */
export async function referencesOf(setting: Setting, line: string): Promise<LineReferences> {
  if (setting.against === "packages") return { paths: await packagePaths(setting, line) };
  const api = open(line);
  const source = writeReferenceSource(api, typesOf(api));
  const key = hashOf([setting.sdk.version, ...setting.around, source.text]);
  const assembly = await cached(`identityserver-${line}-${key}.dll`, (path) =>
    compileSource(setting, source.text, path),
  );
  return { paths: [assembly, ...setting.around], source };
}

function typesOf(api: Api): readonly ApiType[] {
  const own = apiData.lines.find(({ line }) => line === api.line);
  return [...apiData.types.keys()].flatMap((packed) => (own && api.type(expandRoots(packed, own))) ?? []);
}

async function compileSource({ sdk, around }: Setting, text: string, assembly: string): Promise<void> {
  const source = `${assembly}.cs`;
  writeFileSync(source, text);
  const diagnostics = await runCompiler(sdk, {
    folder: dirname(assembly),
    sources: [basename(source)],
    references: around,
    options: ["-target:library", "-refonly", "-warn:0", `-out:${basename(assembly)}`],
  });
  const errors = diagnostics.filter(isError).map(printDiagnostic);
  if (errors.length > 0) throw new Error(`${errors.length} errors in reference source:\n${errors.join("\n")}`);
}

/** The last patch of the line that the guides know. */
async function packagePaths({ sdk }: Setting, line: string): Promise<readonly string[]> {
  const guide = guides().find(({ to }) => to === line);
  if (!guide) throw new Error(`no guide leads to ${line}`);
  const family = guide.family.map((id): Package => ({ id, version: `[${guide.lastKnownPatch}]` }));
  // Every line brings the AutoMapper that it was built with.
  const around = surroundings.filter(({ id }) => id !== "AutoMapper");
  const references = await restoreReferences(sdk, [...around, ...family]);
  if (!references.found) throw new Error(`${line}: ${references.reason}`);
  return references.paths;
}
