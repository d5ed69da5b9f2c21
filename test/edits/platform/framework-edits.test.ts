import { describe, expect, it } from "vitest";
import { frameworkComparisons } from "../../../src/edits/platform/framework-comparison.ts";
import { raiseFragments, raiseList } from "../../../src/edits/platform/framework-list.ts";
import { platformStep } from "./platform-step.ts";

const rises = new Map([
  ["net6.0", "net8.0"],
  ["net6.0-windows", "net8.0-windows"],
  ["net7.0", null],
]);

describe("a list of frameworks", () => {
  it.each([
    ["net6.0", "net8.0"],
    ["net6.0;net7.0", "net8.0"],
    ["net7.0;net6.0", "net8.0"],
    ["net6.0 ; net7.0 ; net48", "net8.0 ; net48"],
    ["\n  netstandard2.0;\n  net6.0;\n", "\n  netstandard2.0;\n  net8.0;\n"],
    ["net6.0-windows;net60", "net8.0-windows;net60"],
    ["net6.01", "net6.01"],
  ])("%j becomes %j", (before, after) => {
    expect(raiseList(before, rises)).toBe(after);
  });

  const pieces = (...texts: readonly string[]) => texts.map((text) => ({ text, via: [] }));

  it.each([
    [
      ["net", "6.0"],
      ["net", "8.0"],
    ],
    [
      ["net6.0", "-windows"],
      ["net8.0", "-windows"],
    ],
    [
      ["netstandard2.0;", "net6.0"],
      ["netstandard2.0;", "net8.0"],
    ],
    [["net6.0;", "net7.0"], undefined],
    [
      ["n", "et6.0"],
      ["n", "et8.0"],
    ],
    [
      ["net6.", "0-windows"],
      ["net8.", "0-windows"],
    ],
  ])("put together from %j becomes %j", (before, after) => {
    expect(raiseFragments(pieces(...before), rises)).toEqual(after);
  });
});

describe("a condition", () => {
  it.each([
    ["'$(TargetFramework)' == 'net6.0'", ["== net6.0"]],
    ["'net6.0'!='$( targetframework )'", ["!= net6.0"]],
    [
      "'$(A)'=='b' and ('$(TargetFramework)' == ' net6.0 ' or '$(TargetFramework)'=='net48')",
      ["== net6.0", "== net48"],
    ],
    ["'$(Configuration)|$(TargetFramework)|$(Platform)'=='Debug|net6.0|AnyCPU'", ["== net6.0"]],
    ["'$(Configuration)|$(TargetFramework)'=='Debug'", []],
    ["'$(TargetFramework)' == '$(Other)'", []],
    ["'$(TargetFrameworks)' == 'net6.0'", []],
    ["$(TargetFramework.StartsWith('net6.0'))", []],
    ["'$(TargetFramework)' == ''", []],
  ])("%s names %j", (condition, expected) => {
    const found = frameworkComparisons(condition);
    expect(found.map(({ operator, framework }) => `${operator} ${framework}`)).toEqual(expected);
    for (const { start, end, framework } of found) expect(condition.slice(start, end)).toBe(framework);
  });
});

const host = (group: string) => `<Project Sdk="Microsoft.NET.Sdk.Web">
  ${group}
  <ItemGroup><PackageReference Include="Duende.IdentityServer" Version="6.3.2" /></ItemGroup>
</Project>
`;

describe("frameworks that cannot be edited with certainty", () => {
  it("are left to a person, and other projects rise all the same", async () => {
    const conditional = `<PropertyGroup Condition="'$(OS)' == 'Unix'"><TargetFramework>net6.0</TargetFramework></PropertyGroup>
  <PropertyGroup><TargetFramework>$([System.String]::Copy('net6.0'))</TargetFramework></PropertyGroup>`;
    const { after, left } = await platformStep({
      "A/A.csproj": host(conditional),
      "B/B.csproj": host("<PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>"),
    });
    expect(left?.map(({ project }) => project.path)).toEqual(["A/A.csproj"]);
    expect(after["A/A.csproj"]).toBe(host(conditional).replace("6.3.2", "7.0.9"));
    expect(after["B/B.csproj"]).toContain("<TargetFramework>net8.0</TargetFramework>");
  });

  it("are overridden in the project where they are computed elsewhere", async () => {
    const { after } = await platformStep({
      "Directory.Build.props":
        "<Project><PropertyGroup><Net>$([System.String]::Copy('net6.0'))</Net></PropertyGroup></Project>",
      "A/A.csproj": host("<PropertyGroup><TargetFramework>$(Net)</TargetFramework></PropertyGroup>"),
    });
    expect(after["A/A.csproj"]).toContain("<TargetFramework>net8.0</TargetFramework>");
  });

  it("stop the step where .NET Framework would have to follow", async () => {
    const { plan, after } = await platformStep({
      "Models/Models.csproj": host("<PropertyGroup><TargetFrameworks>net472;net6.0</TargetFrameworks></PropertyGroup>"),
    });
    expect(plan).toMatchObject({
      status: "blocked",
      reason: "Models/Models.csproj references Duende.IdentityServer for net472, which cannot become net8.0.",
    });
    expect(after["Models/Models.csproj"]).toContain("6.3.2");
  });
});

it("raises to the framework that somebody wishes", async () => {
  const group = "<PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>";
  const { after } = await platformStep({ "A/A.csproj": host(group) }, "net9.0");
  expect(after["A/A.csproj"]).toContain("<TargetFramework>net9.0</TargetFramework>");
});
