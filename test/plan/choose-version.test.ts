import { describe, expect, test } from "vitest";
import type { NuGetClient, PackageVersions } from "../../src/nuget/client.ts";
import type { PackageSource } from "../../src/nuget/package-sources.ts";
import { parseVersion, printVersion } from "../../src/nuget/version.ts";
import { chooseVersion, type VersionQuestion } from "../../src/plan/choose-version.ts";

const main = "Duende.IdentityServer";
const stores = "Duende.IdentityServer.EntityFramework";
const guide = {
  to: "7.0",
  lastKnownPatch: "7.0.5",
  releaseTags: [{ repository: "vendor/products", prefix: "is-" }],
};

/** What a source has, per package: its versions, `missing`, or a reason to fail. */
type Shelf = Readonly<Record<string, readonly string[] | string>>;

interface World {
  readonly shelves: Readonly<Record<string, Shelf>>;
  readonly hidden?: readonly string[];
  readonly tags?: readonly string[] | string;
  readonly mapped?: Readonly<Record<string, readonly string[]>>;
  readonly files?: readonly string[];
}

function answer(shelf: Shelf | undefined, id: string): PackageVersions {
  const entry = shelf?.[id] ?? shelf?.["*"] ?? "missing";
  if (entry === "missing") return { kind: "missing" };
  if (typeof entry === "string") return { kind: "failed", reason: entry };
  return { kind: "versions", versions: entry.flatMap((text) => parseVersion(text) ?? []) };
}

function clientOf({ shelves, hidden = [] }: World): NuGetClient {
  return {
    versions: async (source, id) => answer(shelves[source.name], id),
    isListed: async (_source, _id, version) => !hidden.includes(printVersion(version)),
    dependencies: async () => ({ kind: "missing" }),
  };
}

function source(name: string): PackageSource {
  const kind = name.startsWith("./") ? "folder" : "v3";
  return { name, kind, location: name.replace("./", ""), credentials: undefined, allowInsecureConnections: false };
}

function ask(world: World, question: Partial<VersionQuestion> = {}) {
  const all = Object.keys(world.shelves).map(source);
  const tags = world.tags ?? "answered 403";
  return chooseVersion({
    guide,
    ids: [main, stores],
    sources: { all, for: (id) => all.filter(({ name }) => world.mapped?.[id]?.includes(name) ?? true) },
    files: new Map((world.files ?? []).map((path) => [path, true])),
    client: clientOf(world),
    matchingTags: async () =>
      typeof tags === "string" ? { kind: "failed", reason: tags } : { kind: "tags", names: tags },
    offline: false,
    pinned: false,
    ...question,
  });
}

describe("from package sources", () => {
  const fromA = { kind: "source", name: "a" };
  test.each<[string, World, string]>([
    ["the newest patch, as a number", { shelves: { a: { "*": ["7.0.9", "7.0.10", "7.0.2"] } } }, "7.0.10"],
    ["no pre-release, no other line", { shelves: { a: { "*": ["7.0.8", "7.0.9-rc.1", "7.1.0", "6.3.10"] } } }, "7.0.8"],
    [
      "what all packages have",
      { shelves: { a: { [main]: ["7.0.7", "7.0.8", "7.0.9"], [stores]: ["7.0.8", "7.0.7"] } } },
      "7.0.8",
    ],
    ["a hidden one is passed over", { shelves: { a: { "*": ["7.0.8", "7.0.9"] } }, hidden: ["7.0.9"] }, "7.0.8"],
    ["all hidden: the newest", { shelves: { a: { "*": ["7.0.8", "7.0.9"] } }, hidden: ["7.0.8", "7.0.9"] }, "7.0.9"],
    ["another source lacks it", { shelves: { b: {}, a: { "*": ["7.0.9"] } } }, "7.0.9"],
    ["another source fails", { shelves: { b: { "*": "answered 500" }, a: { "*": ["7.0.9"] } } }, "7.0.9"],
    [
      "only the source that is mapped",
      {
        shelves: { a: { "*": ["7.0.8"] }, b: { "*": ["7.0.9"] } },
        mapped: { [main]: ["a"], [stores]: ["a"] },
      },
      "7.0.8",
    ],
  ])("%s", async (_, world, version) => {
    expect(await ask(world)).toEqual({ version, origin: fromA });
  });

  test("a package whose source does not answer is not waited for, but said", async () => {
    const shelves = { a: { [main]: ["7.0.9"] }, b: { [stores]: "answered 401" } };
    expect(await ask({ shelves, mapped: { [main]: ["a"], [stores]: ["b"] } })).toEqual({
      version: "7.0.9",
      origin: { kind: "source", name: "a", caveat: "the package source `b` answered 401" },
    });
  });

  test("a folder of the repository is a source", async () => {
    const files = [`local/${main}.7.0.8.nupkg`, `local/${stores}.7.0.8.nupkg`, `local/${main}.7.0.9.nupkg`];
    expect(await ask({ shelves: { "./local": {} }, files })).toEqual({
      version: "7.0.8",
      origin: { kind: "source", name: "./local" },
    });
  });
});

