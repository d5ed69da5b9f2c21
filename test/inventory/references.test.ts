import { describe, expect, it } from "vitest";
import { takeInventory } from "../../src/inventory/take-inventory.ts";
import { snapshotOf } from "../snapshot-of.ts";

const project = (items: string) =>
  `<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup>${items}</ItemGroup></Project>`;
const central = (properties: string, items: string) =>
  `<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>${properties}</PropertyGroup><ItemGroup>${items}</ItemGroup></Project>`;
const pinning = "<CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>";

const main = '<PackageVersion Include="Duende.IdentityServer" Version="7.3.2" />';
const storage = '<PackageVersion Include="Duende.IdentityServer.Storage" Version="7.3.2" />';

function referencesIn(files: Readonly<Record<string, string>>) {
  const [only] = takeInventory(snapshotOf(files), "").projects;
  return only?.references.map(({ id, version, kind, pinned }) => [id, version, kind, pinned === true]);
}

describe("references", () => {
  it.each([
    ["TargetFramework", null],
    ["TargetFrameworks", "net8.0"],
  ])("with one framework in %s name %s", (property, framework) => {
    const text = project('<PackageReference Include="Duende.IdentityServer" Version="7.0.1" />');
    const files = { "A/A.csproj": text.replaceAll("TargetFramework>", `${property}>`) };
    const [only] = takeInventory(snapshotOf(files), "").projects;
    expect(only?.references.map((reference) => reference.framework)).toEqual([framework]);
  });

  it("takes a central version that nobody references for a use, where it is pinned beside the family", () => {
    const files = {
      "A/A.csproj": project('<PackageReference Include="Duende.IdentityServer" />'),
      "Directory.Packages.props": central(pinning, main + storage),
    };
    expect(referencesIn(files)).toEqual([
      ["Duende.IdentityServer", "7.3.2", "PackageVersion", false],
      ["Duende.IdentityServer.Storage", "7.3.2", "PackageVersion", true],
    ]);
  });

  it.each([
    ["without pinning", "", '<PackageReference Include="Duende.IdentityServer" />'],
    ["in a project without the family", pinning, '<PackageReference Include="Other" />'],
  ])("does not do so %s", (_, properties, items) => {
    const other = '<PackageVersion Include="Other" Version="1.0.0" />';
    const files = {
      "A/A.csproj": project(items),
      "Directory.Packages.props": central(properties, main + storage + other),
    };
    expect(referencesIn(files)?.filter(([, , , pinned]) => pinned)).toEqual([]);
  });

  it.each([
    [
      "holds what the family brings along",
      pinning,
      '<PackageReference Include="Duende.IdentityServer" />',
      ["Other 1.0.0"],
    ],
    [
      "is referenced",
      pinning,
      '<PackageReference Include="Duende.IdentityServer" /><PackageReference Include="Other" />',
      [],
    ],
    ["is not pinned", "", '<PackageReference Include="Duende.IdentityServer" />', []],
    ["is of a project without the family", pinning, "", []],
  ])("tells pins from references: a central version that %s", (_, properties, items, pins) => {
    const other = '<PackageVersion Include="Other" Version="1.0.0" />';
    const files = { "A/A.csproj": project(items), "Directory.Packages.props": central(properties, main + other) };
    const [only] = takeInventory(snapshotOf(files), "").projects;
    expect((only?.pins ?? []).map(({ id, version }) => `${id} ${version}`)).toEqual(pins);
    expect(only?.references.filter(({ pinned }) => pinned)).toEqual([]);
  });

  it("takes the override where there is one, and names what gives no version", () => {
    const files = {
      "A/A.csproj": project(
        '<PackageReference Include="Duende.IdentityServer" VersionOverride="7.4.1" /><PackageReference Include="Duende.IdentityServer.Storage" />',
      ),
      "Directory.Packages.props": central("", main),
    };
    const [only] = takeInventory(snapshotOf(files), "").projects;
    expect(only?.references.map(({ version, kind, unknown }) => [version, kind, unknown?.reason])).toEqual([
      ["7.4.1", "VersionOverride", undefined],
      [null, "PackageReference", "neither the reference nor a central file gives a version"],
    ]);
  });
});
