import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readPackageFiles } from "../../scripts/package-files.mjs";
import { guides } from "../../src/guides/guides.ts";
import { platformPackages } from "../../src/guides/platform/platform-packages.ts";
import { familyOf } from "../../src/plan/platform/package-wish.ts";

const schema = JSON.parse(readFileSync(new URL("../../schema/platform-packages.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true }).compile(schema);
const families = platformPackages();

describe.each(readPackageFiles().map((file) => [file.path, file] as const))("%s", (_, { file, family }) => {
  it("is as its schema describes it, and tells editors so", () => {
    expect(validate(family), JSON.stringify(validate.errors)).toBe(true);
    const text = readFileSync(file, "utf8");
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/schema\/platform-packages\.json\n/);
  });

  it("knows patches of the lines that they are of", () => {
    const tables = [family.newest, ...Object.values(family.newestOf ?? {})];
    for (const [line, version] of tables.flatMap((table) => Object.entries(table)))
      expect(version.startsWith(`${line}.`), `${version} of ${line}`).toBe(true);
  });

  it("names only packages of its own", () => {
    const named = [...(family.withEntityFramework ?? []), ...(family.tiedToEntityFramework ?? [])];
    const ids = [...named, ...Object.keys(family.newestOf ?? {})].map((id) => id.replace(/\.\*$/, ".Some"));
    expect(ids.map((id) => [id, familyOf(id, families)?.name])).toEqual(ids.map((id) => [id, family.name]));
  });
});

describe("the family of a package", () => {
  it.each([
    ["Microsoft.AspNetCore.Authentication.JwtBearer", "ASP.NET Core"],
    ["Microsoft.AspNetCore.Identity.EntityFrameworkCore", "ASP.NET Core"],
    ["Microsoft.Extensions.Identity.Stores", "ASP.NET Core"],
    ["Microsoft.Extensions.Diagnostics.HealthChecks.EntityFrameworkCore", "ASP.NET Core"],
    ["microsoft.extensions.logging.console", ".NET extensions"],
    ["Microsoft.EntityFrameworkCore", "EF Core"],
    ["Microsoft.EntityFrameworkCore.SqlServer", "EF Core"],
    ["Npgsql.EntityFrameworkCore.PostgreSQL.NodaTime", "The Npgsql provider of EF Core"],
    ["System.Text.Json", ".NET libraries"],
    ["System.IdentityModel.Tokens.Jwt", "Microsoft.IdentityModel"],
    ["Microsoft.AspNetCore.Mvc.Versioning", undefined],
    ["Microsoft.AspNetCore.Mvc.Versioning.ApiExplorer", undefined],
    ["Microsoft.AspNetCore.SystemWebAdapters.CoreServices", undefined],
    ["Microsoft.Extensions.Http.Resilience", undefined],
    ["Microsoft.Extensions.ServiceDiscovery", undefined],
    ["Microsoft.Extensions.AI", undefined],
    ["Microsoft.Extensions.Diagnostics.Testing", undefined],
    ["Microsoft.Identity.Web", undefined],
    ["Microsoft.IdentityModel.Clients.ActiveDirectory", undefined],
    ["Serilog.AspNetCore", undefined],
    ["AspNetCore.HealthChecks.SqlServer", undefined],
    ["System.Linq.Async", undefined],
    ["Duende.IdentityServer.EntityFramework", undefined],
  ])("of %s is %s", (id, name) => {
    expect(familyOf(id, families)?.name).toBe(name);
  });

  it("knows a patch for every framework and EF Core that a step can ask for", () => {
    const asked = guides().flatMap(({ frameworks, entityFrameworkCore }) => [
      ...(frameworks.default ?? []).flatMap((each) => /^(?:net|netcoreapp)(\d+\.\d+)$/.exec(each)?.[1] ?? []),
      ...Object.values(entityFrameworkCore),
    ]);
    const known = (name: string) => Object.keys(families.find((family) => family.name === name)?.newest ?? {});
    const lines = [...new Set(asked)].filter((line) => Number(line.split(".")[0]) >= 3);
    expect(known("ASP.NET Core")).toEqual(expect.arrayContaining(lines));
    expect(known("EF Core")).toEqual(expect.arrayContaining(lines));
    expect(known(".NET extensions")).toEqual(expect.arrayContaining(lines));
  });
});
