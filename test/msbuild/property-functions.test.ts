import { describe, expect, test } from "vitest";
import { evaluateTree, onlyEvaluation, propertyOf, shown } from "./evaluated.ts";

const GIVEN = "<PropertyGroup><Text>Duende 6.3</Text><List>a;b;c</List></PropertyGroup>";

function resultOf(expression: string): string | undefined {
  return propertyOf(
    "Value",
    `${GIVEN}<PropertyGroup><Value>${expression.replaceAll("<", "&lt;")}</Value></PropertyGroup>`,
  );
}

describe("a property function", () => {
  test.each([
    ["$(Text.Replace('6.3', '7.0'))", "Duende 7.0"],
    ["$(Text.Substring(7))", "6.3"],
    ["$(Text.Substring(0, 3).ToUpperInvariant())", "DUE"],
    ["$(Text.Split(' ')[1])", "6.3"],
    ["$(List.Split(';').Length)", "3"],
    ["$(Text.IndexOf('6'))", "7"],
    ["$(Text.PadLeft(12, '.'))", "..Duende 6.3"],
    ["$(Text.EndsWith('3'))", "True"],
    ["$(Text[0])", "D"],
    ["$([System.String]::Join('-', $(List.Split(';'))))", "a-b-c"],
    ["$([System.String]::Format('{0}!', $(Text)))", "Duende 6.3!"],
    ["$([System.Version]::Parse('6.3.4').ToString(2))", "6.3"],
    ["$([MSBuild]::VersionGreaterThanOrEquals('6.3', 'v6.2.9'))", "True"],
    ["$([MSBuild]::GetTargetFrameworkIdentifier('net472'))", ".NETFramework"],
    ["$([MSBuild]::GetTargetFrameworkVersion('net48'))", "4.8"],
    ["$([MSBuild]::IsTargetFrameworkCompatible('net8.0', 'netstandard2.0'))", "True"],
    ["$([MSBuild]::Add($([MSBuild]::Multiply(2, 3)), 1))", "7"],
    ["$([MSBuild]::ValueOrDefault('$(Missing)', 'b'))", "b"],
    ["$([System.IO.Path]::GetFileNameWithoutExtension('a/b.c.txt'))", "b.c"],
    ["$(Missing.Length)", "0"],
    ["before $(Text.Length) after", "before 10 after"],
    ["$(Text.Replace('(', ')'))", "Duende 6.3"],
  ])("%s: %s", (expression, value) => {
    expect(resultOf(expression)).toBe(value);
  });

  test.each([
    ["$([System.DateTime]::Now)", "?[System.DateTime]::Now is not evaluated?"],
    [
      "$([System.Environment]::GetEnvironmentVariable('X'))",
      "?[System.Environment]::GetEnvironmentVariable is not evaluated?",
    ],
    ["$([MSBuild]::StableStringHash('a'))", "?[MSBuild]::StableStringHash is not evaluated?"],
    [
      "$(Registry:HKEY_LOCAL_MACHINE\\Software@X)",
      "?$(Registry:HKEY_LOCAL_MACHINE\\Software@X) is no expression that we know?",
    ],
    ["$(Text.Normalize())", "?$(Text.Normalize()) is not evaluated?"],
    ["$(Text.Substring(99))", "?$(Text.Substring(99)) is not evaluated?"],
    ["$(MSBuildProjectDirectory.Length)", "?$(MSBuildProjectDirectory.Length) is not evaluated?"],
    ["$([System.IO.File]::ReadAllText('/etc/passwd'))", "?[System.IO.File]::ReadAllText is not evaluated?"],
    ["$(MSBuildProjectDirectory)", "?depends on the folder of the checkout?"],
    ["$(HOME.Length)", "?$(HOME) depends on the machine?"],
  ])("that we do not know, %s, is unknown by its name", (expression, value) => {
    expect(resultOf(expression)).toBe(value);
  });

  test.each([
    `${"$([MSBuild]::Escape(".repeat(3000)}a${"))".repeat(3000)}`,
    `$(Text${".Trim()".repeat(20_000)})`,
    `$(Text.PadLeft(2000000000))`,
    "$(Text.",
    "$(Text.Trim(",
    "$(",
    "$()",
  ])("does not hang on hostile text", (expression) => {
    const started = Date.now();
    expect(resultOf(expression)).toBeDefined();
    expect(Date.now() - started).toBeLessThan(5000);
  });

  test("finds files above and reads those of the repository", () => {
    const tree = {
      "src/App/App.csproj": `<Project><PropertyGroup>
        <Above>$([MSBuild]::GetPathOfFileAbove('version.txt'))</Above>
        <Found>$([System.IO.File]::ReadAllText($(Above)).Trim())</Found>
        <Nowhere>$([MSBuild]::GetDirectoryNameOfFileAbove('$(MSBuildThisFileDirectory)', 'nowhere.txt'))</Nowhere>
      </PropertyGroup></Project>`,
      "version.txt": "6.3.2\n",
    };
    const evaluation = onlyEvaluation(evaluateTree(tree, "src/App/App.csproj"));
    expect(shown(evaluation.property("Found"))).toBe("6.3.2");
    expect(shown(evaluation.property("Nowhere"))).toBe("");
  });
});
