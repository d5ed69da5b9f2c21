import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryWith, runGit, temporaryFolder } from "../repository/temporary-repository.ts";
import { expectRefusal, freshCli } from "./fresh-cli.ts";

const cli = freshCli();

const login = (version = "6.2.3") => `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Duende.IdentityServer" Version="${version}" /></ItemGroup>
</Project>
`;

const odd = [
  "with space/My Login.csproj",
  "quotes/\"double\" 'single' `back`.csproj",
  "new\nline/Log\tin.csproj",
  "Ünïcødé/登录 🔑.csproj",
  "..dots/.../..Login...csproj",
  "-rf/--help.csproj",
  "$(Home)/%20 @(Items) ; $x.csproj",
  "<b>&amp;/[a](b) #1 @ada.csproj",
  "[glob]*?/{a,b}.csproj",
  "back\\slash/a:b.csproj",
];

describe("names of files", () => {
  test("may be anything that git stores", async () => {
    const root = repositoryWith(Object.fromEntries(odd.map((path) => [path, login()])));
    const { code, stdout, stderr } = await cli(root, ["--offline", "--apply", "--format", "json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [pullRequest] = JSON.parse(stdout).pullRequests;
    const edited = pullRequest.commits[0].files.map(({ path }: { path: string }) => path);
    expect(edited.toSorted()).toEqual(odd.toSorted());
    const changed = runGit(root, "diff", "--name-only", "-z", "main", pullRequest.branch).split("\0");
    expect(changed.filter((path) => path !== "").toSorted()).toEqual(odd.toSorted());
    for (const path of odd) expect(runGit(root, "show", `${pullRequest.branch}:${path}`)).toBe(login("6.3.10").trim());
  });

  test("may be those of a patch", async () => {
    const root = repositoryWith(Object.fromEntries(odd.map((path) => [path, login()])));
    const { stdout } = await cli(root, ["--offline", "--format", "patch"]);
    execFileSync("git", ["-C", root, "apply", "--index"], { input: stdout, stdio: "pipe" });
    for (const path of odd) expect(runGit(root, "show", `:${path}`)).toBe(login("6.3.10").trim());
  });

  test("may stand in an error, on a line of their own", async () => {
    const root = repositoryWith({ "new\nline/Log\tin.csproj": login().replace("</Project>", "") });
    expectRefusal(await cli(root, ["--offline"]), 1, "\nnew\uFFFDline/Log\uFFFDin.csproj:1\n");
  });
});

describe("a large repository takes a moment", () => {
  test("with 50,000 files", async () => {
    const paths = [...Array(50_000).keys()].map((index) => `src/Part${index % 500}/File${index}`);
    const root = largeRepository(
      [login(), ["src/Login/Login.csproj"]],
      ['<Project Sdk="Microsoft.NET.Sdk" />', paths.slice(0, 500).map((path) => `${path}.csproj`)],
      ["class File;", paths.slice(500).map((path) => `${path}.cs`)],
    );
    await expectQuick("50,000 files", root);
  });

  test("with a source file and a project of 100 MB, which are not read", async () => {
    const large = "IdentityServer ".repeat(100_000_000 / 15);
    const root = largeRepository([login(), ["src/Login/Login.csproj"]], [large, ["Large.cs", "Large.csproj"]]);
    await expectQuick("two files of 100 MB", root);
  });
});

async function expectQuick(what: string, root: string): Promise<void> {
  const started = performance.now();
  const { code, stdout, stderr } = await cli(root, ["--offline"]);
  const seconds = (performance.now() - started) / 1000;
  console.info(`${what}: ${seconds.toFixed(1)} s`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("src/Login/Login.csproj:3  6.2.3 -> 6.3.10");
  expect(seconds).toBeLessThan(20);
}

/** A bare repository with one commit, written as fast as git can: each content, and the paths that have it. */
function largeRepository(...files: readonly (readonly [content: string, paths: readonly string[]])[]): string {
  const root = join(temporaryFolder(), "large.git");
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", root]);
  const blobs = files.map(([content], index) => `blob\nmark :${index + 1}\ndata ${content.length}\n${content}\n`);
  const lines = files.flatMap(([, paths], index) => paths.map((path) => `M 100644 :${index + 1} ${path}\n`));
  const commit = "commit refs/heads/main\ncommitter Ada <ada@example.com> 1700000000 +0000\ndata 0\n";
  const input = [...blobs, commit, ...lines].join("");
  execFileSync("git", ["-C", root, "-c", "core.compression=1", "fast-import", "--quiet"], { input });
  return root;
}
