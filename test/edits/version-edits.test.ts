import { describe, expect, it } from "vitest";
import { packageEdits } from "../../src/edits/package-edits.ts";
import type { Project, Reference } from "../../src/inventory/inventory.ts";
import type { Fragment } from "../../src/msbuild/evaluation.ts";
import type { PlannedUpgrade } from "../../src/plan/plan.ts";
import { guide } from "../guides-of.ts";
import { inventoryOf, nothingMoves, project, reference } from "../projects.ts";

const main = "Duende.IdentityServer";

function planFor(
  projects: readonly Project[],
  ids: readonly string[],
  more: Partial<PlannedUpgrade> = {},
): PlannedUpgrade {
  const moving = projects.flatMap((one) =>
    one.references.filter(({ id }) => ids.includes(id)).map((each) => ({ project: one, reference: each, line: "6.3" })),
  );
  return {
    status: "planned",
    hosts: [{ name: "A", projects }],
    from: "6.3",
    to: "7.0",
    guides: [guide("6.3", "7.0")],
    chosen: { version: "7.0.9", origin: { kind: "guide", why: "offline" } },
    moving,
    held: [],
    platform: nothingMoves,
    ...more,
  };
}

const fragment = (text: string, start: number, via: readonly string[] = []): Fragment => ({
  text,
  source: { place: { path: "Directory.Build.props", line: start }, span: { start, end: start + text.length } },
  via,
});

const written = (text: string, start: number) => ({
  text,
  source: { place: { path: "App/App.csproj", line: start }, span: { start, end: start + text.length } },
});

function edit(references: readonly Reference[], ids: readonly string[] = [main], more: Partial<PlannedUpgrade> = {}) {
  const projects = [project("App/App.csproj", { references })];
  const { commits, tasks, moves } = packageEdits(inventoryOf(...projects), planFor(projects, ids, more));
  const edits = commits.flatMap((commit) =>
    commit.edits.map(({ place, before, after }) => `${place.path}:${place.line} ${before} > ${after}`),
  );
  return { edits, tasks: tasks.map(({ title }) => title), moves, message: commits[0]?.message };
}

describe("packageEdits", () => {
  it.each([
    ["6.3.2", "7.0.9"],
    ["6.3.*", "7.0.*"],
    ["[6.3.8]", "[7.0.9]"],
    ["6.3", "7.0"],
  ])("writes %s as %s", (before, after) => {
    const { edits, message } = edit([reference(main, before, { fragments: [fragment(before, 3)] })]);
    expect(edits).toEqual([`Directory.Build.props:3 ${before} > ${after}`]);
    expect(message).toBe("Upgrade Duende IdentityServer to 7.0.9");
  });

  it("edits a property once for all that use it", () => {
    const shared = [fragment("6.3.2", 5, ["DuendeVersion"])];
    const both = [
      reference(main, "6.3.2", { fragments: shared }),
      reference("Duende.IdentityServer.EntityFramework", "6.3.2", { fragments: shared }),
    ];
    expect(edit(both, [main, "Duende.IdentityServer.EntityFramework"]).edits).toEqual([
      "Directory.Build.props:5 6.3.2 > 7.0.9",
    ]);
  });

  it("edits the pieces of a composed version where they stand", () => {
    const pieces = [fragment("6", 1, ["Major"]), fragment(".", 2), fragment("3", 3, ["Minor"]), fragment(".2", 4)];
    expect(edit([reference(main, "6.3.2", { fragments: pieces })]).edits).toEqual([
      "Directory.Build.props:1 6 > 7",
      "Directory.Build.props:3 3 > 0",
      "Directory.Build.props:4 .2 > .9",
    ]);
  });

  it("splits off a property that a package shares which must not move", () => {
    const shared = [fragment("6.3.2", 5, ["DuendeVersion"])];
    const references = [
      reference(main, "6.3.2", { fragments: shared, written: written("$(DuendeVersion)", 8) }),
      reference("Duende.BFF", "6.3.2", { fragments: shared, written: written("$(DuendeVersion)", 40) }),
    ];
    expect(edit(references)).toMatchObject({ edits: ["App/App.csproj:8 $(DuendeVersion) > 7.0.9"], tasks: [] });
  });

  it("leaves a shared literal to a person", () => {
    const shared = [fragment("6.3.2", 5)];
    const list = written("6.3.2", 5);
    const references = [
      reference(main, "6.3.2", { fragments: shared, written: list }),
      reference("Duende.BFF", "6.3.2", { fragments: shared, written: list }),
    ];
    expect(edit(references)).toMatchObject({
      edits: [],
      tasks: ["Set Duende.IdentityServer to 7.0.9 in App/App.csproj."],
    });
  });

  it("gives a computed version a text of its own", () => {
    const computed: Fragment[] = [{ text: "6.3.2", via: [] }];
    const references = [
      reference(main, "6.3.2", { fragments: computed, written: written("$(Base.Replace('x','6'))", 9) }),
    ];
    expect(edit(references).edits).toEqual(["App/App.csproj:9 $(Base.Replace('x','6')) > 7.0.9"]);
  });

  it("renames packages where the step does, with the version", () => {
    const old = reference("IdentityServer4", "4.1.2", { fragments: [fragment("4.1.2", 7)] });
    const renaming = guide("4.1", "5.2", {
      renames: { IdentityServer4: main },
      product: { from: "IdentityServer4", to: "Duende IdentityServer" },
    });
    const { edits, moves } = edit([old], ["IdentityServer4"], {
      guides: [renaming],
      chosen: { version: "5.2.4", origin: { kind: "guide", why: "" } },
    });
    expect(edits).toEqual([
      "Directory.Build.props:7 4.1.2 > 5.2.4",
      `App/App.csproj:${old.place.line} IdentityServer4 > ${main}`,
    ]);
    expect(moves).toMatchObject([{ id: "IdentityServer4", newId: main, from: "4.1.2", to: "5.2.4" }]);
  });

  it("does not touch packages that only share the prefix", () => {
    const references = [
      reference(main, "6.3.2"),
      reference("Duende.IdentityServer.Templates", "6.3.2"),
      reference("Duende.IdentityModel", "7.0.0"),
    ];
    expect(edit(references).edits).toHaveLength(1);
  });
});
