import { describe, expect, test } from "vitest";
import { movedNames } from "../../../src/csharp/namespace-move/moved-names.ts";
import { moveUsingItem } from "../../../src/csharp/namespace-move/using-items.ts";
import { declarationsOf } from "../../../src/msbuild/declarations.ts";
import { parseXml } from "../../../src/msbuild/xml.ts";
import { applyEdits } from "../../../src/repository/apply-edits.ts";
import { open } from "../api/open.ts";

function moved(bytes: Uint8Array, line: "4.1" | "7.0"): Buffer {
  const names = movedNames(open(line), open(line === "4.1" ? "5.0" : "7.1"));
  const document = parseXml("Host.csproj", bytes);
  if (!("root" in document)) throw new Error(document.reason);
  const items = declarationsOf(document).filter(({ type }) => type === "Using");
  return Buffer.from(
    applyEdits(
      bytes,
      "Host.csproj",
      items.flatMap(({ include }) => moveUsingItem(include, names)),
    ),
  );
}

const project = (item: string) => `<Project>\r\n\t<ItemGroup>${item}</ItemGroup>\r\n</Project>`;

describe("Using items", () => {
  test.each([
    ["4.1", `<Using Include="IdentityServer4" />`, `<Using Include="Duende.IdentityServer" />`],
    [
      "4.1",
      `<Using Include="IdentityServer4.IdentityServerConstants" Static="true" />`,
      `<Using Include="Duende.IdentityServer.IdentityServerConstants" Static="true" />`,
    ],
    [
      "4.1",
      `<Using Include='IdentityServer4.Models.Client' Alias='IdentityServer4' />`,
      `<Using Include='Duende.IdentityServer.Models.Client' Alias='IdentityServer4' />`,
    ],
    ["4.1", `<Using Remove="IdentityServer4.Models" />`, `<Using Remove="Duende.IdentityServer.Models" />`],
    [
      "4.1",
      `<Using Include="System; IdentityServer4.Models;IdentityServer4" />`,
      `<Using Include="System; Duende.IdentityServer.Models;Duende.IdentityServer" />`,
    ],
    ["7.0", `<Using Include="IdentityModel" />`, `<Using Include="Duende.IdentityModel" />`],
  ] as const)("%s %s", (line, before, after) => {
    expect(moved(Buffer.from(project(before)), line).toString()).toBe(project(after));
    expect(moved(Buffer.from(project(before), "utf16le"), line).toString("utf16le")).toBe(project(after));
    expect(moved(Buffer.from(project(after)), line).toString()).toBe(project(after));
  });

  test.each([
    ["4.1", `<Using Include="IdentityServer4.AccessTokenValidation" />`],
    ["4.1", `<Using Include="IdentityServer4.Custom" />`],
    ["4.1", `<Using Include="IdentityModel" />`],
    ["4.1", `<InternalsVisibleTo Include="IdentityServer4" />`],
    ["4.1", `<Using Include="$(IdentityServer4)" />`],
    ["7.0", `<Using Include="Microsoft.IdentityModel.Tokens" />`],
    ["7.0", `<Using Include="IdentityModel.AspNetCore" />`],
    ["7.0", `<Using Include="IdentityModel.OidcClient" />`],
  ] as const)("must not change: %s %s", (line, item) => {
    expect(moved(Buffer.from(project(item)), line).toString()).toBe(project(item));
  });
});
