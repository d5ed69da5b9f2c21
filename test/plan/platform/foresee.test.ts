import { describe, expect, it } from "vitest";
import type { Guide } from "../../../src/guides/guide.ts";
import type { Project, Reference } from "../../../src/inventory/inventory.ts";
import type { DependencyGroup } from "../../../src/nuget/nuspec.ts";
import { parseVersion, printVersion } from "../../../src/nuget/version.ts";
import { parseVersionRange } from "../../../src/nuget/version-range.ts";
import type { Host, PlannedUpgrade } from "../../../src/plan/plan.ts";
import { foresee } from "../../../src/plan/platform/foresee.ts";
import type { PackageMove } from "../../../src/plan/platform/platform.ts";
import type { PackageMetadata } from "../../../src/plan/platform/read-packages.ts";
import { guide } from "../../guides-of.ts";
import { inventoryOf, project, reference } from "../../projects.ts";

/** `A 1.0` to `net8.0: B [1.0,2.0), C 3.0; netstandard2.0:`; without a framework: for every one. */
type Manifests = Readonly<Record<string, string>>;

interface Source extends PackageMetadata {
  readonly asked: string[];
}

function sourceOf(manifests: Manifests): Source {
  const asked: string[] = [];
  return {
    asked,
    dependencies: async (id, version) => {
      const name = `${id} ${printVersion(version)}`;
      asked.push(name);
      const text = manifests[name];
      return text === undefined
        ? { kind: "missing" }
        : { kind: "dependencies", groups: text.split(";").flatMap(groupOf) };
    },
    versions: async (id) => ({
      kind: "versions",
      versions: Object.keys(manifests).flatMap((name) => {
        const [own, version = ""] = name.split(" ");
        return own === id ? (parseVersion(version) ?? []) : [];
      }),
    }),
  };
}

function groupOf(text: string): readonly DependencyGroup[] {
  if (text.trim() === "") return [];
  const [framework, list = ""] = text.includes(":") ? text.split(":") : [null, text];
  const dependencies = [...list.matchAll(/(?<id>[\w.]+) (?<version>[\d.]+|[[(][^\])]*[\])])/g)].map(({ groups }) => ({
    id: groups?.id ?? "",
    range: parseVersionRange(groups?.version ?? ""),
  }));
  return [{ framework: framework?.trim() ?? null, dependencies }];
}

interface Step {
  readonly hosts: readonly Host[];
  readonly projects: readonly Project[];
  readonly guide?: Guide;
  readonly chosen?: string;
  readonly packages?: readonly PackageMove[];
  readonly raise?: string;
}

const ids = new Set(["Duende.IdentityServer", "Duende.IdentityServer.EntityFramework", "IdentityServer4"]);

function see(
  { hosts, projects, guide: own = guide("6.2", "6.3"), chosen = "6.3.9", packages = [], raise }: Step,
  source: Source,
) {
  const moving = projects.flatMap((each) =>
    each.references
      .filter(({ id }) => ids.has(id))
      .map((each1: Reference) => ({ project: each, reference: each1, line: own.from })),
  );
  const raises =
    raise === undefined
      ? []
      : projects.map((each) => ({
          project: each,
          frameworks: new Map(each.frameworks.map((framework) => [framework, raise])),
          because: "",
        }));
  const plan: PlannedUpgrade = {
    ...{ status: "planned", hosts, from: own.from, to: own.to, guides: [own], moving, held: [] },
    chosen: { version: chosen, origin: { kind: "guide", why: "" } },
    platform: { raises, packages, blockers: [] },
  };
  return foresee(plan, inventoryOf(...projects), source);
}

function app(references: Readonly<Record<string, string>>, more: Partial<Project> = {}): Project {
  const path = more.path ?? "App/App.csproj";
  return project(path, {
    references: Object.entries(references).map(([id, version]) => reference(id, version, { path })),
    ...more,
  });
}

async function said(references: Readonly<Record<string, string>>, manifests: Manifests, more: Partial<Step> = {}) {
  const own = app(references);
  const source = sourceOf({ "Duende.IdentityServer 6.3.9": "", "Duende.IdentityServer 6.2.0": "", ...manifests });
  const { blockers, doubts, packages } = await see(
    { hosts: [{ name: "App", projects: [own] }], projects: [own], ...more },
    source,
  );
  return {
    blockers: [...blockers.values()].flat().map(({ what, ways }) => [what, ...ways].join(" ")),
    doubts: doubts.map(({ what, ways }) => [what, ...ways].join(" ")),
    moves: packages.map(({ reference: { id, version }, to, why }) => `${id} ${version} -> ${to}: ${why}`),
  };
}

