import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "./cache.ts";
import { runDotnet, type Sdk } from "./dotnet.ts";

/** What the compiler says of a place, or of the whole when `path` is empty. */
export interface Diagnostic {
  /** As it was given to the compiler. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
}

export interface Compilation {
  /** Where sources are, and the list of arguments is written. */
  readonly folder: string;
  readonly sources: readonly string[];
  readonly references: readonly string[];
  readonly options: readonly string[];
}

/**
 * Compiles and returns what the compiler says, in its order. Throws when it breaks. A compiler server does the work: it
 * reads the references once, and ends by itself some seconds after the last call.
 */
export async function runCompiler(sdk: Sdk, compilation: Compilation): Promise<readonly Diagnostic[]> {
  const { folder, sources, references, options } = compilation;
  const args = [
    ...["-nologo", "-nostdlib", "-preferreduilang:en-US", "-langversion:latest", ...options],
    ...references.map((path) => `-r:"${path}"`),
    ...sources.map((path) => `"${path}"`),
  ];
  writeFileSync(join(folder, "arguments.rsp"), args.join("\n"));
  const server = [`-shared:duende-upgrade-${hashOf([sdk.compiler]).slice(0, 8)}`, "-keepalive:15"];
  const { code, output } = await runDotnet(["exec", sdk.compiler, ...server, "-noconfig", "@arguments.rsp"], folder);
  const diagnostics = output.split(/\r?\n/).flatMap(readDiagnostic);
  if (code !== 0 && !diagnostics.some(isError)) throw new Error(`the compiler broke: ${output}`);
  return diagnostics;
}

export function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** `6.2/Cleanup.cs:12 CS0103 The name ...`. */
export function printDiagnostic({ path, line, code, message }: Diagnostic): string {
  return `${path}:${line} ${code} ${message}`;
}

/** `Cleanup.cs(12,5): error CS0103: The name ...`; the whole has no place. */
function readDiagnostic(text: string): readonly Diagnostic[] {
  const pattern =
    /^(?:(?<path>.+?)\((?<line>\d+),\d+\): )?(?<severity>error|warning) (?<code>[A-Z]+\d+): (?<message>.*)$/;
  const { path = "", line = "0", severity, code = "", message = "" } = pattern.exec(text)?.groups ?? {};
  if (severity !== "error" && severity !== "warning") return [];
  return [{ path, line: Number(line), severity, code, message }];
}