describe("from release tags", () => {
  const tags = ["is-7.0.6", "is-7.0.7", "is-7.0.8-rc.1"];
  test.each<[string, World, string | undefined]>([
    ["no source is configured", { shelves: {} }, undefined],
    ["a source does not answer", { shelves: { a: { "*": "answered 401" } } }, "the package source `a` answered 401"],
    [
      "a source lacks the line",
      { shelves: { a: { "*": ["6.3.10", "7.0.0-rc.1"] } } },
      `no stable 7.0 of \`${main}\` is in the package source \`a\``,
    ],
    [
      "a source lacks one package",
      { shelves: { a: { [main]: ["7.0.9"] }, b: {} } },
      `no stable 7.0 of \`${stores}\` is in the package sources \`a\`, \`b\``,
    ],
    [
      "packages have nothing in common",
      { shelves: { a: { [main]: ["7.0.9"], [stores]: ["7.0.8"] } } },
      `the package sources have no 7.0 version that is the same for \`${main}\`, \`${stores}\``,
    ],
    [
      "the mapping names no source",
      { shelves: { a: { "*": ["7.0.9"] } }, mapped: { [stores]: [] } },
      `the package source mapping of the NuGet configuration names no source for \`${stores}\``,
    ],
    [
      "a name cannot leave its quotation",
      { shelves: { "a` @someone\n": { "*": "answered 401" } } },
      "the package source `a @someone` answered 401",
    ],
  ])("%s", async (_, world, why) => {
    expect(await ask({ ...world, tags })).toEqual({
      version: "7.0.7",
      origin: { kind: "release-tags", repository: "vendor/products", ...(why && { why }) },
    });
  });
});

describe("from the guide", () => {
  const full: World = { shelves: { a: { "*": ["7.0.9"] } }, tags: ["is-7.0.9"] };
  const unreachable = "`vendor/products` on GitHub, asked for release tags, answered 403";
  test.each<[string, World, Partial<VersionQuestion>, string]>([
    ["pinned", full, { pinned: true }, "`patch: pinned` asks for it"],
    ["offline", full, { offline: true }, "`--offline` forbids asking"],
    ["nothing answers", { shelves: {} }, {}, `no package source is configured; ${unreachable}`],
    [
      "neither a source nor the tags answer",
      { shelves: { a: { "*": "did not answer within 10 s" } } },
      {},
      `the package source \`a\` did not answer within 10 s; ${unreachable}`,
    ],
    [
      "no tag of the line",
      { shelves: {}, tags: ["is-7.1.0"] },
      {},
      "no package source is configured; no release tag of 7.0 was found",
    ],
  ])("%s", async (_, world, question, why) => {
    expect(await ask(world, question)).toEqual({ version: "7.0.5", origin: { kind: "guide", why } });
  });
});
