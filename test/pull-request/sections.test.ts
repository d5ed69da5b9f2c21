import { describe, expect, it } from "vitest";
import { renderBody } from "../../src/pull-request/body.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { body, boxesOf, everything, links, read } from "./bodies.ts";
import * as build from "./builders.ts";
import { linksOf, readingOf, valuesOf } from "./markdown-back.ts";

describe("Before you merge", () => {
  it("says so, once, when no schema changes", () => {
    expect(read().split("No schema change in this step.")).toHaveLength(2);
    expect(read({ work: build.work({ schema: [build.schemaWork()] }) })).not.toContain("No schema change");
  });

  it("never ends in a heading with nothing below it", () => {
    const schema = [build.schemaWork({ use: undefined })];
    const hosts = [build.host({ projects: [build.project({ references: [build.reference()] })] })];
    const markdown = body({
      plan: build.plan({ hosts }),
      work: build.work({ schema, code: build.code({ findings: [] }) }),
    });
    expect(boxesOf(markdown)).toEqual([]);
    expect(markdown).toContain("## Before you merge\n\nNothing to do but to read on.");
  });

  it("gives a box to each context, with its commands and columns", () => {
    const markdown = body({ work: build.work({ schema: [build.schemaWork()] }) });
    expect(readingOf(markdown)).toContain(
      "Create a database migration for ConfigurationDbContext (SqlServer). Adds a column to Clients.",
    );
    expect(markdown).toContain("14 migrations of it are in `src/Login.Migrations/Migrations`.");
    expect(linksOf(markdown)).toContain(links({ path: "src/Login/Program.cs", line: 30 }));
    expect(valuesOf(markdown, "code")).toEqual(build.schemaWork().commands);
    expect(markdown).toContain("| `Clients.RequireDPoP` | bit, not null | 0 | Whether tokens must be bound. |");
  });

  it("tells columns once when a context has several sets of migrations", () => {
    const schema = ["SqlServer", "PostgreSQL"].map((provider) =>
      build.schemaWork({ use: build.contextUse({ provider }) }),
    );
    const markdown = body({ work: build.work({ schema }) });
    expect(markdown.split("`Clients.RequireDPoP`")).toHaveLength(2);
    expect(markdown).toContain("(PostgreSQL).** The same columns as above.");
  });

  it("makes one box of a class that stands for both contexts", () => {
    const bases = ["ConfigurationDbContext", "PersistedGrantDbContext"] as const;
    const use = build.contextUse({ context: "LoginDbContext", bases });
    const schema = bases.map((context) => build.schemaWork({ context, use }));
    const markdown = body({ work: build.work({ schema }) });
    expect(markdown).toContain(
      "for `LoginDbContext`, your `ConfigurationDbContext` and `PersistedGrantDbContext` (SqlServer).**",
    );
    expect(valuesOf(markdown, "code")).toHaveLength(1);
  });

  it("gives a patch as it stands", () => {
    const patch = ["--- a/.github/workflows/ci.yml", "@@ -1 +1 @@", "-  sdk: 6.0.x", "+  sdk: 8.0.x"];
    const tasks = [build.task({ commands: [], patch })];
    expect(valuesOf(body({ work: build.work({ edits: build.edits({ tasks }) }) }), "code")).toEqual([patch.join("\n")]);
  });

  it("puts a forgotten schema first", () => {
    const schema = [build.schemaWork(), build.schemaWork({ step: "6.0 -> 6.1", forgotten: true, commands: [] })];
    const reading = read({ work: build.work({ schema }) });
    expect(reading.indexOf("Catch up with the schema of 6.0 -> 6.1")).toBeLessThan(
      reading.indexOf("Create a database migration"),
    );
    expect(reading).toContain("The migration of this step, below, brings it along.");
  });

  it("makes no box for a context that it does not see, and says how it looked", () => {
    const markdown = body({ work: build.work({ schema: [build.schemaWork({ use: undefined, commands: [] })] }) });
    expect(boxesOf(markdown)).toHaveLength(1);
    expect(readingOf(markdown)).toContain("ConfigurationDbContext is set up nowhere that we can see");
  });

  it("leaves a context to the folded part when its package is not referenced", () => {
    const hosts = [build.host({ projects: [build.project({ references: [build.reference()] })] })];
    const work = build.work({ schema: [build.schemaWork({ use: undefined, commands: [] })] });
    const [head = "", folded = ""] = body({ plan: build.plan({ hosts }), work }).split("<details>");
    expect(head).not.toContain("ConfigurationDbContext");
    expect(folded).toContain("no project references `Duende.IdentityServer.EntityFramework`");
  });

  it("asks to read the official text where no change is listed", () => {
    const plan = build.plan({ guides: [build.guide({ breakingChanges: [] })] });
    expect(read({ plan })).toContain("Read the official text about 6.2 to 6.3.");
    expect(read({ plan })).not.toContain("Look for");
  });

  it("claims nothing about code that is not searched", () => {
    expect(read()).toContain("Not searched yet: nothing below says that you are affected.");
  });
});

