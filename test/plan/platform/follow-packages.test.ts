import { describe, expect, it } from "vitest";
import type { Guide } from "../../../src/guides/guide.ts";
import { platformPackages } from "../../../src/guides/platform/platform-packages.ts";
import type { Project, Reference } from "../../../src/inventory/inventory.ts";
import type { PlannedUpgrade } from "../../../src/plan/plan.ts";
import { alignPackages } from "../../../src/plan/platform/align-packages.ts";
import { followPackages, type PackageQuestion } from "../../../src/plan/platform/follow-packages.ts";
import { planPlatform } from "../../../src/plan/platform/plan-platform.ts";
import { guide } from "../../guides-of.ts";
import { inventoryOf, project, reference } from "../../projects.ts";

const store = "Duende.IdentityServer.EntityFramework";
const families = platformPackages();
const seven: Partial<Guide> = {
  frameworks: { default: ["net8.0"] },
  minimumHostFramework: "net8.0",
  entityFrameworkCore: { "net8.0": "8.0" },
};

interface Given {
  readonly references: readonly Reference[];
  readonly framework?: string;
  readonly more?: Partial<Guide>;
  /** What the package sources have; by default what the families know. */
  readonly answer?: string;
}

async function follow({ references, framework = "net6.0", more = seven, answer }: Given) {
  const one: Project = project("App/App.csproj", { references, frameworks: [framework] });
  const inventory = inventoryOf(one);
  const step = guide("6.3", "7.0", more);
  const moving = references
    .filter(({ id }) => id.startsWith("Duende.IdentityServer"))
    .map((each) => ({ project: one, reference: each, line: "6.3" }));
  const plan: PlannedUpgrade = {
    status: "planned",
    hosts: [{ name: "App", projects: [one] }],
    from: "6.3",
    to: "7.0",
    guides: [step],
    chosen: { version: "7.0.9", origin: { kind: "guide", why: "offline" } },
    moving,
    held: [],
    platform: planPlatform({ inventory, guide: step, moving, families }),
  };
  const asked: string[] = [];
  const choose = async ({ ids, line, known }: PackageQuestion) => {
    asked.push(`${ids.join(" ")} ${line}`);
    const version = answer ?? known;
    return version === undefined ? undefined : { version, origin: { kind: "guide", why: "offline" } as const };
  };
  const { packages, doubts } = await followPackages({ plan, inventory, families }, choose);
  const aligned = await alignPackages({ plan, inventory, families }, choose);
  const moves = [...packages, ...aligned].map(({ reference: { id, version }, to }) => `${id} ${version} > ${to}`);
  return { moves, doubts: doubts.map(({ what }) => what), asked };
}

const host = reference("Duende.IdentityServer", "6.3.2");
const stores = reference(store, "6.3.2");

describe("packages that are built on EF Core, where the framework is there already", () => {
  const identity = "Microsoft.AspNetCore.Identity.EntityFrameworkCore";
  const bearer = "Microsoft.AspNetCore.Authentication.JwtBearer";
  const binder = "Microsoft.Extensions.Configuration.Binder";
  const four: Partial<Guide> = {
    frameworks: { default: ["net8.0", "net9.0"] },
    minimumHostFramework: "net8.0",
    entityFrameworkCore: { "net8.0": "9.0", "net9.0": "9.0" },
  };

  it.each<[string, Partial<Given>, readonly Reference[], readonly string[]]>([
    ["follow it", { framework: "net8.0" }, [reference(identity, "7.0.2")], [`${identity} 7.0.2 > 8.0.30`]],
    [
      "and take along what is released with them",
      { framework: "net8.0" },
      [reference(identity, "7.0.2"), reference(bearer, "7.0.2")],
      [`${identity} 7.0.2 > 8.0.30`, `${bearer} 7.0.2 > 8.0.30`],
    ],
    [
      "and what these ask for in turn",
      { framework: "net8.0" },
      [reference("Microsoft.Extensions.Http.Polly", "7.0.2"), reference(identity, "7.0.2"), reference(binder, "7.0.2")],
      [`Microsoft.Extensions.Http.Polly 7.0.2 > 8.0.30`, `${identity} 7.0.2 > 8.0.30`, `${binder} 7.0.2 > 8.0.2`],
    ],
    ["go no further than the framework", { framework: "net8.0", more: four }, [reference(identity, "8.0.2")], []],
    ["are no reason for others", { framework: "net8.0" }, [reference(bearer, "7.0.2")], []],
  ])("%s", async (_, given, more, moves) => {
    const { moves: found } = await follow({ references: [stores, ...more], ...given });
    expect(found.toSorted()).toEqual(moves.toSorted());
  });

  it("stay in a project without the stores", async () => {
    const { moves } = await follow({ references: [host, reference(identity, "7.0.2")], framework: "net8.0" });
    expect(moves).toEqual([]);
  });
});

