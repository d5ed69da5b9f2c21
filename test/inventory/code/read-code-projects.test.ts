import { describe, expect, test } from "vitest";
import type { CodeProject } from "../../../src/inventory/code/code-project.ts";
import { readCodeProjects } from "../../../src/inventory/code/read-code-projects.ts";
import { inventoryOf } from "../../projects.ts";
import { snapshotOf } from "../../snapshot-of.ts";
import { readOne } from "./read-one.ts";
import { codeTrees } from "./trees.ts";

function readText(text: string, path = "App/App.csproj"): CodeProject {
  return readOne(
    new Map([
      [path, text],
      ["App/A.cs", ""],
      ["App/B.cs", ""],
    ]),
    path,
  );
}

test.each(codeTrees)("files: $name", ({ tree, project: path, files, razor }) => {
  const read = readOne(tree, path);
  expect(read.files).toEqual(files);
  expect(read.razorFiles).toEqual(razor);
  expect(read.unknowns).toEqual([]);
});

test("a project that is not in the inventory is left out", () => {
  expect(readCodeProjects(snapshotOf({ "A.csproj": "<Project />" }), inventoryOf(), ["A.csproj"])).toEqual([]);
});

test("files are found in any letter case, as on Windows", () => {
  const text = `<Project><ItemGroup><Compile Include="a.CS" /><Compile Include="..\\APP\\b.cs" /></ItemGroup></Project>`;
  expect(readText(text).files).toEqual(["App/A.cs", "App/B.cs"]);
});

test("in doubt a file is compiled, and the doubt is told", () => {
  const text = `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
    <ItemGroup><Compile Remove="A.cs" Condition="$([MSBuild]::NoSuchThing())" /><Compile Include="@(Elsewhere)" /></ItemGroup></Project>`;
  const { files, unknowns } = readText(text);
  expect(files).toEqual(["App/A.cs", "App/B.cs"]);
  expect(unknowns.map(({ place }) => place.line)).toEqual([2]);
});

describe("compilations", () => {
  const text = `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>
      <TargetFrameworks>net8.0;net472</TargetFrameworks>
      <DefineConstants>$(DefineConstants);MINE</DefineConstants>
      <DefineConstants Condition="'$(TargetFramework)' == 'net472'">$(DefineConstants),OLD_ONE THREE</DefineConstants>
    </PropertyGroup>
    <ItemGroup Condition="'$(TargetFramework)' == 'net472'"><Compile Remove="B.cs" /></ItemGroup></Project>`;

  test("each framework has its constants and files", () => {
    const { files, compilations } = readText(text);
    expect(files).toEqual(["App/A.cs", "App/B.cs"]);
    expect(compilations).toEqual([
      { framework: "net8.0", constants: new Set(["TRACE", "MINE"]), files: new Set(["App/A.cs", "App/B.cs"]) },
      {
        framework: "net472",
        constants: new Set(["TRACE", "MINE", "OLD_ONE", "THREE"]),
        files: new Set(["App/A.cs"]),
      },
    ]);
  });

  test("constants that cannot be evaluated", () => {
    const unknown = text.replace(";MINE", ";$([MSBuild]::NoSuchThing())");
    const [first] = readText(unknown).compilations;
    expect(first?.constants).toEqual(new Set());
    expect(first?.unknownConstants?.place.path).toBe("App/App.csproj");
  });
});

describe("usings", () => {
  const web = `<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>`;

  test("as evaluated, with the place of their text", () => {
    const { usings } = readText(
      `${web}<ItemGroup>
<Using Include="IdentityServer4;IdentityServer4.Models" />
<Using Include="IdentityServer4.Constants" Static="true" />
<Using Include="IdentityServer4.Models.Client" Alias="ISClient" />
<Using Include="Gone" /><Using Remove="Gone" /></ItemGroup></Project>`,
    );
    expect(usings.map(({ fragments, ...using }) => using)).toEqual([
      { include: "IdentityServer4", isStatic: false },
      { include: "IdentityServer4.Models", isStatic: false },
      { include: "IdentityServer4.Constants", isStatic: true },
      { include: "IdentityServer4.Models.Client", alias: "ISClient", isStatic: false },
    ]);
    expect(usings.map(({ fragments }) => fragments[0]?.source?.place.line)).toEqual([2, 2, 3, 4]);
  });

  test("every written element is kept, also the removing ones", () => {
    const { usingDeclarations } = readText(`${web}<ItemGroup><Using Remove="IdentityServer4" /></ItemGroup></Project>`);
    expect(usingDeclarations.map(({ operation, include }) => [operation, include.text])).toEqual([
      ["Remove", "IdentityServer4"],
    ]);
  });

  test("implicit ones, without those that are removed", () => {
    const { implicitUsings } = readText(
      `${web}<ItemGroup><Using Remove="System.IO;System.Linq" /></ItemGroup></Project>`,
    );
    expect(implicitUsings).toContain("System");
    expect(implicitUsings).toContain("Microsoft.AspNetCore.Http");
    expect(implicitUsings).not.toContain("System.IO");
    expect(implicitUsings).toHaveLength(14);
  });

  test("none unless they are enabled", () => {
    expect(readText(`${web.replace("enable", "disable")}</Project>`).implicitUsings).toEqual([]);
  });
});

test("names and language version", () => {
  const start = `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework>`;
  const plain = readText(`${start}</PropertyGroup></Project>`);
  expect(plain).toMatchObject({ rootNamespace: "App", languageVersion: undefined, nullable: false, language: "C#" });
  const said = readText(
    `${start}<RootNamespace>My.App</RootNamespace><LangVersion>latest</LangVersion><Nullable>enable</Nullable></PropertyGroup></Project>`,
  );
  expect(said).toMatchObject({ rootNamespace: "My.App", languageVersion: "latest", nullable: true });
});

test("a file-based app is one file with implicit usings", () => {
  const tree = new Map([
    ["app.cs", "#:package Duende.IdentityServer@7.4.0\n"],
    ["other.cs", ""],
  ]);
  const { files, implicitUsings, compilations, nullable } = readOne(tree, "app.cs");
  expect(files).toEqual(["app.cs"]);
  expect(implicitUsings).toHaveLength(7);
  expect(nullable).toBe(true);
  expect(compilations.map(({ framework }) => framework)).toEqual(["net10.0"]);
});
