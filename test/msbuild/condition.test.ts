import { describe, expect, test } from "vitest";
import { propertyOf } from "./evaluated.ts";

const GIVEN = "<PropertyGroup><Six>6.0</Six><Name>Duende</Name><On>true</On></PropertyGroup>";

/** `yes`: the condition holds; `no`: it does not; else why it cannot be told. */
function truthOf(condition: string): string | undefined {
  const attribute = condition.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const groups = `<PropertyGroup><T>no</T></PropertyGroup><PropertyGroup><T Condition="${attribute}">yes</T></PropertyGroup>`;
  return propertyOf("T", GIVEN + groups);
}

describe("a condition", () => {
  test.each([
    ["", "yes"],
    ["'$(Six)' == '6'", "yes"],
    ["'$(Six)' == '6.0.0'", "no"],
    ["'$(Name)' == 'duende'", "yes"],
    ["'$(On)' == 'yes'", "yes"],
    ["$(On)", "yes"],
    ["!$(On)", "no"],
    ["!( '$(Name)' == '' )", "yes"],
    ["'$(Missing)' == '' and '$(Name)' != ''", "yes"],
    ["'$(Missing)' != '' Or '$(Name)' == 'Duende'", "yes"],
    ["'a' == 'b' or 'a' == 'a' and 'b' == 'c'", "no"],
    ["'$(Six)' >= '5.9.9'", "yes"],
    ["'6.3.2' < '6.10'", "yes"],
    ["'6.3.2' > '6'", "yes"],
    ["0x10 == 16", "yes"],
    ["$(Name.StartsWith('Du'))", "yes"],
    ["'$(Name.Contains(`x`))' == 'true'", "no"],
    ["Exists('App.csproj')", "yes"],
    ["Exists('nowhere') or !HasTrailingSlash('a/')", "no"],
    ["'a%3Bb' == 'a;b'", "yes"],
  ])("%s: %s", (condition, truth) => {
    expect(truthOf(condition)).toBe(truth);
  });

  test.each([
    ["'$(HOME)' == 'x'", "?$(HOME) depends on the machine?"],
    ["'$(HOME)' == 'x' and '$(Name)' == 'x'", "no"],
    ["'$(Name)' == 'x' and '$(HOME)' == 'x'", "no"],
    ["'$(HOME)' == 'x' or '$(Name)' == 'Duende'", "yes"],
    ["!('$(HOME)' == 'x')", "?$(HOME) depends on the machine?"],
    ["Exists('/etc/passwd')", "?whether `/etc/passwd` exists depends on the machine?"],
    [
      "'$(MSBuildProjectDirectory)' == '/home'",
      "?a condition ($(MSBuildProjectDirectory) == /home) that cannot be decided?",
    ],
    ["'$(MSBuildProjectDirectory)' == ''", "no"],
  ])("that depends on something unknown, %s: %s", (condition, truth) => {
    expect(truthOf(condition)).toBe(truth);
  });

  test.each(["'a' =", "'a", "$(Name", "'a' > 'b'", "$(Name)", "Unheard('a')", "'a' == 'b' 'c'", " ", "(((('a'"])(
    "that MSBuild refuses is unknown: %s",
    (condition) => {
      expect(truthOf(condition)).toMatch(/^\?.*\?$/);
    },
  );

  test("is bounded in depth", () => {
    expect(truthOf(`${"(".repeat(5000)}true${")".repeat(5000)}`)).toMatch(/^\?.*not understood\?$/);
    expect(truthOf(`${"!".repeat(5000)}true`)).toMatch(/^\?.*not understood\?$/);
  });
});
