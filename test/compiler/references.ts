import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cached, hashOf, newFolder } from "./cache.ts";
import { runDotnet, type Sdk } from "./dotnet.ts";

export interface Package {
  readonly id: string;
  readonly version: string;
}

/** What hosts compile with besides IdentityServer. The same for all lines: the API was read with .NET 10. */
export const surroundings: readonly Package[] = [
  { id: "AutoMapper", version: "12.0.1" },
  { id: "FakeItEasy", version: "6.0.1" },
  { id: "Microsoft.AspNetCore.Authentication.JwtBearer", version: "10.0.7" },
  { id: "Microsoft.AspNetCore.Authentication.OpenIdConnect", version: "10.0.7" },
  { id: "Microsoft.AspNetCore.Identity.EntityFrameworkCore", version: "10.0.7" },
  { id: "Microsoft.EntityFrameworkCore.Relational", version: "10.0.7" },
  { id: "Moq", version: "4.18.0" },
  { id: "Newtonsoft.Json", version: "13.0.3" },
  { id: "NSubstitute", version: "5.0.0" },
  { id: "Serilog.AspNetCore", version: "8.0.0" },
];

/** Paths of assemblies, or why there are none. */
export type References =
  | { readonly found: true; readonly paths: readonly string[] }
  | { readonly found: false; readonly reason: string };

/** Restores packages from NuGet's usual sources; with them come the assemblies of ASP.NET Core. Cached per SDK. */
export async function restoreReferences(sdk: Sdk, packages: readonly Package[]): Promise<References> {
  const project = projectOf(packages);
  try {
    const list = await cached(`references-${hashOf([sdk.version, project])}.txt`, (path) => restore(project, path));
    const paths = readFileSync(list, "utf8").split("\n");
    if (paths.every((path) => existsSync(path))) return { found: true, paths };
    // The package folder was cleaned.
    rmSync(list);
    return restoreReferences(sdk, packages);
  } catch (error) {
    return { found: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function restore(project: string, path: string): Promise<void> {
  const folder = newFolder();
  try {
    writeFileSync(join(folder, "references.csproj"), project);
    // Keeps the SDK from looking above for more.
    for (const name of ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
      writeFileSync(join(folder, name), "<Project />");
    const args = ["msbuild", "references.csproj", "-nologo", "-restore", "-t:ResolveAssemblyReferences"];
    const { code, output } = await runDotnet([...args, "-getItem:ReferencePath"], folder);
    if (code !== 0) throw new Error(`packages could not be restored: ${firstError(output)}`);
    const { Items: items } = JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
    writeFileSync(path, items.ReferencePath.map((item: { FullPath: string }) => item.FullPath).join("\n"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function firstError(output: string): string {
  return (/error (?<text>[^\r\n[]+)/.exec(output)?.groups?.text ?? output.slice(0, 300)).trim();
}

/** Old packages with new ones: the warnings about that say nothing here. */
function projectOf(packages: readonly Package[]): string {
  const references = packages.map(({ id, version }) => `<PackageReference Include="${id}" Version="${version}" />`);
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>NU1603;NU1605;NU1608;NU1701</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <FrameworkReference Include="Microsoft.AspNetCore.App" />
    ${references.join("\n    ")}
  </ItemGroup>
</Project>
`;
}
