import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { createCodeTools } from "../../src/code-tools.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { upgrade } from "../../src/upgrade.ts";
import { createPackagePorts } from "../../src/version-choice.ts";
import { zipOf } from "../nuget/zip-of.ts";
import { repositoryWith } from "../repository/temporary-repository.ts";

const host = (version: string, more: Readonly<Record<string, string>> = {}) => {
  const references = Object.entries({ "Duende.IdentityServer": version, ...more });
  const items = references.map(([id, own]) => `<PackageReference Include="${id}" Version="${own}" />`);
  return `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>
  <ItemGroup>${items.join("")}</ItemGroup>
</Project>
`;
};

const manifest = (dependencies: Readonly<Record<string, string>>, framework = "net6.0") => {
  const items = Object.entries(dependencies).map(([id, range]) => `<dependency id="${id}" version="${range}" />`);
  return `<package><metadata><dependencies><group targetFramework="${framework}">${items.join("")}</group></dependencies></metadata></package>`;
};

interface Source {
  readonly index: string;
  /** Paths in the order that they were asked for. */
  readonly asked: string[];
}

/** A package source on this machine: paths to texts; what is not there is missing. */
async function serve(pages: Readonly<Record<string, string>>): Promise<Source> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const { port } = server.address() as { port: number };
    const index = { resources: [{ "@id": `http://127.0.0.1:${port}/flat/`, "@type": "PackageBaseAddress/3.0.0" }] };
    const text = path === "/index.json" ? JSON.stringify(index) : pages[path];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { index: `http://127.0.0.1:${(server.address() as { port: number }).port}/index.json`, asked };
}

const pages = {
  "/flat/duende.identityserver/index.json": JSON.stringify({ versions: ["6.3.9", "6.3.10"] }),
  "/flat/duende.identityserver/6.3.10/duende.identityserver.nuspec": manifest({ Tokens: "6.35.0" }),
  "/flat/duende.identityserver/6.2.3/duende.identityserver.nuspec": manifest({}),
  "/flat/admin.ui/index.json": JSON.stringify({ versions: ["2.0.0", "3.0.0"] }),
  "/flat/admin.ui/2.0.0/admin.ui.nuspec": manifest({ "Duende.IdentityServer": "[6.2.0,6.3.0)" }),
  "/flat/admin.ui/3.0.0/admin.ui.nuspec": manifest({ "Duende.IdentityServer": "6.3.0" }),
  "/flat/tokens/6.10.0/tokens.nuspec": manifest({}),
  "/flat/tokens/6.35.0/tokens.nuspec": manifest({}),
};

async function run(files: Readonly<Record<string, string | Uint8Array>>, { index }: Source, offline = false) {
  const { pullRequests } = await upgrade(
    {
      ...{ path: repositoryWith(files), ref: "HEAD", repository: "login", base: "main" },
      ...{ retry: false, tool: "1.0.0", configuration: { nugetSource: index } },
    },
    {
      ...createPackagePorts({
        ...{ offline, environment: {}, platform: "linux", credentialVariables: [] },
        matchingTags: async () => ({ kind: "failed", reason: "is not asked in a test" }),
      }),
      ...{ codeTools: createCodeTools(), linkTo: () => noLinks, log: () => {} },
    },
  );
  return pullRequests;
}

test("a package that pins the family stops its host, and no other", async () => {
  const source = await serve(pages);
  const results = await run(
    { "A/A.csproj": host("6.2.3"), "B/B.csproj": host("6.2.3", { "Admin.UI": "2.0.0" }) },
    source,
  );
  expect(results.map(({ plan }) => [plan.status, plan.hosts.map(({ name }) => name)])).toEqual([
    ["planned", ["A"]],
    ["blocked", ["B"]],
  ]);
  expect(results[1]?.plan).toMatchObject({
    reason: "Admin.UI 2.0.0 asks for Duende.IdentityServer [6.2.0,6.3.0), which leaves out 6.3.10.",
    wayOut: "Move Admin.UI to 3.0.0 first: that version allows the step.",
    place: { path: "B/B.csproj", line: 3 },
  });
  expect(source.asked.toSorted()).toEqual([...new Set(source.asked)].toSorted());
});

test("a reference below what the new version asks for moves too", async () => {
  const [only] = await run({ "A/A.csproj": host("6.2.3", { Tokens: "6.10.0" }) }, await serve(pages));
  if (only === undefined || !("draft" in only)) throw new Error("nothing is planned");
  const texts = only.draft.changeSet.commits.flatMap(({ files }) => [...files.values()].map(String));
  expect(texts.at(-1)).toContain('Include="Tokens" Version="6.35.0"');
  expect(only.work.edits.tasks).toEqual([]);
});

