import { describe, expect, test } from "vitest";
import { parseNuspec } from "../../src/nuget/nuspec.ts";

const manifest = (dependencies: string, namespace = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd") =>
  `\uFEFF<?xml version="1.0"?><package xmlns="${namespace}"><metadata><id>A</id>${dependencies}</metadata></package>`;

function groups(text: string): unknown {
  const nuspec = parseNuspec(text);
  if (nuspec.kind === "unreadable") return nuspec.reason;
  return nuspec.groups.map(({ framework, dependencies }) => [
    framework,
    ...dependencies.map(({ id, range }) => `${id} ${range?.text ?? "any"}`),
  ]);
}

describe("the dependencies of a manifest", () => {
  test.each([
    ["none", manifest(""), []],
    ["an empty list", manifest("<dependencies />"), []],
    [
      "groups, an empty one among them",
      manifest(`<dependencies>
        <group targetFramework="net8.0"><dependency id="B" version="[1.0, 2.0)" exclude="Build,Analyzers" /></group>
        <group targetFramework=".NETStandard2.0" />
      </dependencies>`),
      [["net8.0", "B [1.0, 2.0)"], [".NETStandard2.0"]],
    ],
    [
      "an old flat list, without and with a version that nobody can read",
      manifest(
        '<dependencies><dependency id="B" /><dependency id="C" version="x" /><dependency version="1" /></dependencies>',
        "http://schemas.microsoft.com/packaging/2010/07/nuspec.xsd",
      ),
      [[null, "B any", "C any"]],
    ],
    [
      "a group for every framework",
      manifest('<dependencies><group><dependency id="B" version="1.0" /></group></dependencies>'),
      [[null, "B 1.0"]],
    ],
  ])("%s", (_, text, expected) => {
    expect(groups(text)).toEqual(expected);
  });

  test.each([
    ["a page", "<html><p></html>", /^is not well-formed XML: /],
    ["another document", "<project />", /^has no metadata$/],
    ["nothing", "", /^is not well-formed XML: |^has no metadata$/],
    ["a document type", '<!DOCTYPE x [<!ENTITY a "b">]><package />', /^has a document type, which is not read$/],
  ])("%s is a reason", (_, text, reason) => {
    expect(groups(text)).toMatch(reason);
  });
});