describe("packages that follow a project that rises", () => {
  it.each([
    ["Microsoft.AspNetCore.Authentication.JwtBearer", "6.0.21", "8.0.30"],
    ["Microsoft.AspNetCore.Identity.EntityFrameworkCore", "6.0.*", "8.0.30"],
    ["Microsoft.EntityFrameworkCore.SqlServer", "7.0.1", "8.0.30"],
    ["Microsoft.Extensions.Logging", "6.0.0", "8.0.1"],
    ["System.Text.Json", "6.0.0", "8.0.6"],
    ["Microsoft.VisualStudio.Web.CodeGeneration.Design", "6.0.7", "8.0.7"],
    ["Microsoft.Extensions.Logging", "2.1.0", "8.0.1"],
    ["Microsoft.AspNetCore.Mvc.Testing", "8.0.0-preview.5", "8.0.30"],
  ])("%s %s goes to %s", async (id, version, to) => {
    const { moves } = await follow({ references: [host, reference(id, version)] });
    expect(moves).toEqual([`${id} ${version} > ${to}`]);
  });

  it.each([
    ["Microsoft.AspNetCore.Identity", "2.2.0"],
    ["Microsoft.AspNetCore.Mvc.Versioning", "5.0.0"],
    ["Microsoft.Extensions.Http.Resilience", "8.0.0"],
    ["Microsoft.AspNetCore.Authentication.JwtBearer", "8.0.1"],
    ["Microsoft.AspNetCore.Authentication.JwtBearer", "9.0.1"],
    ["Serilog.AspNetCore", "6.0.0"],
    ["Npgsql", "6.0.4"],
    ["Microsoft.EntityFrameworkCore", null],
  ])("%s %s stays", async (id, version) => {
    expect((await follow({ references: [host, reference(id, version)] })).moves).toEqual([]);
  });

  it("are none in a project that need not rise", async () => {
    const references = [host, reference("Microsoft.AspNetCore.OpenApi", "7.0.1")];
    expect((await follow({ references, framework: "net8.0" })).moves).toEqual([]);
  });

  it("are asked for together where they are released together, or share a text", async () => {
    const ids = ["Microsoft.EntityFrameworkCore.Design", "Microsoft.EntityFrameworkCore.SqlServer"];
    const { asked } = await follow({ references: [stores, ...ids.map((id) => reference(id, "6.0.0"))] });
    expect(asked).toEqual([`${ids.join(" ")} 8.0`]);
    const { fragments } = reference("Shared", "6.0.0");
    const shared = ["Microsoft.Extensions.Http", "System.Text.Json"].map((id) => reference(id, "6.0.0", { fragments }));
    const { asked: once, moves } = await follow({ references: [host, ...shared] });
    expect(once).toEqual(["Microsoft.Extensions.Http System.Text.Json 8.0"]);
    expect(moves).toEqual(["Microsoft.Extensions.Http 6.0.0 > 8.0.1", "System.Text.Json 6.0.0 > 8.0.1"]);
  });

  it("are asked for together where a third shares the texts of two that share none", async () => {
    const [one, two] = ["One", "Two"].map((id) => reference(id, "6.0.0").fragments);
    const references = [
      reference("Microsoft.Extensions.Http", "6.0.0", { fragments: one ?? [] }),
      reference("System.Text.Json", "6.0.0", { fragments: two ?? [] }),
      reference("Microsoft.Extensions.Logging", "6.0.0", { fragments: [...(one ?? []), ...(two ?? [])] }),
    ];
    const { asked } = await follow({ references: [host, ...references] });
    expect(asked).toEqual(["Microsoft.Extensions.Http System.Text.Json Microsoft.Extensions.Logging 8.0"]);
  });

  it("get what the package sources have", async () => {
    const references = [host, reference("Microsoft.AspNetCore.OpenApi", "7.0.1")];
    expect((await follow({ references, answer: "8.0.99" })).moves).toEqual([
      "Microsoft.AspNetCore.OpenApi 7.0.1 > 8.0.99",
    ]);
  });

  it("stay where they are held on purpose, and are said", async () => {
    const { moves, doubts } = await follow({
      references: [host, reference("Microsoft.AspNetCore.OpenApi", "[7.0.1]")],
    });
    expect(moves).toEqual([]);
    expect(doubts).toEqual([
      "Microsoft.AspNetCore.OpenApi is held at [7.0.1] in App/App.csproj, and ASP.NET Core goes with 8.0.",
    ]);
  });

  it("are said where no release is known", async () => {
    const { doubts } = await follow({ references: [stores, reference("Oracle.EntityFrameworkCore", "6.21.90")] });
    expect(doubts).toEqual(["No release of Oracle.EntityFrameworkCore for The Oracle provider of EF Core 8 is known."]);
  });
});