const nothing = { blockers: [], doubts: [], moves: [] };

describe("a package that stays", () => {
  it.each([
    ["[6.2.0, 6.3.0)", "asks for Duende.IdentityServer [6.2.0, 6.3.0), which leaves out 6.3.9."],
    ["[6.2.0]", "asks for Duende.IdentityServer [6.2.0], which leaves out 6.3.9."],
  ])("and asks for the family at %s stops the step", async (range, what) => {
    const manifests = { "Admin.UI 2.0.0": `Duende.IdentityServer ${range}` };
    expect(await said({ "Duende.IdentityServer": "6.2.0", "Admin.UI": "2.0.0" }, manifests)).toEqual({
      ...nothing,
      blockers: [
        `Admin.UI 2.0.0 ${what} 2.0.0 is its newest version. Replace Admin.UI, or ask its author for a release for 6.3.`,
      ],
    });
  });

  it.each([
    ["2.5.0", "6.2.0", "Move Admin.UI to 2.5.0 first: that version allows the step."],
    ["2.5.0", "[6.2.5]", "Its newest version, 2.5.0, does not allow it either."],
    ["2.5.0", "x", "Move Admin.UI to 2.5.0 first: that version allows the step."],
  ])("is solved where its newest version %s asks for %s", async (version, range, way) => {
    const manifests = {
      "Admin.UI 2.0.0": "Duende.IdentityServer [6.2.0,6.3.0)",
      [`Admin.UI ${version}`]: range === "x" ? "" : `Duende.IdentityServer ${range}`,
    };
    const { blockers } = await said({ "Duende.IdentityServer": "6.2.0", "Admin.UI": "2.0.0" }, manifests);
    expect(blockers[0]).toContain(way);
  });

  it("and is built on what the step renames stops it, with no version that says so", async () => {
    const own = guide("4.1", "5.0", { renames: { IdentityServer4: "Duende.IdentityServer" } });
    const { blockers } = await said(
      { IdentityServer4: "4.1.2", "Store.Mongo": "1.0.0", "Tokens.Only": "3.0.1" },
      { "Store.Mongo 1.0.0": "netstandard2.0: IdentityServer4 2.0.0", "Tokens.Only 3.0.1": "IdentityModel 4.0.0" },
      { guide: own, chosen: "5.0.5" },
    );
    expect(blockers).toEqual([
      expect.stringMatching(/^Store\.Mongo 1\.0\.0 is built on IdentityServer4, which the step /),
    ]);
  });

  it.each([
    ["allows any later version", { "Other 1.0.0": "Duende.IdentityServer 6.2.0" }],
    ["depends on nothing", { "Other 1.0.0": "" }],
    ["is said to be for .NET Framework alone", { "Other 1.0.0": ".NETFramework4.5:" }],
    ["asks for it in another framework", { "Other 1.0.0": "net9.0: Duende.IdentityServer [6.2.0]; net6.0:" }],
  ])("and %s is no matter", async (_, manifests) => {
    expect(await said({ "Duende.IdentityServer": "6.2.0", Other: "1.0.0" }, manifests)).toEqual(nothing);
  });
});

