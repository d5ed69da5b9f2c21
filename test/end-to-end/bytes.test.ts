import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { createCodeTools } from "../../src/code-tools.ts";
import { createLocalForge } from "../../src/forge/local/local.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { upgrade } from "../../src/upgrade.ts";
import { createVersionChoice } from "../../src/version-choice.ts";
import { type Content, repositoryWith, runGit } from "../repository/temporary-repository.ts";

type Encode = (text: string) => Uint8Array;

/** Texts by path, with each change in its place: `«6.2.3→6.3.10»`. */
type Marked = Readonly<Record<string, string>>;

const utf8: Encode = (text) => Buffer.from(text, "utf8");
const utf8Marked: Encode = (text) => Buffer.from(`\uFEFF${text}`, "utf8");
const utf16le: Encode = (text) => Buffer.from(`\uFEFF${text}`, "utf16le");
const utf16be: Encode = (text) => Buffer.from(utf16le(text)).swap16();
// Equal to windows-1252 in every character used here.
const windows1252: Encode = (text) => Buffer.from(text, "latin1");

const before = (text: string) => text.replaceAll(/«(.*?)→.*?»/g, "$1");
const after = (text: string) => text.replaceAll(/«.*?→(.*?)»/g, "$1");

function encoded(files: Marked, encode: Encode, choose: (text: string) => string): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, encode(choose(text))]));
}

/** Runs the whole walk on a repository with these files, and writes the branch. */
async function applyTo(files: Readonly<Record<string, Content>>): Promise<string> {
  const path = repositoryWith(files);
  const chooseVersion = createVersionChoice({
    ...{ offline: true, environment: {}, platform: "linux", credentialVariables: [] },
    matchingTags: () => expect.unreachable("nobody may be asked"),
  });
  const { pullRequests } = await upgrade(
    { path, ref: "HEAD", repository: "login", base: "main", retry: false, tool: "1.0.0", configuration: {} },
    {
      ...{ chooseVersion, codeTools: createCodeTools(), linkTo: () => noLinks, log: () => {} },
      forge: ({ root }) => createLocalForge({ root, date: new Date(0) }),
    },
  );
  expect(pullRequests).toMatchObject([{ plan: { status: "planned" }, publication: { kind: "created" } }]);
  runGit(path, "branch", "--move", runGit(path, "branch", "--list", "--format=%(refname:short)", "duende*"), "done");
  return path;
}

function blob(root: string, path: string): Uint8Array {
  return execFileSync("git", ["cat-file", "blob", `done:${path}`], { cwd: root });
}

/** Modes of the files, that were and are. */
function changedModes(root: string): Readonly<Record<string, string>> {
  const lines = runGit(root, "diff-tree", "-r", "-z", "main", "done").split("\0");
  const pairs = lines.flatMap((line, index) =>
    index % 2 === 0 && line !== "" ? [[lines[index + 1] ?? "", line]] : [],
  );
  return Object.fromEntries(pairs.map(([path = "", line = ""]) => [path, line.slice(1, 14)]));
}

async function expectBytes(files: Marked, encode: Encode): Promise<void> {
  const root = await applyTo(encoded(files, encode, before));
  const changed = Object.keys(files).filter((path) => files[path]?.includes("«"));
  expect(changedModes(root)).toEqual(Object.fromEntries(changed.map((path) => [path, "100644 100644"])));
  const wanted = encoded(files, encode, after);
  for (const path of changed) expect(Buffer.from(blob(root, path)).equals(wanted[path] ?? utf8(""))).toBe(true);
}

const sdk = '<Project Sdk="Microsoft.NET.Sdk.Web">';
const net6 = "<PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>";
const referencing = (reference: string) => ({
  "Login.csproj": `${sdk}${net6}<ItemGroup>${reference}</ItemGroup></Project>`,
});
const withVersion = (version: string) =>
  referencing(`<PackageReference Include="Duende.IdentityServer" Version="${version}" />`);
const central = (items: string, properties = "") =>
  `<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>${properties}</PropertyGroup><ItemGroup>${items}</ItemGroup></Project>\n`;

const decorated = `${sdk}\r
\t<!-- Duende.IdentityServer Version="6.2.3" as of the caf\u00e9 of 6.2.3 -->\r
\t${net6}\r
\t<ItemGroup>\n\t\t<PackageReference   Include = "Duende.IdentityServer"\tVersion\t=\t"«6.2.3→6.3.10»"/>\r
\t\t<PackageReference Include="Stranger" Version="6.2.3" />\r
\t</ItemGroup>\r
</Project>`;

