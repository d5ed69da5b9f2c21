import { describe, expect, it } from "vitest";
import { type BodyInput, longestBody, renderBody } from "../../src/pull-request/body.ts";
import { linkToBlobs, noLinks } from "../../src/pull-request/markdown/places.ts";
import * as build from "./builders.ts";
import { linksOf, nodesOf, readingOf, valuesOf } from "./markdown-back.ts";

const links = linkToBlobs({ server: "https://github.example", repository: "acme/login", commit: "abc" });
const marker = "<!-- duende-upgrade: {} -->";

function body(parts: Partial<BodyInput> = {}): string {
  return renderBody({ plan: build.plan(), work: build.work(), links, marker, ...parts });
}

const read = (parts: Partial<BodyInput> = {}) => readingOf(body(parts));

/** Something to say in every section. */
function everything(): BodyInput {
  const guide = build.guide({
    schema: [build.schemaChange()],
    breakingChanges: [
      build.change(),
      build.change({
        id: "rotation",
        kind: "behaviour",
        title: "Used refresh tokens are deleted",
        keep: "options.Keep = false;",
      }),
    ],
    packages: [
      { id: "Skoruba.*", advice: "blocks", why: "Compiled against one line.", sources: [] },
      { id: "Duende.BFF", advice: "leave", why: "Another product.", sources: [] },
    ],
    rollout: [{ topic: "deploy", text: "Schema first, then the new version.", sources: [] }],
    errata: [
      { statement: "The guide names four tables.", truth: "There are five.", proof: "https://docs.example/proof" },
    ],
  });
  const references = [
    build.reference(),
    build.reference({ id: "duende.identityserver.entityframework" }),
    build.reference({ id: "Duende.BFF" }),
  ];
  return {
    plan: build.plan({ guides: [guide], hosts: [build.host({ projects: [build.project({ references })] })] }),
    work: build.work({
      schema: [build.schemaWork()],
      edits: build.edits({ tasks: [build.task()] }),
      next: [build.guide({ from: "6.3", to: "7.0", minimumHostFramework: "net8.0", schema: [build.schemaChange()] })],
    }),
    links,
    marker,
  };
}

