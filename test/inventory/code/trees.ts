import type { Tree } from "../../msbuild/engine.ts";

/** A small tree with one project, and what its compiler reads. */
export interface CodeTree {
  readonly name: string;
  readonly tree: Tree;
  readonly project: string;
  readonly files: readonly string[];
  readonly razor: readonly string[];
}

interface Parts {
  readonly sdk?: string | null;
  readonly body?: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly empty?: readonly string[];
  readonly files: readonly string[];
  readonly razor?: readonly string[];
  readonly extension?: string;
}

function codeTree(name: string, parts: Parts): CodeTree {
  const {
    sdk = "Microsoft.NET.Sdk",
    body = "",
    others = {},
    empty = [],
    files,
    razor = [],
    extension = "csproj",
  } = parts;
  const project = `App/App.${extension}`;
  const framework = "<PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>";
  const own = body.includes("<TargetFramework") ? "" : framework;
  const text = sdk === null ? `<Project>${body}</Project>` : `<Project Sdk="${sdk}">${own}${body}</Project>`;
  const tree = new Map([
    [project, text],
    ...Object.entries(others),
    ...empty.map((path): [string, string] => [path, ""]),
  ]);
  return { name, tree, project, files, razor };
}

const items = (text: string) => `<ItemGroup>${text}</ItemGroup>`;
const properties = (text: string) => `<PropertyGroup>${text}</PropertyGroup>`;
const USUAL = ["App/A.cs", "App/Old/B.cs", "App/Old/Deep/C.cs", "Shared/S.cs", "Shared/Deep/T.cs"];
const OLD = `<Import Project="$(MSBuildToolsPath)\\Microsoft.CSharp.targets" />`;

