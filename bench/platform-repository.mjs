import { commitFiles, sourceFile } from "./synthetic-repository.mjs";

const parts = 200;
const services = 20;
const files = 5000;

/**
 * Makes a git repository of a login server on 6.3 with its stores, of libraries in chains of ten with a service at the end
 * of each, and of images and pipelines. `dotnet`: the major that all of it is on, 6 or 8. From 6 the step to 7.0 has to raise
 * the login server and the `chains` (of twenty) that are built on it, from 8 nothing.
 */
export function makePlatformRepository(folder, { dotnet, chains }) {
  const entries = new Map([
    [".github/workflows/build.yml", workflow(dotnet)],
    ["azure-pipelines.yml", pipeline(dotnet)],
    ["global.json", `{ "sdk": { "version": "${dotnet}.0.100", "rollForward": "latestFeature" } }\n`],
    ["src/Login/Login.csproj", login(dotnet)],
    ...Array.from({ length: parts }, (_, index) => library(index, { dotnet, chains })),
    ...Array.from({ length: services }, (_, index) => service(index, dotnet)).flat(),
  ]);
  for (let index = 0; entries.size < files; index++) entries.set(...sourceFile(index, parts));
  commitFiles(folder, entries);
}

function projectOf(sdk, dotnet, { packages, projects }) {
  const items = [
    ...Object.entries(packages).map(([id, version]) => `<PackageReference Include="${id}" Version="${version}" />`),
    ...projects.map((path) => `<ProjectReference Include="${path}" />`),
  ];
  return `<Project Sdk="${sdk}">
  <PropertyGroup><TargetFramework>net${dotnet}.0</TargetFramework></PropertyGroup>
  <PropertyGroup Condition="'$(TargetFramework)' == 'net${dotnet}.0'"><DefineConstants>MODERN</DefineConstants></PropertyGroup>
  <ItemGroup>
${items.map((item) => `    ${item}`).join("\n")}
  </ItemGroup>
</Project>
`;
}

function login(dotnet) {
  const packages = {
    "Duende.IdentityServer.EntityFramework": "6.3.10",
    "Duende.IdentityServer.AspNetIdentity": "6.3.10",
    "Microsoft.EntityFrameworkCore.SqlServer": newestOf(dotnet),
    "Microsoft.AspNetCore.Identity.EntityFrameworkCore": newestOf(dotnet),
  };
  return projectOf("Microsoft.NET.Sdk.Web", dotnet, { packages, projects: [] });
}

function library(index, { dotnet, chains }) {
  const packages = {
    "Microsoft.EntityFrameworkCore.Relational": newestOf(dotnet),
    "Microsoft.AspNetCore.Authentication.JwtBearer": newestOf(dotnet),
    "Microsoft.Extensions.Logging": `${dotnet}.0.1`,
    Serilog: "2.12.0",
  };
  const start = index < 10 * chains ? ["..\\Login\\Login.csproj"] : [];
  const projects = index % 10 === 0 ? start : [`..\\Part${index - 1}\\Part${index - 1}.csproj`];
  return [`src/Part${index}/Part${index}.csproj`, projectOf("Microsoft.NET.Sdk", dotnet, { packages, projects })];
}

function service(index, dotnet) {
  const folder = `src/Service${index}`;
  const projects = [`..\\Part${index * 10 + 9}\\Part${index * 10 + 9}.csproj`];
  const packages = { "Microsoft.AspNetCore.OpenApi": newestOf(dotnet) };
  return [
    [`${folder}/Service${index}.csproj`, projectOf("Microsoft.NET.Sdk.Web", dotnet, { packages, projects })],
    [`${folder}/Dockerfile`, dockerfile(index, dotnet)],
  ];
}

// Patches that the step asks for no later ones of.
const newestOf = (dotnet) => (dotnet === 6 ? "6.0.36" : "8.0.30");

function dockerfile(index, dotnet) {
  return `ARG TAG=${dotnet}.0
FROM mcr.microsoft.com/dotnet/sdk:\${TAG} AS build
WORKDIR /src
COPY . .
RUN dotnet publish src/Service${index}/Service${index}.csproj -c Release -f net${dotnet}.0 -o /app
FROM mcr.microsoft.com/dotnet/aspnet:\${TAG}
COPY --from=build /app .
ENTRYPOINT ["dotnet", "Service${index}.dll"]
`;
}

const workflow = (dotnet) => `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-dotnet@v4
        with: { dotnet-version: '${dotnet}.0.x' }
      - run: dotnet build
`;

const pipeline = (dotnet) => `steps:
  - task: UseDotNet@2
    inputs: { version: '${dotnet}.x' }
  - script: dotnet build
`;