describe("a reference below what the new version asks for", () => {
  it("moves further, once and again", async () => {
    const references = { "Duende.IdentityServer": "6.2.0", Tokens: "6.10.0", Mapper: "11.0.0", Above: "9.0.0" };
    const manifests = {
      "Duende.IdentityServer 6.3.9": "net6.0: Tokens 6.35.0, Above 8.0.0",
      "Tokens 6.35.0": "Mapper [12.0.0,13.0.0)",
      "Tokens 6.10.0": "",
      ...{ "Mapper 12.0.0": "", "Mapper 11.0.0": "", "Above 9.0.0": "" },
    };
    expect(await said(references, manifests)).toEqual({
      ...nothing,
      moves: [
        "Tokens 6.10.0 -> 6.35.0: Duende.IdentityServer 6.3.9 asks for at least 6.35.0",
        "Mapper 11.0.0 -> 12.0.0: Tokens 6.35.0 asks for at least 12.0.0",
      ],
    });
  });

  it("stops the step where it is held on purpose", async () => {
    const { blockers, moves } = await said(
      { "Duende.IdentityServer": "6.2.0", Tokens: "[6.10.0]" },
      { "Duende.IdentityServer 6.3.9": "Tokens 6.35.0", "Tokens 6.10.0": "" },
    );
    expect(moves).toEqual([]);
    expect(blockers).toEqual([
      expect.stringContaining(
        "Duende.IdentityServer 6.3.9 asks for Tokens 6.35.0, and a project holds it at [6.10.0].",
      ),
    ]);
  });

  it("was so before: it is said once, and stays", async () => {
    const references = { "Duende.IdentityServer": "6.2.0", Other: "1.0.0", Tokens: "6.10.0" };
    const one = app(references, { path: "One/One.csproj" });
    const two = app(references, { path: "Two/Two.csproj", frameworks: ["net6.0", "net7.0"] });
    const source = sourceOf({ "Duende.IdentityServer 6.3.9": "", "Other 1.0.0": "Tokens 6.35.0", "Tokens 6.10.0": "" });
    const { blockers, doubts, packages } = await see(
      { hosts: [{ name: "One", projects: [one, two] }], projects: [one, two] },
      source,
    );
    expect({ blockers: blockers.size, packages }).toEqual({ blockers: 0, packages: [] });
    expect(doubts).toMatchObject([
      { what: expect.stringContaining("Other 1.0.0 asks for Tokens 6.35.0"), places: [{}, {}] },
    ]);
    expect(new Set(source.asked).size).toBe(source.asked.length);
  });
});

describe("versions that exclude each other", () => {
  it("of a third package stop the step", async () => {
    const { blockers } = await said(
      { "Duende.IdentityServer": "6.2.0", Other: "1.0.0" },
      { "Duende.IdentityServer 6.3.9": "Mapper [12.0.0,13.0.0)", "Other 1.0.0": "Mapper [10.0.0,11.0.0)" },
    );
    expect(blockers).toEqual([
      expect.stringContaining(
        "Other 1.0.0 and Duende.IdentityServer 6.3.9 ask for versions of Mapper that exclude each other.",
      ),
    ]);
  });

  it("of a direct reference are but a warning", async () => {
    const { blockers, doubts } = await said(
      { "Duende.IdentityServer": "6.2.0", Mapper: "13.0.0" },
      { "Duende.IdentityServer 6.3.9": "Mapper [12.0.0,13.0.0)", "Mapper 13.0.0": "" },
    );
    expect(blockers).toEqual([]);
    expect(doubts).toEqual([expect.stringContaining("Restore will warn of it (NU1608)")]);
  });
});

describe("what packages bring along", () => {
  it("asks too: a reference that would be too low for it moves", async () => {
    const { moves, blockers } = await said(
      { "Duende.IdentityServer": "6.2.0", Mapper: "11.0.0" },
      {
        "Duende.IdentityServer 6.3.9": "Duende.IdentityServer.Storage 6.3.9",
        "Duende.IdentityServer.Storage 6.3.9": "net6.0: Mapper [12.0.0,13.0.0)",
        ...{ "Mapper 11.0.0": "", "Mapper 12.0.0": "" },
      },
    );
    expect({ moves, blockers }).toEqual({
      blockers: [],
      moves: [
        "Mapper 11.0.0 -> 12.0.0: Duende.IdentityServer.Storage 6.3.9, which Duende.IdentityServer 6.3.9 brings along, asks for at least 12.0.0",
      ],
    });
  });

  it("stops the step where it pins the family, and says who brings it", async () => {
    const { blockers } = await said(
      { "Duende.IdentityServer": "6.2.0", "Admin.UI": "2.0.0" },
      { "Admin.UI 2.0.0": "Admin.Core 1.5.0", "Admin.Core 1.5.0": "Duende.IdentityServer [6.2.0,6.3.0)" },
    );
    expect(blockers).toEqual([
      "Admin.Core 1.5.0, which Admin.UI 2.0.0 brings along, asks for Duende.IdentityServer [6.2.0,6.3.0), which leaves out 6.3.9. " +
        "Look for a release of Admin.UI for 6.3. Replace Admin.UI, or ask its author for a release for 6.3.",
    ]);
  });

  it("stops it where versions would exclude each other only after it", async () => {
    const step = (old: string) => ({
      "Duende.IdentityServer 6.2.0": "Duende.IdentityServer.Storage 6.2.0",
      "Duende.IdentityServer.Storage 6.2.0": `Mapper ${old}`,
      "Duende.IdentityServer 6.3.9": "Duende.IdentityServer.Storage 6.3.9",
      "Duende.IdentityServer.Storage 6.3.9": "Mapper [12.0.0,13.0.0)",
      "Other 1.0.0": "Mapper 13.0.0",
    });
    const references = { "Duende.IdentityServer": "6.2.0", Other: "1.0.0" };
    const created = await said(references, step("11.0.0"));
    expect(created.blockers).toEqual([expect.stringMatching(/ask for versions of Mapper that exclude each other\./)]);
    const present = await said(references, step("[11.0.0,12.0.0)"));
    expect(present).toMatchObject({ blockers: [], doubts: [expect.stringContaining("before the step too")] });
  });

  it.each([
    [
      "where it asks for what its own bringer holds lower",
      { "Other 1.0.0": "Part 1.0.0, Mapper [10.0.0,11.0.0)", "Part 1.0.0": "Mapper 12.0.0" },
    ],
    ["where nobody has it", { "Other 1.0.0": "Part 1.0.0" }],
  ])("is no matter %s", async (_, manifests) => {
    expect(await said({ "Duende.IdentityServer": "6.2.0", Other: "1.0.0" }, manifests)).toEqual(nothing);
  });
});