describe("how a file is written stays, whatever it is", () => {
  test.each([
    ["UTF-8 without a mark, mixed line ends, tabs, no final line end", utf8, decorated],
    ["UTF-8 with a byte order mark", utf8Marked, decorated],
    ["UTF-16, little end first", utf16le, decorated],
    ["UTF-16, big end first", utf16be, decorated],
    ["windows-1252, undeclared", windows1252, decorated],
    ["windows-1252, declared", windows1252, `<?xml version="1.0" encoding="windows-1252"?>\r\n${decorated}`],
    ["carriage returns alone", utf8, decorated.replaceAll(/\r?\n/g, "\r")],
    ["empty lines at the end", utf8, `${decorated}\n\n \r\n`],
  ])("%s", async (_, encode, text) => {
    await expectBytes({ "src/Login.csproj": text }, encode);
  });

  test("an executable file", async () => {
    const { "Login.csproj": text = "" } = withVersion("«6.2.3→6.3.10»");
    const root = await applyTo({ "Login.csproj": { executable: before(text) } });
    expect(changedModes(root)).toEqual({ "Login.csproj": "100755 100755" });
    expect(Buffer.from(blob(root, "Login.csproj")).toString()).toBe(after(text));
  });
});

describe("only the text of the version changes", () => {
  test.each<[string, Marked]>([
    ["an attribute", withVersion("«6.2.3→6.3.10»")],
    [
      "a child element",
      referencing(
        '<PackageReference Include="Duende.IdentityServer"><Version>\n «6.2.3→6.3.10» </Version></PackageReference>',
      ),
    ],
    ["single quotes", referencing("<PackageReference Include='Duende.IdentityServer' Version='«6.2.3→6.3.10»'/>")],
    [
      "metadata in small letters",
      referencing('<PackageReference Include="duende.identityserver" version="«6.2.3→6.3.10»"></PackageReference>'),
    ],
    [
      "a list of packages",
      referencing(
        '<PackageReference Include="Duende.IdentityServer;Duende.IdentityServer.AspNetIdentity" Version="«6.2.3→6.3.10»" />',
      ),
    ],
    [
      "a property",
      {
        "Directory.Build.props":
          "<Project><PropertyGroup><Ids>«6.2.3→6.3.10»</Ids><Other>6.2.3</Other></PropertyGroup></Project>",
        ...withVersion("$(Ids)"),
      },
    ],
    [
      "a property in two parts",
      {
        "Directory.Build.props":
          "<Project><PropertyGroup><Line>«6.2→6.3»</Line><Ids>$(Line).«3→10»</Ids></PropertyGroup></Project>",
        ...withVersion("$(Ids)"),
      },
    ],
    [
      "an update",
      {
        "Directory.Build.targets":
          '<Project><ItemGroup><PackageReference Update="Duende.IdentityServer" Version="«6.2.3→6.3.10»" /></ItemGroup></Project>',
        ...referencing('<PackageReference Include="Duende.IdentityServer" />'),
      },
    ],
    [
      "a central version",
      {
        "Directory.Packages.props": central(
          '<PackageVersion Include="Duende.IdentityServer" Version="«6.2.3→6.3.10»" /><PackageVersion Include="Other" Version="6.2.3" />',
        ),
        ...referencing('<PackageReference Include="Duende.IdentityServer" /><PackageReference Include="Other" />'),
      },
    ],
    [
      "a version that overrides the central one",
      {
        "Directory.Packages.props": central(
          '<PackageVersion Include="Duende.IdentityServer" Version="«6.2.1→6.3.10»" />',
        ),
        "a/A.csproj": `${sdk}${net6}<ItemGroup><PackageReference Include="Duende.IdentityServer" VersionOverride="«6.2.3→6.3.10»" /></ItemGroup></Project>`,
        "b/B.csproj": `${sdk}${net6}<ItemGroup><PackageReference Include="Duende.IdentityServer" /></ItemGroup></Project>`,
      },
    ],
    [
      "a global reference",
      {
        "Directory.Packages.props": central(
          '<GlobalPackageReference Include="Duende.IdentityServer" Version="«6.2.3→6.3.10»" />',
        ),
        "Login.csproj": `${sdk}${net6}</Project>`,
      },
    ],
    [
      "conditions on the framework",
      {
        "Login.csproj": `${sdk}<PropertyGroup><TargetFrameworks>net6.0;net8.0</TargetFrameworks></PropertyGroup>
<ItemGroup Condition="'$(TargetFramework)' == 'net6.0'"><PackageReference Include="Duende.IdentityServer" Version="«6.2.1→6.3.10»" /></ItemGroup>
<ItemGroup Condition="'$(TargetFramework)' == 'net8.0'"><PackageReference Include="Duende.IdentityServer" Version="«6.2.3→6.3.10»" /></ItemGroup></Project>`,
      },
    ],
    [
      "a file-based app",
      {
        "login.cs":
          "#!/usr/bin/env dotnet\r\n#:sdk Microsoft.NET.Sdk.Web\r\n#:package Duende.IdentityServer@«7.3.1→7.4.8»\r\n#:package Stranger@7.3.1\r\n// 7.3.1",
      },
    ],
  ])("%s", async (_, files) => {
    await expectBytes(files, utf8);
  });

  test.each([
    "«6.2.*→6.3.*»",
    "[«6.2.3→6.3.10»]",
    "[«6.2.3→6.3.10»,7.0)",
    "«6.2→6.3»",
    "«6.2.3.0→6.3.10.0»",
    " «6.2.3→6.3.10» ",
  ])("%s", async (version) => {
    await expectBytes(withVersion(version), utf8);
  });
});