describe("renderBody", () => {
  it("tells first what to do, then what to know, then what is done, and folds the rest away", () => {
    const markdown = renderBody(everything());
    const inOrder = [
      "**6.2 → 6.3** → 7.0 → 7.1",
      "2 things to do before you merge",
      "## Before you merge",
      "Create a database migration",
      "Regenerate the lock files",
      "Look for 1 change",
      "## What changes without",
      "## Done for you",
      "## Rollout",
      "Does not concern this repository",
      "What comes next",
      "Sources: [upgrade guide",
      "Close this pull request",
      marker,
    ];
    const positions = inOrder.map((text) => markdown.indexOf(text));
    expect(positions).toEqual(positions.toSorted((left, right) => left - right));
    expect(positions[0]).toBe(0);
  });

  it("leaves out sections that have nothing to say", () => {
    const plan = build.plan({ guides: [build.guide()] });
    const titles = body({ plan }).match(/^## .*/gm);
    expect(titles).toEqual(["## Before you merge", "## Done for you"]);
    expect(body({ plan })).not.toContain("<details>");
  });

  it("has no markup but its own", () => {
    const markdown = renderBody(everything());
    const own = [/^<details><summary>[\w .:]+<\/summary>$/, /^<\/details>$/, /^<!-- duende-upgrade: .* -->$/];
    expect(valuesOf(markdown, "html").filter((html) => !own.some((form) => form.test(html)))).toEqual([]);
    expect(linksOf(markdown).filter((url) => !/^https:\/\/(docs|github)\.example\//.test(url))).toEqual([]);
  });

  it("ends with the marker on a line of its own", () => {
    expect(body().endsWith(`\n\n${marker}\n`)).toBe(true);
  });
});

describe("the head of a body", () => {
  it("names lines that are passed, and why", () => {
    const passThrough = { to: "5.2", reason: "Keys sign early there.", migration: "UpdateToDuende_v5" };
    const guides = [
      build.guide({ from: "4.1", to: "5.0", passThrough }),
      build.guide({ from: "5.0", to: "5.1" }),
      build.guide({ from: "5.1", to: "5.2" }),
    ];
    const plan = build.plan({ from: "4.1", to: "5.2", guides });
    const markdown = body({ plan, work: build.work({ road: ["4.1", "5.0", "5.1", "5.2", "6.0"] }) });
    expect(markdown).toMatch(/^\*\*4\.1 → 5\.0 → 5\.1 → 5\.2\*\* → 6\.0\n/);
    expect(markdown).toContain("5.0 and 5.1 are passed without a stop: Keys sign early there.");
  });

  it.each([
    [{ kind: "source", name: "corporate" }, "in the package source corporate."],
    [{ kind: "source", name: "corporate", caveat: "`other` did not answer" }, "corporate, other did not answer."],
    [
      { kind: "release-tags", repository: "acme/products" },
      "release tags of acme/products; no package source is configured.",
    ],
    [
      { kind: "guide", why: "`--offline` forbids asking" },
      "knows by itself: --offline forbids asking. Newer ones are found",
    ],
  ] as const)("says where the version comes from: %j", (origin, expected) => {
    expect(read({ plan: build.plan({ chosen: { version: "6.3.10", origin } }) })).toContain(expected);
  });

  it("counts what is to do, to know and done", () => {
    const work = build.work({
      schema: [build.schemaWork(), build.schemaWork({ use: undefined })],
      edits: build.edits({
        tasks: [build.task(), build.task()],
        commits: [{ message: "m", edits: [build.edit(), build.edit()] }],
      }),
    });
    const expected = "3 things to do before you merge, 1 change to look for in your code and 2 edits done in 1 file.";
    expect(read({ work })).toContain(expected);
  });
});

const boxesOf = (markdown: string) =>
  nodesOf(markdown).filter((node) => node.type === "listItem" && node.checked === false);

describe("Before you merge", () => {
  it("says so, once, when no schema changes", () => {
    expect(read().split("No schema change in this step.")).toHaveLength(2);
    expect(read({ work: build.work({ schema: [build.schemaWork()] }) })).not.toContain("No schema change");
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

describe("a body that would be too long", () => {
  const many = <T>(number: number, one: (index: number) => T) =>
    Array.from({ length: number }, (_, index) => one(index));
  const place = (index: number) => ({ path: `src/${"folder/".repeat(30)}Project${index}.csproj`, line: 2 * index + 1 });
  const text = "word ".repeat(40).trim();

  it.each([
    [
      "tasks",
      {
        edits: build.edits({
          tasks: many(2000, (index) => build.task({ places: many(50, place), why: `${text} ${index}` })),
        }),
      },
    ],
    ["commands", { edits: build.edits({ tasks: [build.task({ commands: many(3, () => "x".repeat(40_000)) })] }) }],
    [
      "reasons",
      {
        edits: build.edits({
          commits: many(3000, (index) => ({
            message: `m${index}`,
            edits: [build.edit({ because: `${text} ${index}`, place: place(index) })],
          })),
        }),
      },
    ],
    [
      "schema",
      {
        schema: many(100, (index) =>
          build.schemaWork({
            step: `1.${index} -> 2.0`,
            changes: many(20, () => build.schemaChange({ summary: text })),
          }),
        ),
      },
    ],
    ["next steps", { next: many(900, (index) => build.guide({ from: `7.${index}`, to: `7.${index + 1}` })) }],
  ])("fits with many %s", (_, parts) => {
    const markdown = body({ work: build.work(parts) });
    expect(markdown.length).toBeLessThanOrEqual(longestBody);
    expect(markdown.endsWith(`${marker}\n`)).toBe(true);
    expect(markdown.split("<details>")).toHaveLength(markdown.split("</details>").length);
    expect(markdown.split("```").length % 2).toBe(1);
  });

  it("drops what comes next before anything else, and says so", () => {
    const next = many(900, (index) => build.guide({ from: `7.${index}`, to: `7.${index + 1}` }));
    const input = everything();
    const markdown = renderBody({ ...input, work: { ...input.work, next } });
    expect(markdown).not.toContain("What comes next");
    expect(markdown).toContain("Does not concern this repository");
    expect(markdown).toContain("Left out, because this text would be too long: what comes next.");
  });

  it("keeps the boxes as long as anything is kept", () => {
    const input = everything();
    const commits = many(800, (index) => ({
      message: `m${index}`,
      edits: [build.edit({ because: text + index, place: place(index) })],
    }));
    const markdown = renderBody({ ...input, work: { ...input.work, edits: { ...input.work.edits, commits } } });
    expect(boxesOf(markdown)).toHaveLength(3);
  });
});
