import { describe, expect, test } from "vitest";
import { type Content, repositoryWith, temporaryFolder } from "../repository/temporary-repository.ts";
import { expectRefusal, freshCli, stateOf } from "./fresh-cli.ts";

const cli = freshCli();

type Files = Readonly<Record<string, Content>>;

const head =
  '<Project Sdk="Microsoft.NET.Sdk.Web">\n<PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>\n';
const reference = '<ItemGroup><PackageReference Include="Duende.IdentityServer" Version="6.2.3" /></ItemGroup>\n';
const login = `${head}${reference}</Project>\n`;
const stranger = '<Project Sdk="Microsoft.NET.Sdk" />\n';
const laughs = [...Array(30).keys()].map((index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join("\n");

const notWellFormed = "A project that uses IdentityServer cannot be read: not well-formed XML: ";
const correct = "Correct the file, or name its folder in `paths-ignore`.";

describe("a repository that cannot be read is refused, and stays as it is", () => {
  test.each<[string, Files, readonly string[]]>([
    ["an empty repository", {}, ["The repository is empty: it has no commit yet.", "Commit the files first."]],
    [
      "no .NET project",
      { "README.md": "IdentityServer" },
      ["There is no .NET project in . at HEAD.", "Name the repository"],
    ],
    [
      "a project of the family that is not closed",
      { "src/Login.csproj": `${head}${reference}` },
      [`${notWellFormed}Unclosed tag 'Project'.\nsrc/Login.csproj:1\n${correct}\n`],
    ],
    [
      "elements without an end",
      { "Login.csproj": `${head}<ItemGroup>\n<PackageReference Include="Duende.IdentityServer">` },
      [`${notWellFormed}<PackageReference> has no end.\nLogin.csproj:4\n`],
    ],
    [
      "a wrong end",
      { "Login.csproj": login.replace("</ItemGroup>", "</Items>") },
      [notWellFormed, "\nLogin.csproj:3\n"],
    ],
    [
      "an import that is not closed",
      { "Login.csproj": login, "Directory.Build.props": "<Project>\n<PropertyGroup>\n" },
      [`${notWellFormed}<PropertyGroup> has no end.\nDirectory.Build.props:2\n`],
    ],
    [
      "central versions that are not XML",
      { "Login.csproj": login, "Directory.Packages.props": "Duende.IdentityServer: 6.2.3\n" },
      [notWellFormed, "\nDirectory.Packages.props:1\n"],
    ],
    [
      "entities that would grow without end",
      { "Login.csproj": `<!DOCTYPE lol [<!ENTITY l0 "lol">\n${laughs}]>\n${login.replace("6.2.3", "&l30;")}` },
      ["a document type (DTD) is not read.\nLogin.csproj:1\n", correct],
    ],
    [
      "an entity that reads a file",
      {
        "Login.csproj": `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>\n${login.replace("6.2.3", "&f;")}`,
      },
      ["a document type (DTD) is not read.\nLogin.csproj:2\n", correct],
    ],
    [
      "a configuration that is not YAML",
      { "Login.csproj": login, ".github/duende-upgrade.yml": "target: next\nlabels: [a\n" },
      ["The configuration file cannot be read.\n.github/duende-upgrade.yml:", "Correct the YAML: "],
    ],
    [
      "a setting that nobody knows",
      { "Login.csproj": login, ".github/duende-upgrade.yml": "target: next\n\nlabel: x\n" },
      ["`label` is not a setting.\n.github/duende-upgrade.yml:3\nDid you mean `labels`?\n"],
    ],
    [
      "a value that a setting cannot have",
      { "Login.csproj": login, ".github/duende-upgrade.yml": "target: soon\n" },
      ["`target` has a value that it cannot have.\n.github/duende-upgrade.yml:1\nIt must be "],
    ],
  ])("%s", async (_, files, texts) => {
    const root = repositoryWith(files);
    const before = stateOf(root);
    const started = performance.now();
    expectRefusal(await cli(root, ["--offline", "--apply"]), 1, ...texts);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(stateOf(root)).toBe(before);
  });

  test("a NuGet configuration that is not XML", async () => {
    const root = repositoryWith({ "Login.csproj": login, "nuget.config": "<configuration>\n<packageSources>\n" });
    const texts = ["The NuGet configuration is not well-formed XML: <packageSources> has no end.\nnuget.config:2\n"];
    expectRefusal(await cli(root, []), 1, ...texts);
    expect((await cli(root, ["--offline"])).code).toBe(0);
  });

  test("a folder without git, and a machine without git", async () => {
    expectRefusal(await cli(temporaryFolder(), []), 1, "is not in a git repository.", "Clone the repository");
    const missing = await cli(repositoryWith({ "a.csproj": login }), [], { PATH: "/nowhere" });
    expectRefusal(missing, 1, "git was not found on PATH.\nInstall git, or put its folder on PATH.\n");
  });
});

describe("wrong usage", () => {
  test.each<[readonly string[], 1 | 2, string]>([
    [["--ofline"], 2, "`--ofline` is not an option.\nDid you mean `--offline`?\n"],
    [["--apply=yes"], 2, "`--apply` takes no value."],
    [["--ref", "--offline"], 2, "`--ref` has no value.\nWrite `--ref <value>`.\n"],
    [["--target", "soon"], 2, "`--target` has a value that it cannot have.\nIt must be "],
    [["--format", "yaml"], 2, "`yaml` is not a format."],
    [["--nuget-source", "ftp://packages.test"], 2, "`--nuget-source` has a value that it cannot have.\nIt must be "],
    [["one", "two"], 2, "There is one path too many: `two`."],
    [["--ref", "no-such-branch"], 1, 'There is no commit named "no-such-branch".\nName a branch'],
    [["--ref", "HEAD:Login.csproj"], 1, 'There is no commit named "HEAD:Login.csproj".'],
    [["--config", "nowhere.yml"], 1, "There is no configuration file nowhere.yml in the commit that is read."],
    [["--host", "Logn"], 1, "There is no host called Logn.\nDid you mean `Login`?\n"],
    [["nowhere"], 1, "There is no folder nowhere.\n"],
  ])("%j", async (args, code, text) => {
    expectRefusal(await cli(repositoryWith({ "Login.csproj": login }), args), code, text);
  });
});

describe("what does not stop a run", () => {
  test.each<[string, Files]>([
    ["a project of others that is not closed", { "tools/Tool.csproj": "<Project><ItemGroup>" }],
    ["a document type in a project of others", { "tools/Tool.csproj": `<!DOCTYPE x>${stranger}` }],
    [
      "a broken project in a folder that is ignored",
      {
        ".github/duende-upgrade.yml": "paths-ignore: [samples]\n",
        "samples/Old.csproj": login.replace("</Project>", ""),
      },
    ],
    [
      "imports in a loop",
      {
        "Login.csproj": login.replace("<ItemGroup>", '<Import Project="a.props" /><ItemGroup>'),
        "a.props": '<Project><Import Project="b.props" /></Project>',
        "b.props": '<Project><Import Project="a.props" /></Project>',
      },
    ],
    [
      "an import of itself",
      { "Login.csproj": login.replace("<ItemGroup>", '<Import Project="Login.csproj" /><ItemGroup>') },
    ],
    [
      "properties that refer to themselves",
      {
        "Directory.Build.props": "<Project><PropertyGroup><A>$(A);$(B)</A><B>$(A)$(B)</B></PropertyGroup></Project>",
      },
    ],
    ["a project that is a link to nowhere", { "tools/Tool.csproj": { link: "../nowhere" } }],
    ["a file that is no text", { "tools/Tool.csproj": new Uint8Array(4096).map((_, index) => index * 7) }],
    ["JSON that is none", { "global.json": '{ "sdk": ', "packages.lock.json": "{" }],
  ])("%s", async (_, files) => {
    const root = repositoryWith({ "Login.csproj": login, ...files });
    const { code, stdout, stderr } = await cli(root, ["--offline"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Upgrade Duende IdentityServer 6.2 to 6.3\n");
    expect(stdout).toContain("Login.csproj:3  6.2.3 -> 6.3.10\n");
  });

  test("no package of the family", async () => {
    const { code, stdout, stderr } = await cli(repositoryWith({ "a.csproj": stranger }), ["--apply"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Nothing to do: no package of IdentityServer is referenced/);
  });

  test.each([
    ["a version that is its own value", "<V>$(V)</V>", "$(V)"],
    ["a version out of a loop of properties", "<V>$(W)</V><W>$(V)</W>", "$(W)"],
    ["a version that nobody sets", "", "$(Missing)"],
    ["a version that is none", "", "six"],
  ])("%s is unknown, with its place", async (_, properties, version) => {
    const project = login.replace("</PropertyGroup>", `${properties}</PropertyGroup>`).replace("6.2.3", version);
    const { code, stdout } = await cli(repositoryWith({ "Login.csproj": project }), ["--offline", "--apply"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Login: cannot tell\n/);
    expect(stdout).toContain("  at Login.csproj:3\n");
  });

  test("a version that cannot be edited is left to a person, and no branch is made", async () => {
    const root = repositoryWith({ "Login.csproj": login.replace("6.2.3", "6.2&#46;3") });
    const before = stateOf(root);
    const { code, stdout } = await cli(root, ["--offline", "--apply"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Login: blocked at 6\.2\n/);
    expect(stdout).toContain("What to do: Set Duende.IdentityServer to 6.3.10 in Login.csproj.");
    expect(stateOf(root)).toBe(before);
  });
});