export const codeTrees: readonly CodeTree[] = [
  codeTree("everything below the folder, projects in it too, but no output and no hidden folder", {
    empty: [
      "App/A.cs",
      "App/Nested/Nested.csproj",
      "App/Nested/B.cs",
      "App/bin/Debug/C.cs",
      "App/obj/D.cs",
      "App/.hidden/E.cs",
      "App/.F.cs",
      "App/Deep/bin/G.cs",
      "App/readme.md",
      "Other.cs",
      "App.Tests/H.cs",
    ],
    files: ["App/.F.cs", "App/A.cs", "App/Deep/bin/G.cs", "App/Nested/B.cs"],
  }),
  codeTree("no default items", {
    body: properties("<EnableDefaultItems>false</EnableDefaultItems>") + items(`<Compile Include="Old\\*.cs" />`),
    empty: USUAL,
    files: ["App/Old/B.cs"],
  }),
  codeTree("no default compile items, set above", {
    others: {
      "Directory.Build.props": `<Project>${properties("<EnableDefaultCompileItems>false</EnableDefaultCompileItems>")}</Project>`,
    },
    body: items(`<Compile Include="A.cs;Missing.cs" />`),
    empty: USUAL,
    files: ["App/A.cs"],
  }),
  codeTree("removed and linked", {
    body: items(
      `<Compile Remove="Old\\**" /><Compile Include="..\\Shared\\**\\*.cs" Link="Shared\\%(RecursiveDir)%(Filename)" />`,
    ),
    empty: USUAL,
    files: ["App/A.cs", "Shared/Deep/T.cs", "Shared/S.cs"],
  }),
  codeTree("in order: removed, then included again", {
    body: items(`<Compile Remove="**\\*.cs" /><Compile Include="Old/?.cs" /><Compile Remove="Old/Deep/C.cs" />`),
    empty: USUAL,
    files: ["App/Old/B.cs"],
  }),
  codeTree("included, except", {
    body: items(`<Compile Remove="**/*.cs" /><Compile Include="**/*.cs" Exclude="Old/Deep/*.cs;A.cs" />`),
    empty: USUAL,
    files: ["App/Old/B.cs"],
  }),
  codeTree("conditions", {
    body:
      items(`<Compile Remove="Old/**" Condition="'$(TargetFramework)' == 'net8.0'" />`) +
      `<ItemGroup Condition="'$(TargetFramework)' != 'net8.0'"><Compile Remove="A.cs" /></ItemGroup>`,
    empty: USUAL,
    files: ["App/A.cs"],
  }),
  codeTree("excluded by properties", {
    body: properties(
      "<DefaultItemExcludes>$(DefaultItemExcludes);Old/Deep/**</DefaultItemExcludes><BaseOutputPath>out\\</BaseOutputPath>",
    ),
    empty: [...USUAL, "App/out/X.cs"],
    files: ["App/A.cs", "App/Old/B.cs"],
  }),
  codeTree("lists from properties, escapes and other letters", {
    body:
      properties("<Gone>Old/Deep/C.cs;A.cs</Gone>") +
      items(`<Compile Remove="$(Gone)" /><Compile Include="..%5cShared%5cS.cs" />`),
    empty: USUAL,
    files: ["App/Old/B.cs", "Shared/S.cs"],
  }),
  codeTree("a shared project", {
    body: `<Import Project="..\\Shared\\Shared.projitems" Label="Shared" />`,
    others: {
      "Shared/Shared.projitems": `<Project>${items(`<Compile Include="$(MSBuildThisFileDirectory)S.cs" /><Compile Include="$(MSBuildThisFileDirectory)Deep\\*.cs" />`)}</Project>`,
    },
    empty: USUAL,
    files: ["App/A.cs", "App/Old/B.cs", "App/Old/Deep/C.cs", "Shared/Deep/T.cs", "Shared/S.cs"],
  }),
  codeTree("files above a project for all of them", {
    others: {
      "Directory.Build.targets": `<Project>${items(`<Compile Include="$(MSBuildThisFileDirectory)Shared/S.cs" /><Compile Remove="Old/**" />`)}</Project>`,
    },
    empty: USUAL,
    files: ["App/A.cs", "Shared/S.cs"],
  }),
  codeTree("an old-style project", {
    sdk: null,
    body: `${properties("<TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>")}${items(`<Compile Include="A.cs" /><Compile Include="Old\\B.cs"><DependentUpon>A.cs</DependentUpon></Compile><Content Include="Views\\V.cshtml" />`)}${OLD}`,
    empty: [...USUAL, "App/Views/V.cshtml", "App/Views/W.cshtml"],
    files: ["App/A.cs", "App/Old/B.cs"],
    razor: ["App/Views/V.cshtml"],
  }),
  codeTree("a web project", {
    sdk: "Microsoft.NET.Sdk.Web",
    body: items(`<Content Remove="Old\\**" />`),
    empty: [
      ...USUAL,
      "App/Old/O.cshtml",
      "App/Views/V.cshtml",
      "App/Pages/P.razor",
      "App/wwwroot/W.cshtml",
      "App/node_modules/x/X.cs",
      "App/node_modules/x/X.cshtml",
    ],
    files: ["App/A.cs", "App/Old/B.cs", "App/Old/Deep/C.cs"],
    razor: ["App/Pages/P.razor", "App/Views/V.cshtml", "App/wwwroot/W.cshtml"],
  }),
  codeTree("a Razor class library", {
    sdk: "Microsoft.NET.Sdk.Razor",
    empty: ["App/A.cs", "App/P.razor", "App/V.cshtml"],
    files: ["App/A.cs"],
    razor: ["App/P.razor", "App/V.cshtml"],
  }),
  codeTree("a library does not compile Razor files", {
    empty: ["App/A.cs", "App/P.razor", "App/V.cshtml"],
    files: ["App/A.cs"],
  }),
  codeTree("no default content", {
    sdk: "Microsoft.NET.Sdk.Web",
    body: properties("<EnableDefaultContentItems>false</EnableDefaultContentItems>"),
    empty: ["App/A.cs", "App/V.cshtml"],
    files: ["App/A.cs"],
  }),
  codeTree("Visual Basic", { extension: "vbproj", empty: ["App/A.vb", "App/B.cs"], files: ["App/A.vb"] }),
  codeTree("F#", {
    extension: "fsproj",
    body: items(`<Compile Include="B.fs;A.fs" />`),
    empty: ["App/A.fs", "App/B.fs", "App/C.fs"],
    files: ["App/A.fs", "App/B.fs"],
  }),
];
