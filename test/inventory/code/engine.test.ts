import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compare } from "../../msbuild/comparison.ts";
import { askEngine, type EngineAnswer, hasEngine } from "../../msbuild/engine.ts";
import { codeTrees } from "./trees.ts";

const isAvailable = hasEngine();
if (!isAvailable) console.log("not compared with the real MSBuild engine: there is no dotnet on the path");

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "engine-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const web = (text: string) => `<Project Sdk="Microsoft.NET.Sdk.Web">${text}</Project>`;
const usings = `<ItemGroup><Using Remove="System.IO" /><Using Include="A.B" Alias="C" /></ItemGroup>`;
const projects: Readonly<Record<string, string>> = {
  constants: web(
    `<PropertyGroup><TargetFrameworks>net8.0;net472</TargetFrameworks><ImplicitUsings>enable</ImplicitUsings>
    <DefineConstants>$(DefineConstants);MINE</DefineConstants><LangVersion>latest</LangVersion></PropertyGroup>${usings}`,
  ),
  release: web(
    `<PropertyGroup><TargetFramework>net8.0</TargetFramework><Configuration>My-Release 1.0</Configuration>
    <DefineConstants>ONLY</DefineConstants><EnableDefaultContentItems /></PropertyGroup>${usings}`,
  ),
  without: web(
    `<PropertyGroup><TargetFramework>net8.0</TargetFramework><ImplicitUsings>true</ImplicitUsings><DefineConstants>$(DefineConstants)</DefineConstants>
    <DisableImplicitConfigurationDefines>true</DisableImplicitConfigurationDefines></PropertyGroup>${usings}`,
  ),
  worker: `<Project Sdk="Microsoft.NET.Sdk.Worker"><PropertyGroup><TargetFramework>net8.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>${usings}</Project>`,
};

test.runIf(isAvailable)("the real engine compiles the same files", { timeout: 180_000 }, () => {
  const folder = temporaryFolder();
  const itemTypes = ["Compile", "Content"];
  const questions = codeTrees.map(({ tree, project }, index) => {
    return { id: `tree${index}`, tree, project, framework: undefined, properties: [], itemTypes };
  });
  const answers = askEngine(folder, questions);
  const engine = codeTrees.map(({ name }, index) => {
    const answer = answers.get(`tree${index}`);
    return {
      name,
      files: filesOf(answer, "Compile", /\.(cs|fs|vb)$/),
      razor: filesOf(answer, "Content", /\.(cshtml|razor)$/),
    };
  });
  const ours = codeTrees.map(({ name, files, razor }) => ({ name, files, razor }));
  expect(engine).toEqual(ours);
});

test.runIf(isAvailable)(
  "the real engine has the same constants, usings and versions of the language",
  { timeout: 180_000 },
  () => {
    const comparison = compare(
      temporaryFolder(),
      new Map(Object.entries(projects).map(([name, text]) => [name, new Map([["App.csproj", text]])])),
    );
    expect(comparison.different).toEqual([]);
    expect(comparison.refused).toEqual([]);
    expect(comparison.equal).toBeGreaterThan(40);
  },
);

/** Paths from the root of the tree; a listed file that does not exist is no file. */
function filesOf(answer: EngineAnswer | undefined, type: string, ending: RegExp): readonly string[] {
  const includes = (answer?.items.get(type) ?? []).map(({ include }) => include.replaceAll("\\", "/"));
  const inTree = includes.map((path) =>
    posix.isAbsolute(path) ? path.replace(/^.*?\/tree\d+\//, "") : posix.join("App", path),
  );
  return inTree.filter((path) => ending.test(path) && !path.endsWith("/Missing.cs")).toSorted();
}
