import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The C# compiler of the newest .NET SDK that `dotnet` finds. */
export interface Sdk {
  readonly version: string;
  readonly compiler: string;
}

/** Undefined where `dotnet` is not on the path, or has no SDK of .NET 10 or newer. */
export async function findSdk(): Promise<Sdk | undefined> {
  const { output } = await runDotnet(["--list-sdks"]);
  const listed = output.matchAll(/^(?<version>(?<major>\d+)\.[\w.-]+) \[(?<folder>.+)\]\r?$/gm);
  const sdks = [...listed].flatMap(({ groups }) => {
    const { version = "", folder = "", major } = groups ?? {};
    const compiler = join(folder, version, "Roslyn", "bincore", "csc.dll");
    return Number(major) >= 10 && existsSync(compiler) ? [{ version, compiler }] : [];
  });
  return sdks.at(-1);
}

export interface DotnetRun {
  /** Undefined when there is no `dotnet`. */
  readonly code: number | undefined;
  /** Of standard output; of standard error too when the run failed. */
  readonly output: string;
}

/** Runs `dotnet`; a failure is an answer too. */
export function runDotnet(args: readonly string[], folder?: string): Promise<DotnetRun> {
  const env = { ...process.env, DOTNET_NOLOGO: "1", DOTNET_CLI_TELEMETRY_OPTOUT: "1", DOTNET_CLI_UI_LANGUAGE: "en" };
  return new Promise((resolve) => {
    execFile("dotnet", [...args], { cwd: folder, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (!error) resolve({ code: 0, output: stdout });
      else resolve({ code: typeof error.code === "number" ? error.code : undefined, output: stdout + stderr });
    });
  });
}