describe("the other sections", () => {
  it("tells whom a silent change concerns and which line keeps the old behaviour", () => {
    const change = build.change({
      kind: "configuration",
      title: "Logout tokens have a type",
      keep: 'options.Type = "JWT";',
    });
    const markdown = body({ plan: build.plan({ guides: [build.guide({ breakingChanges: [change] })] }) });
    expect(markdown).toContain("| from 6.3 on | whom it concerns |");
    expect(valuesOf(markdown, "inlineCode")).toContain('options.Type = "JWT";');
  });

  it("joins packages that moved alike, and links their lines", () => {
    const lines = [12, 13].map((line) => ({ path: "Directory.Packages.props", line }));
    const edits = build.edits({
      commits: [
        { message: "Upgrade", edits: lines.map((place) => build.edit({ place })) },
        {
          message: "Raise the image",
          edits: [build.edit({ place: { path: "Dockerfile", line: 3 }, because: "The image of .NET 8." })],
        },
      ],
      moves: lines.map((place, index) => build.move({ id: `Package.${index}`, places: [place] })),
    });
    const markdown = body({ work: build.work({ edits }) });
    expect(markdown).toContain(
      "| Upgrade | `Package.0`, `Package.1`: `6.2.3` → `6.3.10` | [`Directory.Packages.props:12-13`]",
    );
    expect(markdown).toContain("| Raise the image | The image of .NET 8. | [`Dockerfile:3`]");
  });

  it("names the package that takes another's place", () => {
    const edits = build.edits({ moves: [build.move({ id: "IdentityServer4", newId: "Duende.IdentityServer" })] });
    expect(body({ work: build.work({ edits }) })).toContain("`IdentityServer4` → `Duende.IdentityServer`: `6.2.3`");
  });

  it("says what stays behind, and why", () => {
    const held = [{ project: build.project(), reference: build.reference({ framework: "net5.0" }), line: "6.2" }];
    expect(read({ plan: build.plan({ held }) })).toContain(
      "Stays at 6.2: Duende.IdentityServer at src/Login/Login.csproj:12, because no later line supports net5.0.",
    );
    expect(readingOf(renderBody(everything()))).toContain("Left alone: Duende.BFF. Another product.");
  });

  it("counts the next steps from their guides, and says that edits are not forecast", () => {
    const markdown = renderBody(everything());
    expect(markdown).toContain("| 6.3 → 7.0 | `ConfigurationDbContext` | net6.0 → net8.0 | 1, [guide]");
    expect(markdown).toContain("edits in your code are not forecast yet");
  });

  it("says of no framework that it moves where it is late enough", () => {
    const next = [
      build.guide({ from: "6.3", to: "7.0", minimumHostFramework: "net8.0", breakingChanges: [] }),
      build.guide({
        from: "7.0",
        to: "8.0",
        minimumHostFramework: "net10.0",
        entityFrameworkCore: { "net10.0": "10.0" },
      }),
    ];
    const platformOf = (frameworks: readonly string[]) => {
      const plan = build.plan({ hosts: [build.host({ projects: [build.project({ frameworks })] })] });
      const lines = body({ plan, work: build.work({ next }) }).split("\n");
      return lines.filter((line) => /^\| [67]\.\d → /.test(line)).map((line) => line.split(" | ")[2]?.trim());
    };
    expect(platformOf(["net6.0"])).toEqual(["net6.0 → net8.0", "net8.0 → net10.0"]);
    expect(platformOf(["net9.0-windows"])).toEqual(["no change", "net9.0 → net10.0"]);
    expect(platformOf(["net10.0"])).toEqual(["no change", "EF Core 10.0 for its stores"]);
    expect(platformOf([])).toEqual(["net8.0 or later", "net10.0 or later"]);
  });

  it("leaves no trace on the timelines of others", () => {
    const pages = [
      "products/pull/1",
      "products/issues/2",
      "products/commit/3",
      "products/blob/v1/a.cs",
      "products/releases/tag/v1",
    ];
    const sources = pages.map((page) => `https://github.com/acme/${page}`);
    const found = linksOf(
      body({ plan: build.plan({ guides: [build.guide({ breakingChanges: [build.change({ sources })] })] }) }),
    );
    const hosts = pages.map((page) => new URL(found.find((url) => url.endsWith(page)) ?? "https://none").host);
    expect(hosts).toEqual([
      "redirect.github.com",
      "redirect.github.com",
      "redirect.github.com",
      "github.com",
      "github.com",
    ]);
  });

  it("names places without links where there is no server", () => {
    const markdown = renderBody({ ...everything(), links: noLinks });
    expect(linksOf(markdown).filter((url) => url.includes("/blob/"))).toEqual([]);
    expect(markdown).toContain("| `src/Login/Login.csproj:12` |");
  });
});
