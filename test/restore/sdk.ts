import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hashOf } from "../compiler/cache.ts";
import { findSdk, runDotnet } from "../compiler/dotnet.ts";

/** A .NET SDK with what every framework of the fixtures is compiled against. */
export interface RestoreSdk {
  readonly available: true;
  /** Where the reference assemblies of older frameworks are. */
  readonly packs: string;
}

export interface NoSdk {
  readonly available: false;
  readonly reason: string;
}

const root = join(tmpdir(), "duende-upgrade-restore-proof");

/** Downloads the reference assemblies of older frameworks once, from NuGet's usual sources. */
export async function openSdk(frameworks: readonly string[]): Promise<RestoreSdk | NoSdk> {
  const sdk = await findSdk();
  if (!sdk) return { available: false, reason: "there is no .NET SDK 10 or newer on the path" };
  const packs = join(root, `packs-${hashOf([sdk.version, ...frameworks])}`);
  const done = join(packs, "done.txt");
  if (!existsSync(done)) {
    const project = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFrameworks>${frameworks.join(";")}</TargetFrameworks></PropertyGroup>
  <ItemGroup Condition="!$(TargetFramework.StartsWith('netstandard'))">
    <FrameworkReference Include="Microsoft.AspNetCore.App" />
  </ItemGroup>
</Project>`;
    write(join(packs, "project/Packs.csproj"), project);
    const args = ["restore", "project/Packs.csproj", ...quiet, `-p:RestorePackagesPath=${packs}`];
    const { code, output } = await runDotnet(args, packs);
    if (code !== 0) return { available: false, reason: `older frameworks are not to be had: ${firstError(output)}` };
    write(done, "");
  }
  return { available: true, packs };
}

export const quiet = ["-p:UseAppHost=false", "-p:CheckEolTargetFramework=false", "-p:NuGetAudit=false"];

export function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export function firstError(output: string): string {
  return (/error (?<text>[^\r\n[]+)/.exec(output)?.groups?.text ?? output.slice(0, 300)).trim();
}
