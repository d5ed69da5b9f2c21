import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { createCodeTools } from "../../src/code-tools.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { upgrade } from "../../src/upgrade.ts";
import { createVersionChoice } from "../../src/version-choice.ts";
import { repositoryWith } from "../repository/temporary-repository.ts";
import { freshCli } from "./fresh-cli.ts";

const cli = freshCli();

const login = `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Duende.IdentityServer" Version="6.2.3" /></ItemGroup>
</Project>
`;

interface Page {
  readonly status?: number;
  readonly type?: string;
  readonly text: string;
}

const json = (value: unknown): Page => ({ text: JSON.stringify(value) });
const index = (base: string) =>
  json({ version: "3.0.0", resources: [{ "@id": `${base}/flat/`, "@type": "PackageBaseAddress/3.0.0" }] });

/** A package source on this machine; every path that is not given is missing. Gives the address of its index. */
async function serve(pages: (base: string) => Readonly<Record<string, Page>>): Promise<string> {
  const server = createServer((request, response) => {
    const { port } = server.address() as { port: number };
    const page = pages(`http://127.0.0.1:${port}`)[request.url ?? ""];
    const { status = 200, type = "application/json", text } = page ?? { status: 404, text: "" };
    response.writeHead(status, { "content-type": type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/index.json`;
}

test("the newest stable patch of the line comes from the package source", async () => {
  const versions = ["6.3.2", "6.3.42", "6.3.7", "6.3.99-preview.1", "6.4.0", "7.0.1"];
  const source = await serve((base) => ({
    "/index.json": index(base),
    "/flat/duende.identityserver/index.json": json({ versions }),
  }));
  const root = repositoryWith({ "Login.csproj": login });
  const { code, stdout, stderr } = await cli(root, ["--nuget-source", source]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Login.csproj:3  6.2.3 -> 6.3.42");
});

/** What the body says of the version, when nobody but this source can be asked. */
async function told(source: string): Promise<string> {
  const chooseVersion = createVersionChoice({
    ...{ offline: false, environment: {}, platform: "linux", credentialVariables: [] },
    matchingTags: async () => ({ kind: "failed", reason: "is not asked in a test" }),
  });
  const { pullRequests } = await upgrade(
    {
      ...{ path: repositoryWith({ "Login.csproj": login }), ref: "HEAD", repository: "login", base: "main" },
      ...{ retry: false, tool: "1.0.0", configuration: { nugetSource: source } },
    },
    { chooseVersion, codeTools: createCodeTools(), linkTo: () => noLinks, log: () => {} },
  );
  const [only] = pullRequests;
  expect(only).toMatchObject({ plan: { status: "planned", chosen: { version: "6.3.10" } } });
  return only && "draft" in only ? only.draft.body : "";
}

test.each<[string, (base: string) => Readonly<Record<string, Page>>, string]>([
  ["has no index", () => ({}), "is not asked in a test"],
  [
    "answers with a page",
    () => ({ "/index.json": { type: "text/html", text: "<p>Sign in</p>" } }),
    "`text/html` that is no JSON",
  ],
  ["asks for credentials", () => ({ "/index.json": { status: 401, text: "" } }), "answered 401"],
  ["does not have the package", (base) => ({ "/index.json": index(base) }), "no stable 6.3 of `Duende.IdentityServer`"],
  [
    "has no patch of the line",
    (base) => ({
      "/index.json": index(base),
      "/flat/duende.identityserver/index.json": json({ versions: ["6.2.9", "7.0.0"] }),
    }),
    "no stable 6.3 of `Duende.IdentityServer`",
  ],
])("a source that %s is told, and the guide's patch is taken", async (_, pages, reason) => {
  expect(await told(await serve(pages))).toContain(reason);
});

test("so is a source that nobody listens at", async () => {
  expect(await told("http://127.0.0.1:9/index.json")).toContain("could not be reached");
});
