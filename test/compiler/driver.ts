import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { once } from "../../src/csharp/api/collect.ts";
import { cached, hashOf } from "./cache.ts";
import { type Diagnostic, isError, printDiagnostic, runCompiler } from "./csc.ts";
import type { Sdk } from "./dotnet.ts";

/** What one process of the compiler is asked. */
export interface Request {
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  readonly references: readonly string[];
  readonly symbols: readonly string[];
  /** Codes that are not said. */
  readonly unrelated: readonly string[];
}

/** The compiler as one process that answers many requests: starting it takes longer than compiling a fixture. */
export interface Driver {
  /** Other answers have another key. */
  readonly key: string;
  compile(request: Request): Promise<readonly Diagnostic[]>;
}

const program = fileURLToPath(new URL("driver/Driver.cs", import.meta.url));

/** Starts with the first request; ends with this process. `around` are the assemblies that it is compiled with. */
export function openDriver(sdk: Sdk, around: readonly string[]): Driver {
  const running = once(async () => converse(sdk, await compileDriver(sdk, around)));
  return {
    key: hashOf([sdk.version, readFileSync(program, "utf8")]),
    compile: async (request) => (await running())(request),
  };
}

async function compileDriver(sdk: Sdk, around: readonly string[]): Promise<string> {
  const roslyn = ["Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll"];
  const references = [...around, ...roslyn.map((name) => join(dirname(sdk.compiler), name))];
  const key = hashOf([sdk.version, readFileSync(program, "utf8"), ...references]);
  return cached(`driver-${key}.dll`, async (path) => {
    const diagnostics = await runCompiler(sdk, {
      folder: dirname(path),
      sources: [program],
      references,
      options: ["-target:exe", "-optimize", "-nowarn:CS1701,CS1702", `-out:"${path}"`],
    });
    const errors = diagnostics.filter(isError).map(printDiagnostic);
    if (errors.length > 0) throw new Error(`the driver does not compile:\n${errors.join("\n")}`);
  });
}

function converse({ compiler }: Sdk, path: string): Driver["compile"] {
  const folder = dirname(compiler);
  const runtime = ["exec", "--runtimeconfig", join(folder, "csc.runtimeconfig.json")];
  const child = spawn("dotnet", [...runtime, path, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map<number, { resolve(said: readonly Diagnostic[]): void; reject(error: Error): void }>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { id, diagnostics } = JSON.parse(line);
    waiting.get(id)?.resolve(diagnostics);
    waiting.delete(id);
  });
  child.on("close", (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the compiler ended with code ${code}`));
  });
  process.on("exit", () => child.kill());
  let last = 0;
  return (request) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.stdin.write(`${JSON.stringify({ id: last, ...request })}\n`);
    });
}