const versions = (...list: readonly string[]) => JSON.stringify({ versions: list });
const behind = {
  ...pages,
  "/flat/duende.identityserver/6.3.10/duende.identityserver.nuspec": manifest({ Mapping: "1.0.0", Tokens: "6.35.0" }),
  "/flat/mapping/1.0.0/mapping.nuspec": manifest({ Mapper: "[12.0.0,13.0.0)" }),
  "/flat/mapper/11.0.0/mapper.nuspec": manifest({}),
  "/flat/mapper/12.0.0/mapper.nuspec": manifest({}),
  "/flat/mapper/13.0.0/mapper.nuspec": manifest({}),
  "/flat/old.mapper/1.0.0/old.mapper.nuspec": manifest({ Mapper: "[11.0.0,12.0.0)" }),
  "/flat/old.mapper/index.json": versions("1.0.0"),
  "/flat/tokens/6.35.0/tokens.nuspec": manifest({}, "net8.0"),
};

test.each<[string, Readonly<Record<string, string>>, string]>([
  ["NU1605", { Mapper: "11.0.0" }, 'Include="Mapper" Version="12.0.0"'],
  ["NU1608", { Mapper: "13.0.0" }, "Restore will warn of it (NU1608)"],
  ["NU1107", { "Old.Mapper": "1.0.0" }, "ask for versions of Mapper that exclude each other."],
  ["NU1202", { Tokens: "6.10.0" }, "Tokens 6.35.0 is not built for the framework of a project."],
])("%s by what the new version brings along is foreseen, with one request each", async (_, more, expected) => {
  const source = await serve(behind);
  const [only] = await run({ "A/A.csproj": host("6.2.3", more), "B/B.csproj": host("6.2.3", more) }, source);
  const files =
    only !== undefined && "draft" in only ? only.draft.changeSet.commits.flatMap((each) => [...each.files]) : [];
  const said = [
    JSON.stringify(only?.plan),
    only !== undefined && "draft" in only ? only.draft.body : "",
    ...files.map(String),
  ];
  expect(said.join("\n")).toContain(expected);
  expect(source.asked.toSorted()).toEqual([...new Set(source.asked)].toSorted());
});

const withFolder = (location: string, index: string) =>
  `<configuration><packageSources><add key="local" value="${location}" /><add key="feed" value="${index}" allowInsecureConnections="true" /></packageSources></configuration>`;

test("a package in a folder of the repository is opened", async () => {
  const source = await serve(pages);
  const files = {
    "nuget.config": withFolder("./packages", source.index),
    "packages/Local.UI.1.0.0.nupkg": zipOf({
      "Local.UI.nuspec": manifest({ "Duende.IdentityServer": "[6.2.0,6.3.0)" }),
    }),
    "A/A.csproj": host("6.2.3", { "Local.UI": "1.0.0" }),
  };
  const [only] = await run(files, source);
  expect(only?.plan).toMatchObject({
    status: "blocked",
    reason: "Local.UI 1.0.0 asks for Duende.IdentityServer [6.2.0,6.3.0), which leaves out 6.3.10.",
  });
});

test.each(["../packages", "/packages"])(
  "a folder outside it, %s, is not read, and the body says so",
  async (location) => {
    const source = await serve(pages);
    const files = {
      "nuget.config": withFolder(location, source.index),
      "A/A.csproj": host("6.2.3", { "Local.UI": "1.0.0" }),
    };
    const [only] = await run(files, source);
    if (only === undefined || !("draft" in only)) throw new Error("nothing is planned");
    expect(only.draft.body).toContain("Local.UI 1.0.0 (`local` is a folder outside the repository, which is not read)");
  },
);

test("a package that nobody has is said, and the step is taken", async () => {
  const [only] = await run({ "A/A.csproj": host("6.2.3", { Private: "1.0.0" }) }, await serve(pages));
  if (only === undefined || !("draft" in only)) throw new Error("nothing is planned");
  expect(only.draft.body).toContain("Private 1.0.0 (is in no package source)");
  expect(only.plan.status).toBe("planned");
});

test.each([
  ["with --offline", host("6.2.3", { "Admin.UI": "2.0.0" }), true],
  ["of a repository that is up to date", host("8.0.1", { "Admin.UI": "2.0.0" }), false],
])("nothing is asked %s", async (_, project, offline) => {
  const source = await serve(pages);
  await run({ "A/A.csproj": project }, source, offline);
  expect(source.asked).toEqual([]);
});
