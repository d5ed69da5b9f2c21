import { describe, expect, test } from "vitest";
import { mergeConfigFiles, singleSource } from "../../src/nuget/package-sources.ts";
import { configFile } from "./config-files.ts";

const main = "Duende.IdentityServer";
const nothing = { environment: {}, allowed: [] };

function sources(...adds: readonly string[]): string {
  const entries = adds.map((add) => {
    const [name, location = `https://${name}.example.test/v3/index.json`] = add.split(" ");
    return name === "<clear/>" ? name : `<add key="${name}" value="${location}" />`;
  });
  return `<packageSources>${entries.join("")}</packageSources>`;
}

const disabled = (...names: readonly string[]) =>
  `<disabledPackageSources>${names.map((name) => (name === "<clear/>" ? name : `<add key="${name}" value="true" />`)).join("")}</disabledPackageSources>`;

const mapping = (map: Readonly<Record<string, readonly string[]>>, clear = "") =>
  `<packageSourceMapping>${clear}${Object.entries(map)
    .map(([key, patterns]) => {
      const packages = patterns.map((pattern) => `<package pattern="${pattern}" />`).join("");
      return `<packageSource key="${key}">${packages}</packageSource>`;
    })
    .join("")}</packageSourceMapping>`;

function merged(...bodies: readonly string[]) {
  return mergeConfigFiles(
    bodies.map((body, index) => configFile(`${"deep/".repeat(bodies.length - index - 1)}nuget.config`, body)),
    nothing,
  );
}

describe("sources of a chain, nearest first", () => {
  test.each([
    ["one file", [sources("a", "b")], ["a", "b"]],
    ["files add up", [sources("a"), sources("b")], ["a", "b"]],
    ["clear drops the farther ones", [sources("<clear/>", "a"), sources("b")], ["a"]],
    ["clear keeps the nearer ones", [sources("a"), sources("<clear/>", "b"), sources("c")], ["a", "b"]],
    ["clear and nothing else", [sources("<clear/>"), sources("b")], []],
    ["disabled near", [disabled("b"), sources("a", "b")], ["a"]],
    ["disabled in another case", [disabled("B"), sources("a", "b")], ["a", "b"]],
    ["disabled far", [sources("a"), disabled("a") + sources("b")], ["b"]],
    ["disabled far, cleared near", [disabled("<clear/>"), disabled("a") + sources("a")], ["a"]],
    ["no file", [], []],
  ])("%s", (_, bodies, expected) => {
    expect(
      merged(...bodies)
        .all.map(({ name }) => name)
        .sort(),
    ).toEqual(expected);
  });

  test("the nearest of the same name wins, whatever its case", () => {
    const { all } = merged(sources("Feed https://near.example.test/v3/index.json"), sources("feed"));
    expect(all.map(({ name, location }) => [name, location])).toEqual([
      ["Feed", "https://near.example.test/v3/index.json"],
    ]);
  });
});

describe("what kind a source is", () => {
  test.each([
    ["https://packages.example.test/v3/index.json", "v3", "https://packages.example.test/v3/index.json"],
    ["https://packages.example.test/api/v2", "v2", "https://packages.example.test/api/v2"],
    ["https://packages.example.test/feed%20one%20/index.json", "v3", undefined],
    ["./packages", "folder", "deep/packages"],
    ["..\\packages\\local", "folder", "packages/local"],
    [".", "folder", "deep"],
  ])("%s is %s", (location, kind, expected) => {
    const file = configFile(
      "deep/nuget.config",
      `<packageSources><add key="a" value="${location}" /></packageSources>`,
    );
    const [source] = mergeConfigFiles([file], nothing).all;
    expect([source?.kind, source?.location, source?.unusable]).toEqual([kind, expected ?? location, undefined]);
  });

  test("protocolVersion decides where the address does not", () => {
    const body = `<packageSources><add key="a" value="https://packages.example.test/feed" protocolVersion="3" /></packageSources>`;
    expect(merged(body).all[0]?.kind).toBe("v3");
  });

  test.each(["../../elsewhere", "/srv/packages", "C:\\packages", "\\\\server\\share", "file:///srv"])(
    "the folder %s is not read",
    (location) => {
      const [source] = mergeConfigFiles([configFile("deep/nuget.config", sources(`a ${location}`))], nothing).all;
      expect(source?.unusable).toMatch(/outside the repository/);
    },
  );

  test("a folder beside the user's configuration is not read", () => {
    const [source] = mergeConfigFiles(
      [configFile("/home/me/.nuget/NuGet/NuGet.Config", sources("a local"))],
      nothing,
    ).all;
    expect(source?.unusable).toMatch(/outside the repository/);
  });
});

describe("source mapping", () => {
  const both = sources("a", "b");
  test.each([
    ["none: all", both, ["a", "b"]],
    ["the longer pattern wins", both + mapping({ a: ["*"], b: ["Duende.*"] }), ["b"]],
    ["a whole id wins over a prefix", both + mapping({ a: [main], b: ["Duende.*"] }), ["a"]],
    ["an id with and without a star: both", both + mapping({ a: [main], b: [`${main}*`] }), ["a", "b"]],
    ["the same pattern: both", both + mapping({ a: ["Duende.*"], b: ["duende.*", "*"] }), ["a", "b"]],
    ["a prefix need not end at a dot", both + mapping({ a: ["Due*"], b: ["*"] }), ["a"]],
    ["no pattern fits", both + mapping({ a: ["Microsoft.*"] }), []],
    ["mapped to a disabled source", both + disabled("a") + mapping({ a: ["*"] }), []],
  ])("%s", (_, body, expected) => {
    expect(
      merged(body)
        .for(main)
        .map(({ name }) => name),
    ).toEqual(expected);
  });

  test.each([
    ["the nearer mapping of a source replaces the farther", mapping({ a: ["Other.*"] }), ["b"]],
    ["clear switches the farther off", mapping({}, "<clear/>"), ["a", "b"]],
    ["another source's mapping is added", mapping({ b: ["Duende.IdentityServer*"] }), ["b"]],
  ])("%s", (_, near, expected) => {
    const far = both + mapping({ a: ["Duende.*"], b: ["*"] });
    expect(
      merged(near, far)
        .for(main)
        .map(({ name }) => name),
    ).toEqual(expected);
  });
});

test("a single source is asked for every id", () => {
  const { all, for: sourcesFor } = singleSource("https://packages.example.test/v3/index.json", nothing);
  expect(all.map(({ name, kind }) => [name, kind])).toEqual([["nuget-source", "v3"]]);
  expect(sourcesFor("Anything")).toBe(all);
});

test("an address may name only variables that the user allows", () => {
  const file = configFile("nuget.config", sources("a https://%TOKEN%.example.test/v3/index.json"));
  const environment = { TOKEN: "secret" };
  const [refused] = mergeConfigFiles([file], { environment, allowed: [] }).all;
  expect([refused?.location, refused?.unusable]).toEqual([
    "",
    "has an address that names `%TOKEN%`, which `nuget-credential-variables` does not list",
  ]);
  const [allowed] = mergeConfigFiles([file], { environment, allowed: ["token"] }).all;
  expect(allowed?.location).toBe("https://secret.example.test/v3/index.json");
});