describe("a package that is not built for the framework", () => {
  it("stops the step when the step writes its version", async () => {
    const own = app({ "Duende.IdentityServer": "6.2.0", Provider: "6.0.0" });
    const packages = own.references.slice(1).map((each) => ({ project: own, reference: each, to: "9.0.0", why: "" }));
    const manifests = { "Duende.IdentityServer 6.3.9": "", "Provider 9.0.0": "net8.0:", "Provider 6.0.0": "net6.0:" };
    const { blockers } = await see(
      { hosts: [{ name: "App", projects: [own] }], projects: [own], packages },
      sourceOf(manifests),
    );
    expect([...blockers.values()].flat().map(({ what }) => what)).toEqual([
      "Provider 9.0.0 is not built for the framework of a project.",
    ]);
    const raised = await see(
      { hosts: [{ name: "App", projects: [own] }], projects: [own], packages, raise: "net8.0" },
      sourceOf(manifests),
    );
    expect(raised.blockers.size).toBe(0);
  });
});

describe("hosts", () => {
  const one = app({ "Duende.IdentityServer": "6.2.0" }, { path: "One/One.csproj" });
  const two = app({ "Duende.IdentityServer": "6.2.0", "Admin.UI": "2.0.0" }, { path: "Two/Two.csproj" });
  const hosts = [one, two].map((each) => ({ name: each.path, projects: [each] }));
  const source = () =>
    sourceOf({ "Duende.IdentityServer 6.3.9": "", "Admin.UI 2.0.0": "Duende.IdentityServer [6.2.0]" });

  it.each([
    ["alone", [], ["Two/Two.csproj"]],
    ["also by what a project that reaches them references", [one.path], ["One/One.csproj", "Two/Two.csproj"]],
  ])("are stopped %s", async (_, projectReferences, stopped) => {
    const tests = app({ "Admin.UI": "2.0.0" }, { path: "Tests/Tests.csproj", projectReferences });
    const { blockers } = await see({ hosts, projects: [one, tests, two] }, source());
    expect([...blockers.keys()].map(({ name }) => name).toSorted()).toEqual(stopped);
  });
});

describe("what cannot be read", () => {
  it("is said, and nothing else is lost", async () => {
    const { blockers, doubts } = await said(
      { "Duende.IdentityServer": "6.2.0", Private: "1.0.0", Floats: "2.*", "Admin.UI": "2.0.0" },
      { "Admin.UI 2.0.0": "Duende.IdentityServer [6.2.0]" },
    );
    expect(blockers).toHaveLength(1);
    expect(doubts).toEqual([
      expect.stringMatching(
        /^What these packages depend on could not be read: Private 1\.0\.0 \(is in no package source\)\. /,
      ),
    ]);
  });

  it("is said in short, with one reason for all that have it, and with their places", async () => {
    const privates = Array.from({ length: 8 }, (_each, index) => [`Private${index}`, "1.0.0"]);
    const own = app(Object.fromEntries([["Duende.IdentityServer", "6.2.0"], ...privates]));
    const source = sourceOf({ "Duende.IdentityServer 6.3.9": "" });
    const { doubts } = await see({ hosts: [{ name: "App", projects: [own] }], projects: [own] }, source);
    const names = privates.slice(0, 5).map(([id]) => `${id} 1.0.0`);
    const what = `What these packages depend on could not be read: ${names.join(", ")} (is in no package source) and 3 more.`;
    expect(doubts).toMatchObject([{ what, places: own.references.slice(1).map(({ place }) => place) }]);
  });
});
