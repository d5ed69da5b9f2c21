import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const projects = 12;

/**
 * Makes a git repository of so many files: a login server, its libraries, much code that has nothing to do with it, and
 * candidates: files that say names that a step from 6.2 changes.
 */
export function makeSyntheticRepository(folder, files, candidates = 0) {
  const entries = new Map([...projectFiles(), ...storeFiles(), ...candidateFiles(candidates)]);
  for (let index = 0; entries.size < files; index++) entries.set(...sourceFile(index));
  commitFiles(folder, entries);
}

/** Makes a git repository of texts by their paths. */
export function commitFiles(folder, entries) {
  for (const [path, text] of entries) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.com", "-c", "commit.gpgSign=false"];
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    [...identity, "commit", "-q", "-m", "Start"],
    ["repack", "-a", "-d", "-q"],
  ]) {
    const { status, stderr } = spawnSync("git", args, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  }
}

function projectFiles() {
  const library = (name) => [
    `src/${name}/${name}.csproj`,
    `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Serilog" /></ItemGroup>
</Project>
`,
  ];
  const references = Array.from({ length: projects }, (_, index) => `..\\Part${index}\\Part${index}.csproj`);
  return [
    ...Array.from({ length: projects }, (_, index) => library(`Part${index}`)),
    ["Directory.Packages.props", centralVersions],
    [
      "src/Login/Login.csproj",
      `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Duende.IdentityServer.EntityFramework" />
${references.map((path) => `    <ProjectReference Include="${path}" />`).join("\n")}
  </ItemGroup>
</Project>
`,
    ],
  ];
}

const centralVersions = `<Project>
  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
  <ItemGroup>
    <PackageVersion Include="Duende.IdentityServer.EntityFramework" Version="6.2.3" />
    <PackageVersion Include="Serilog" Version="2.12.0" />
  </ItemGroup>
</Project>
`;

function storeFiles() {
  return ["ConfigurationDbContext", "PersistedGrantDbContext"].map((context) => [
    `src/Login/Migrations/${context}ModelSnapshot.cs`,
    `[DbContext(typeof(${context}))]
partial class ${context}ModelSnapshot : ModelSnapshot
{
    // "CoordinateLifetimeWithUserSession" "ServerSideSessions" SqlServer
}
`,
  ]);
}

/** Each uses what changes of ours, and what is called so of the repository and of another package. */
function candidateFiles(count) {
  return Array.from({ length: count }, (_, index) => {
    const checks = Array.from(
      { length: 4 },
      (_, check) => `    public async Task<bool> Check${check}(ValidatedTokenRequest request)
    {
        var result = await _validator.ValidateRequestAsync(new TokenRequestValidationContext());
        var client = await _clients.FindEnabledClientByIdAsync(request.Client.ClientId);
        var own = _settings.DefaultMaxAge + ${check};
        return !result.IsError && client.Enabled && own > _clock.GetHashCode();
    }
`,
    );
    const text = `using System.Threading.Tasks;
using Duende.IdentityServer.Stores;
using Duende.IdentityServer.Validation;
using Microsoft.Extensions.Internal;

namespace Bench.Login.Area${index % 97};

public class Check${index}
{
    private readonly ITokenRequestValidator _validator;
    private readonly IClientStore _clients;
    private readonly Settings${index} _settings = new();
    private readonly ISystemClock _clock;

${checks.join("\n")}}

public class Settings${index}
{
    public int DefaultMaxAge { get; set; }
}
`;
    return [`src/Login/Area${index % 97}/Check${index}.cs`, text];
  });
}

/** Code of one of so many parts. One file in fifty says IdentityServer, as the login server of a large repository does. */
export function sourceFile(index, parts = projects) {
  const name = `Type${index}`;
  const using = index % 50 === 0 ? "using Duende.IdentityServer.Models;\n" : "";
  const methods = Array.from(
    { length: 30 },
    (_, method) =>
      `    public int Method${method}(int value)\n    {\n        return value + ${index * method};\n    }\n`,
  );
  const folder = `src/Part${index % parts}/Area${index % 97}`;
  return [`${folder}/${name}.cs`, `${using}namespace Bench;\n\npublic class ${name}\n{\n${methods.join("\n")}}\n`];
}