describe("packages that go by EF Core", () => {
  const nine: Partial<Guide> = {
    frameworks: { default: ["net8.0", "net10.0"] },
    entityFrameworkCore: { "net8.0": "9.0", "net10.0": "10.0" },
    packages: [
      { id: "Microsoft.EntityFrameworkCore.*", advice: "align", version: "9.0.18", why: "Because.", sources: [] },
    ],
  };
  const of = (id: string, version: string, framework = "net8.0") =>
    follow({ references: [stores, reference(id, version)], framework, more: nine });

  it.each([
    ["Microsoft.EntityFrameworkCore.SqlServer", "8.0.11", "net8.0", "9.0.19"],
    ["Microsoft.EntityFrameworkCore.SqlServer", "9.0.4", "net8.0", "9.0.19"],
    ["Microsoft.EntityFrameworkCore.SqlServer", "9.0.4", "net10.0", "10.0.10"],
    ["Npgsql.EntityFrameworkCore.PostgreSQL", "8.0.4", "net8.0", "9.0.4"],
    ["Microsoft.Extensions.Logging", "8.0.1", "net8.0", "9.0.19"],
  ])("%s %s on %s goes to %s", async (id, version, framework, to) => {
    expect((await of(id, version, framework)).moves).toEqual([`${id} ${version} > ${to}`]);
  });

  it.each([
    ["Microsoft.AspNetCore.Identity.EntityFrameworkCore", "8.0.11"],
    ["Microsoft.Extensions.Hosting", "8.0.0"],
    ["Microsoft.EntityFrameworkCore.SqlServer", "9.0.18"],
    ["Microsoft.EntityFrameworkCore.SqlServer", "10.0.1"],
  ])("%s %s stays beside it", async (id, version) => {
    expect((await of(id, version)).moves).toEqual([]);
  });

  it("go on to the patch that the packages of the step ask for, and others of theirs stay", async () => {
    const openId = "Microsoft.AspNetCore.Authentication.OpenIdConnect";
    const of = (id: string, version: string, framework: string) =>
      follow({ references: [host, stores, reference(id, version)], framework, more: { ...nine, to: "7.4" } });
    expect((await of(openId, "8.0.11", "net8.0")).moves).toEqual([`${openId} 8.0.11 > 8.0.30`]);
    expect((await of(openId, "9.0.1", "net10.0")).moves).toEqual([`${openId} 9.0.1 > 10.0.10`]);
    expect((await of(openId, "8.0.29", "net8.0")).moves).toEqual([]);
    expect((await of("Microsoft.AspNetCore.Authentication.JwtBearer", "8.0.11", "net8.0")).moves).toEqual([]);
    const sqlServer = "Microsoft.EntityFrameworkCore.SqlServer";
    const seven3 = { frameworks: { default: ["net8.0"] }, entityFrameworkCore: { "net8.0": "8.0" }, to: "7.3" };
    const atSeven3 = (version: string) =>
      follow({ references: [stores, reference(sqlServer, version)], framework: "net8.0", more: seven3 });
    expect((await atSeven3("8.0.11")).moves).toEqual([`${sqlServer} 8.0.11 > 8.0.30`]);
    expect((await atSeven3("8.0.20")).moves).toEqual([]);
  });

  it("stay where no EF store is used", async () => {
    const references = [host, reference("Microsoft.EntityFrameworkCore.SqlServer", "8.0.11")];
    expect((await follow({ references, framework: "net8.0", more: nine })).moves).toEqual([]);
  });
});

describe("packages that a step aligns", () => {
  const advice = (id: string, version: string) =>
    ({ id, advice: "align", version, why: "Because.", sources: [] }) as const;
  const more: Partial<Guide> = {
    packages: [
      advice("AutoMapper", "[11.0.0,12.0.0)"),
      advice("Microsoft.IdentityModel.*", "7.1.2"),
      advice("System.IdentityModel.Tokens.Jwt", "7.1.2"),
      advice("IdentityModel", "6.2.0"),
    ],
  };
  const align = async (...references: readonly Reference[]) => (await follow({ references, more })).moves;

  it("get the lowest version that is asked for, and never an older one", async () => {
    expect(await align(host, reference("IdentityModel", "6.0.0"))).toEqual(["IdentityModel 6.0.0 > 6.2.0"]);
    expect(await align(host, reference("IdentityModel", "7.0.0"))).toEqual([]);
    expect(await align(host, reference("IdentityModel", "[6.0.0]"))).toEqual([]);
  });

  it("get one version as a family: the latest that is there", async () => {
    const pins = [
      reference("Microsoft.IdentityModel.Tokens", "6.35.0"),
      reference("Microsoft.IdentityModel.JsonWebTokens", "7.3.1"),
      reference("System.IdentityModel.Tokens.Jwt", "7.1.2"),
    ];
    expect(await align(host, ...pins)).toEqual([
      "Microsoft.IdentityModel.Tokens 6.35.0 > 7.3.1",
      "System.IdentityModel.Tokens.Jwt 7.1.2 > 7.3.1",
    ]);
  });

  it("stay in their window, and only count beside what demands it", async () => {
    const mapper = reference("AutoMapper", "10.1.1");
    expect(await align(stores, mapper)).toEqual(["AutoMapper 10.1.1 > 11.0.1"]);
    expect(await align(stores, reference("AutoMapper", "13.0.1"))).toEqual([]);
    expect(await align(host, mapper)).toEqual([]);
  });
});
