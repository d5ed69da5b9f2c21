import { expect, test } from "vitest";
import { readCodeProjects } from "../../../src/inventory/code/read-code-projects.ts";
import { unsupportedCode } from "../../../src/inventory/code/unsupported-code.ts";
import { inventoryOf, project } from "../../projects.ts";
import { snapshotOf } from "../../snapshot-of.ts";

const net8 = "<PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>";

test("files of F# and VB that speak of a word", () => {
  const snapshot = snapshotOf({
    "C/C.csproj": `<Project Sdk="Microsoft.NET.Sdk">${net8}</Project>`,
    "C/A.cs": "using IdentityServer4;",
    "F/F.fsproj": `<Project Sdk="Microsoft.NET.Sdk">${net8}<ItemGroup><Compile Include="A.fs;B.fs" /></ItemGroup></Project>`,
    "F/A.fs": "open IdentityServer4.Models",
    "F/B.fs": "open System",
    "F/Left.fs": "open IdentityServer4",
    "V/V.vbproj": `<Project Sdk="Microsoft.NET.Sdk">${net8}</Project>`,
    "V/A.vb": "Imports identityserver4",
  });
  const paths = ["C/C.csproj", "F/F.fsproj", "V/V.vbproj"];
  const projects = readCodeProjects(snapshot, inventoryOf(...paths.map((path) => project(path))), paths);
  expect(unsupportedCode(snapshot, projects, ["IdentityServer4"])).toEqual([
    { path: "F/F.fsproj", language: "F#", mentions: ["F/A.fs"] },
    { path: "V/V.vbproj", language: "VB", mentions: ["V/A.vb"] },
  ]);
  expect(unsupportedCode(snapshot, projects.slice(0, 1), ["IdentityServer4"])).toEqual([]);
});
