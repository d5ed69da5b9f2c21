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

describe("a property that projects share which rise and which stay", () => {
  const plain = "<PropertyGroup><TargetFramework>$(Net)</TargetFramework></PropertyGroup>";
  const props = "<Project><PropertyGroup><Net>net6.0</Net><Bearer>6.0.21</Bearer></PropertyGroup></Project>";
  const bearer = '<PackageReference Include="Microsoft.AspNetCore.Authentication.JwtBearer" Version="$(Bearer)" />';
  const withBearer = (text: string) => text.replace("</ItemGroup>", `${bearer}</ItemGroup>`);
  const stays = withBearer(`<Project Sdk="Microsoft.NET.Sdk.Web">${plain}<ItemGroup></ItemGroup></Project>`);

  it("is parted in the project that rises, of frameworks and of versions", async () => {
    const files = { "Directory.Build.props": props, "A/A.csproj": withBearer(host(plain)), "B/B.csproj": stays };
    const { after, left } = await platformStep(files);
    expect(left).toEqual([]);
    expect(after["Directory.Build.props"]).toBe(props);
    expect(after["B/B.csproj"]).toBe(stays);
    expect(after["A/A.csproj"]).toContain("<TargetFramework>net8.0</TargetFramework>");
    expect(after["A/A.csproj"]).toContain('JwtBearer" Version="8.0.30"');
  });

  it("is left to a person where the project has it under a condition", async () => {
    const conditional = plain.replace("<PropertyGroup>", "<PropertyGroup Condition=\"'$(OS)' != 'None'\">");
    const files = { "Directory.Build.props": props, "A/A.csproj": host(conditional), "B/B.csproj": stays };
    const { after, left } = await platformStep(files);
    expect(left?.map(({ project }) => project.path)).toEqual(["A/A.csproj"]);
    expect([after["Directory.Build.props"], after["B/B.csproj"]]).toEqual([props, stays]);
  });
});

describe("conditions that the raise leaves behind", () => {
  const title = "Check the conditions on frameworks that the projects have left.";
  const step = async (...conditions: readonly string[]) => {
    const groups = conditions.map(
      (condition) => `<PropertyGroup Condition="${condition}"><NoWarn>A</NoWarn></PropertyGroup>`,
    );
    const project = host(
      ["<PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>", ...groups].join("\n"),
    );
    const { tasks, after } = await platformStep({ "A/A.csproj": project });
    const lines = tasks.filter((task) => task.title === title).flatMap(({ places }) => places.map(({ line }) => line));
    return { lines, text: after["A/A.csproj"] ?? "" };
  };

  it.each([
    [
      "one for the new framework is there already",
      ["'$(TargetFramework)' == 'net6.0'", "'$(TargetFramework)' == 'net8.0'"],
      [3],
    ],
    ["it contradicts itself", ["'$(TargetFramework)' == 'net6.0' and '$(TargetFramework)' == 'net8.0'"], [3]],
    ["it is a function", ["$(TargetFramework.StartsWith('net6'))"], [3]],
    ["it compares versions", ["'$(TargetFrameworkVersion)' == 'v6.0'"], [3]],
  ])("are told where %s", async (_, conditions, lines) => {
    const { lines: told, text } = await step(...conditions);
    expect(told).toEqual(lines);
    for (const condition of conditions) expect(text).toContain(condition);
  });

  it.each([
    "'$(TargetFramework)' == 'net6.0'",
    "$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net6.0'))",
    "'$(TargetFramework)' == 'net48'",
    "'$(Version)' == '6.0'",
    "'$(TargetFramework)' == 'net60.0'",
  ])("are no matter: %s", async (condition) => {
    expect((await step(condition)).lines).toEqual([]);
  });
});

it("raises to the framework that somebody wishes", async () => {
  const group = "<PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>";
  const { after } = await platformStep({ "A/A.csproj": host(group) }, "net9.0");
  expect(after["A/A.csproj"]).toContain("<TargetFramework>net9.0</TargetFramework>");
});

describe("a framework that an imported file gives to projects which rise and which stay", () => {
  const common = "<Project><PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup></Project>";
  const importing = (rest: string) => `<Project Sdk="Microsoft.NET.Sdk.Web">${rest}
  <ItemGroup><PackageReference Include="Duende.IdentityServer" Version="6.3.2" /></ItemGroup>
  <Import Project="../build/more.targets" />
</Project>
`;
  const own = "<TargetFramework>net8.0</TargetFramework>";
  const group = `<PropertyGroup>\n    ${own}\n  </PropertyGroup>`;
  const line = '\n  <Import Project="../build/common.props" />';
  const nullable = "\n  <PropertyGroup>\n    <Nullable>enable</Nullable>\n  </PropertyGroup>";

  it.each([
    ["in no group", line, `${line}\n  ${group}`],
    ["in a group above", nullable + line, `${nullable}${line}\n  ${group}`],
    [
      "in a group below",
      line + nullable,
      `${line}\n  <PropertyGroup>\n    ${own}\n    <Nullable>enable</Nullable>\n  </PropertyGroup>`,
    ],
  ])("is set below the import, where the project has properties %s", async (_, before, wanted) => {
    const files = {
      "build/common.props": common,
      "build/more.targets": "<Project />",
      "A/A.csproj": importing(before),
      "B/B.csproj": `<Project Sdk="Microsoft.NET.Sdk">${line}</Project>`,
    };
    const { after, left } = await platformStep(files);
    expect(left).toEqual([]);
    expect(after).toEqual({ ...files, "A/A.csproj": importing(wanted).replace("6.3.2", "7.0.9") });
  });
});

describe("what a person must look at after a raise", () => {
  const google = '<ItemGroup Condition="CONDITION"><PackageReference Include="Google" Version="6.0.1" /></ItemGroup>';
  const app = (rest: string) => host(`<PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>${rest}`);
  const titles = async (text: string) => (await platformStep({ "A/A.csproj": text })).tasks.map(({ title }) => title);
  const lost = "Check the conditions of packages that projects lose with their framework.";
  const other = "Check the frameworks that projects have in other cases.";

  it.each([
    ["for every framework but the new one", "'$(TargetFramework)' != 'net8.0'", [lost]],
    ["for older ones", "$([MSBuild]::VersionLessThan('$(TargetFrameworkVersion.TrimStart(v))', '8.0'))", [lost]],
    ["that moves along", "'$(TargetFramework)' == 'net6.0'", []],
    ["that still holds", "'$(TargetFramework)' != 'net9.0'", []],
    ["that never held", "'$(TargetFramework)' == 'net48'", []],
  ])("is a package under a condition %s, when it is lost", async (_, condition, wanted) => {
    expect(await titles(app(google.replace("CONDITION", condition)))).toEqual(wanted);
  });

  const framework = (condition: string, name: string) =>
    `<PropertyGroup Condition="${condition}"><TargetFramework>${name}</TargetFramework></PropertyGroup>`;

  it.each([
    ["of another system", framework("'$(OS)' == 'Windows_NT'", "net6.0-windows"), [other]],
    ["of a property from outside", framework("'$(Old)' == 'true'", "net7.0"), [other]],
    ["that is late enough", framework("'$(New)' == 'true'", "net9.0"), []],
    ["among others", framework("'$(OS)' == 'Windows_NT'", "netstandard2.0;net6.0;net48"), [other]],
    ["that cannot rise", framework("'$(OS)' == 'Windows_NT'", "net48"), []],
  ])("is a framework %s, when it stays behind", async (_, group, wanted) => {
    expect(await titles(app(group))).toEqual(wanted);
  });
});
