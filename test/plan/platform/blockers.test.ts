import { describe, expect, it } from "vitest";
import type { PackageAdvice } from "../../../src/guides/guide.ts";
import { guides } from "../../../src/guides/guides.ts";
import { knownBlockers } from "../../../src/plan/platform/blockers.ts";
import { guide } from "../../guides-of.ts";
import { project, reference } from "../../projects.ts";

const advice = (id: string, version?: string): PackageAdvice => ({
  ...{ id, advice: "blocks", why: `Do without ${id}.`, sources: ["https://example.test/"] },
  ...(version !== undefined && { version }),
});

const step = guide("6.2", "6.3", {
  packages: [advice("Pins.*"), advice("Provider", "10.0.0"), { ...advice("Checked"), advice: "check" }],
});

const using = (id: string, version: string | null, path = "A/A.csproj") =>
  project(path, { references: [reference(id, version, { path })] });

describe("packages that the guides know", () => {
  it("are said once, with every place and version", () => {
    const projects = [using("Pins.Ui", "1.0.0"), using("pins.ui", "1.1.0", "B/B.csproj"), using("Pins.Other", null)];
    expect(knownBlockers(projects, [step, step])).toEqual([
      {
        id: "package",
        what: "Pins.Ui 1.0.0 and 1.1.0 stands in the way.",
        ways: ["Do without Pins.*."],
        places: [
          { path: "A/A.csproj", line: expect.any(Number) },
          { path: "B/B.csproj", line: expect.any(Number) },
        ],
        sources: ["https://example.test/"],
      },
      expect.objectContaining({ what: "Pins.Other stands in the way." }),
    ]);
  });

  it.each([
    ["9.0.0", ["Do without Provider.", "Provider is no obstacle from 10.0.0 on."]],
    ["10.0.0-rc.1", ["Do without Provider.", "Provider is no obstacle from 10.0.0 on."]],
    ["10.0.0", undefined],
    ["10.2.*", undefined],
    ["[11.0.0,12.0.0)", undefined],
  ])("may have a version that fits: %s", (version, ways) => {
    expect(knownBlockers([using("Provider", version)], [step])[0]?.ways).toEqual(ways);
  });

  it.each([["Checked"], ["PinsX"], ["Duende.IdentityServer"]])("do not stop for %s", (id) => {
    expect(knownBlockers([using(id, "1.0.0")], [step])).toEqual([]);
  });
});

describe("the guides stop", () => {
  it.each([
    ["4.1", "IdentityServer4.Contrib.RedisStore", "4.0.0"],
    ["4.1", "IdentityServer4.MongoDB", "3.1.0"],
    ["4.1", "IdentityServer4.WsFederation", "4.0.0"],
    ["4.1", "Skoruba.IdentityServer4.Admin", "2.0.0"],
    ["4.1", "Volo.Abp.IdentityServer.Domain", "4.0.0"],
    ["4.1", "Rsk.Saml", "4.0.0"],
    ["4.1", "Rsk.WsFederation.IdentityServer4", "4.0.0"],
    ["5.2", "Microsoft.AspNetCore.ApiAuthorization.IdentityServer", "5.0.17"],
    ["6.3", "Microsoft.AspNetCore.ApiAuthorization.IdentityServer", "7.0.20"],
    ["7.4", "Pomelo.EntityFrameworkCore.MySql", "9.0.0"],
  ])("from %s at %s %s", (from, id, version) => {
    const own = guides().filter((each) => each.from === from);
    expect(knownBlockers([using(id, version)], own)).toHaveLength(1);
  });

  it.each([
    ["4.1", "IdentityServer4.AccessTokenValidation", "3.0.1"],
    ["7.4", "Pomelo.EntityFrameworkCore.MySql", "10.0.0"],
    ["7.3", "Pomelo.EntityFrameworkCore.MySql", "8.0.2"],
    ["7.4", "Npgsql.EntityFrameworkCore.PostgreSQL", "9.0.4"],
  ])("not from %s at %s %s", (from, id, version) => {
    const own = guides().filter((each) => each.from === from);
    expect(knownBlockers([using(id, version)], own)).toEqual([]);
  });
});
