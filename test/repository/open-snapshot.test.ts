import { mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { openSnapshot } from "../../src/repository/open-snapshot.ts";
import type { Snapshot } from "../../src/repository/snapshot.ts";
import { commitFiles, repositoryWith, runGit, temporaryFolder } from "./temporary-repository.ts";

const project = '<PackageReference Include="Duende.IdentityServer" Version="6.2.0" />\r\n';
const files = { "src/Host/Host.csproj": project, "src/Other.csproj": "<Project/>\n", "readme.md": "IdentityServer\n" };
const family = { strings: ["duende.identityserver"], endings: [".csproj"] };

function textOf(snapshot: Snapshot, path: string): string | undefined {
  const bytes = snapshot.read(path);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString();
}

function expectWholeTree(path: string, ref = "HEAD"): void {
  const { snapshot } = openSnapshot({ path, ref });
  expect([...snapshot.entries.keys()]).toEqual(["readme.md", "src/Host/Host.csproj", "src/Other.csproj"]);
  expect(snapshot.grep(family)).toEqual(["src/Host/Host.csproj"]);
  expect(textOf(snapshot, "src/Host/Host.csproj")).toBe(project);
  expect(textOf(snapshot, "src/Other.csproj")).toBe("<Project/>\n");
}

/** A clone made with these options, from a remote that serves partial clones. */
function cloneOf(root: string, ...options: readonly string[]): string {
  runGit(root, "config", "uploadpack.allowFilter", "true");
  runGit(root, "config", "uploadpack.allowAnySHA1InWant", "true");
  const folder = temporaryFolder();
  runGit(folder, "clone", "--quiet", ...options, pathToFileURL(root).href, "clone");
  return join(folder, "clone");
}

describe("reads the same tree from", () => {
  test("a full repository, and not from its work tree", () => {
    const root = repositoryWith(files);
    writeFileSync(join(root, "src/Other.csproj"), project);
    writeFileSync(join(root, "New.csproj"), project);
    expectWholeTree(root);
  });

  test("a bare repository, and a folder in it", () => {
    const bare = cloneOf(repositoryWith(files), "--bare");
    expectWholeTree(bare);
    expectWholeTree(join(bare, "objects"));
    expect(openSnapshot({ path: join(bare, "refs"), ref: "HEAD" })).toMatchObject({
      root: bare,
      scope: "",
      bare: true,
    });
  });

  test("a shallow clone", () => {
    const root = repositoryWith({ "old.txt": "old" });
    runGit(root, "rm", "--quiet", "old.txt");
    commitFiles(root, files);
    expectWholeTree(cloneOf(root, "--depth=1"));
  });

  test("a sparse clone", () => {
    const clone = cloneOf(repositoryWith(files), "--sparse", "--no-checkout");
    runGit(clone, "sparse-checkout", "set", "docs");
    runGit(clone, "checkout", "--quiet");
    expectWholeTree(clone);
  });

  test("a second work tree", () => {
    const tree = join(temporaryFolder(), "tree");
    runGit(repositoryWith(files), "worktree", "add", "--quiet", tree, "-b", "second");
    expectWholeTree(tree);
  });

  test("a partial clone, fetching only what is looked at", () => {
    const root = repositoryWith({ ...files, "huge.bin": "never looked at" });
    const clone = cloneOf(root, "--filter=blob:none", "--bare");
    const missing = () => runGit(clone, "rev-list", "--objects", "--missing=print", "HEAD").match(/^\?/gm)?.length;
    expect(missing()).toBe(4);
    const { snapshot } = openSnapshot({ path: clone, ref: "HEAD" });
    expect(missing()).toBe(4);
    expect(snapshot.grep(family)).toEqual(["src/Host/Host.csproj"]);
    expect(missing()).toBe(2);
    expect(textOf(snapshot, "readme.md")).toBe("IdentityServer\n");
    expect(missing()).toBe(1);
  });

  test.each(["main", "v1", "HEAD~0", "refs/heads/-odd", "-odd"])("the ref %s", (ref) => {
    const root = repositoryWith(files);
    runGit(root, "tag", "--annotate", "--message=One", "v1");
    runGit(root, "update-ref", "refs/heads/-odd", "HEAD");
    expectWholeTree(root, ref);
  });
});

test("names the folder that was asked for, and still sees the whole tree", () => {
  const root = repositoryWith({ "a b/Host ü/Host.csproj": project, "Directory.Build.props": "<Project/>" });
  const opened = openSnapshot({ path: join(root, "a b/Host ü"), ref: "HEAD" });
  expect(opened).toMatchObject({ root: realpathSync(root), scope: "a b/Host ü", bare: false });
  expect(opened.snapshot.grep(family)).toEqual(["a b/Host ü/Host.csproj"]);
  expect(textOf(opened.snapshot, "Directory.Build.props")).toBe("<Project/>");
});

test("takes paths of any kind as they are", () => {
  const names = [
    'quo"te.csproj',
    "sp ace.csproj",
    "new\nline.csproj",
    "a..b/..c.csproj",
    "ü😀.csproj",
    "[x]*?.CSPROJ",
    "-x.csproj",
  ];
  const root = repositoryWith(Object.fromEntries(names.map((name) => [name, `${project}${name}`])));
  const { snapshot } = openSnapshot({ path: root, ref: "HEAD" });
  expect([...snapshot.grep(family)].sort()).toEqual(names.toSorted());
  for (const name of names) expect(textOf(snapshot, name)).toBe(`${project}${name}`);
});

describe("an entry", () => {
  test("is what its mode says, and only regular files are read", () => {
    const root = repositoryWith({ "run.sh": { executable: project }, "link.csproj": { link: "run.sh" } });
    runGit(root, "update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module.csproj`);
    runGit(root, "commit", "--quiet", "--message", "Add a submodule");
    const { snapshot } = openSnapshot({ path: root, ref: "HEAD" });
    const kinds = Array.from(snapshot.entries, ([path, { kind }]) => [path, kind]);
    expect(kinds).toEqual([
      ["link.csproj", "symlink"],
      ["module.csproj", "submodule"],
      ["run.sh", "executable"],
    ]);
    expect(snapshot.read("link.csproj")).toBeUndefined();
    expect(snapshot.read("module.csproj")).toBeUndefined();
    expect(snapshot.read("none.csproj")).toBeUndefined();
    expect(snapshot.grep({ strings: ["duende"], endings: [] })).toEqual(["run.sh"]);
    snapshot.preload(["link.csproj", "none.csproj", "run.sh"]);
    expect(textOf(snapshot, "run.sh")).toBe(project);
  });

  test("is not read above 20 MB", () => {
    const { snapshot } = openSnapshot({ path: repositoryWith({ "a.cs": Buffer.alloc(20_000_001, "x") }), ref: "HEAD" });
    expect(snapshot.read("a.cs")).toBeUndefined();
    expect(snapshot.grep({ strings: ["xxx"], endings: [".cs"] })).toEqual([]);
  });

  test("has the bytes that are committed, whatever filters say", () => {
    const root = repositoryWith({ ".gitattributes": "*.cs text eol=crlf\n", "a.cs": "one\ntwo\n" });
    expect(textOf(openSnapshot({ path: root, ref: "HEAD" }).snapshot, "a.cs")).toBe("one\ntwo\n");
  });
});

describe("grep", () => {
  const utf16 = Buffer.from(`\ufeff${project}`, "utf16le");
  test("finds texts in every encoding, and no binary file", () => {
    const root = repositoryWith({
      "a.csproj": project.toUpperCase(),
      "b.csproj": utf16,
      "c.csproj": Buffer.from(utf16).swap16(),
      "d.csproj": Buffer.from(`\xe9${project}`, "latin1"),
      "e.csproj": Buffer.from(`\0${project}`),
      "f.csproj": Buffer.from("\xff\xfe no text of ours", "latin1"),
      "g.csproj": Buffer.from("nothing \xff\xfe in bytes", "latin1"),
      "h.csproj.bak": project,
      ".gitattributes": "a.csproj -diff\n",
    });
    const { snapshot } = openSnapshot({ path: root, ref: "HEAD" });
    expect(snapshot.grep(family)).toEqual(["a.csproj", "b.csproj", "c.csproj", "d.csproj"]);
  });

  test("takes strings for what they are, not for patterns or options", () => {
    const root = repositoryWith({ "a.cs": "x.y", "b.cs": "xzy", "c.cs": "--all" });
    const { snapshot } = openSnapshot({ path: root, ref: "HEAD" });
    expect(snapshot.grep({ strings: ["x.y", "--all"], endings: [".cs"] })).toEqual(["a.cs", "c.cs"]);
    expect(snapshot.grep({ strings: ["nowhere"], endings: [] })).toEqual([]);
    expect(snapshot.grep({ strings: [], endings: [] })).toEqual([]);
  });
});

describe("tells what is wrong and what to do about", () => {
  const opening =
    (path: string, ref = "HEAD") =>
    () =>
      openSnapshot({ path, ref });

  test("a path that does not exist", () => {
    expect(opening(join(temporaryFolder(), "none"))).toThrow(/There is no folder .*none/);
  });

  test("a folder outside every repository", () => {
    expect(opening(temporaryFolder())).toThrow(/is not in a git repository/);
  });

  test("an empty repository", () => {
    expect(opening(repositoryWith({}))).toThrow(/no commit yet/);
  });

  test.each(["nowhere", "--all", "HEAD:readme.md", ""])("the ref '%s'", (ref) => {
    expect(opening(repositoryWith(files), ref)).toThrow(/There is no commit named/);
  });

  test("a folder that is not committed", () => {
    const root = repositoryWith(files);
    mkdirSync(join(root, "new"));
    expect(opening(join(root, "new"))).toThrow(/new holds no file that is committed at HEAD/);
  });

  test("a partial clone whose remote is gone", () => {
    const root = repositoryWith(files);
    const clone = cloneOf(root, "--filter=blob:none", "--bare");
    rmSync(root, { recursive: true });
    const { snapshot } = openSnapshot({ path: clone, ref: "HEAD" });
    expect(() => snapshot.grep(family)).toThrow(/partial clone, and git could not fetch what is missing/);
  });

  test("a repository with a lost object", () => {
    const root = repositoryWith({ "a.cs": "text" });
    const oid = runGit(root, "rev-parse", "HEAD:a.cs");
    rmSync(join(root, ".git/objects", oid.slice(0, 2), oid.slice(2)));
    const { snapshot } = openSnapshot({ path: root, ref: "HEAD" });
    expect(() => snapshot.read("a.cs")).toThrow(/damaged/);
    expect(() => snapshot.grep({ strings: ["text"], endings: [".cs"] })).toThrow(oid);
  });

  test("a machine without git", () => {
    const root = repositoryWith(files);
    vi.stubEnv("PATH", temporaryFolder());
    expect(opening(root)).toThrow(/git was not found on PATH/);
    vi.unstubAllEnvs();
  });
});

test("finds whole words in the case that they are written in, also in UTF-16", () => {
  const root = repositoryWith({
    "a.cs": "new Client()",
    "b.cs": "new ClientStore()\nMyClient client; // Client_",
    "c.cs": Buffer.from("\ufeffclass Client", "utf16le"),
    "d.cs": Buffer.from("\ufeffclass Clients", "utf16le"),
    "e.cs": "A.B",
    "f.cs": "AxB",
    "g.txt": "Client",
  });
  const { snapshot } = openSnapshot({ path: root, ref: "HEAD" });
  expect(snapshot.grep({ strings: ["Client", "A.B"], endings: [".cs"], words: true })).toEqual([
    "a.cs",
    "c.cs",
    "e.cs",
  ]);
  expect(snapshot.grep({ strings: ["Client"], endings: [], words: true })).toEqual(["a.cs", "g.txt"]);
  expect(snapshot.grep({ strings: [], endings: [], words: true })).toEqual([]);
  const texts = ["entS", "new Cl"];
  expect(snapshot.grep({ strings: ["B"], texts, endings: [".cs"], words: true })).toEqual(["a.cs", "b.cs", "e.cs"]);
  expect(snapshot.grep({ strings: [], texts: ["lients"], endings: [".cs"], words: true })).toEqual(["d.cs"]);
});

test("what was expected is answered by the search before it", () => {
  const root = repositoryWith({
    "a.cs": "class Client { }",
    "b.cs": "class clientele { }",
    "c.cs": Buffer.from("\ufeffclass Scope : Client { }", "utf16le"),
    "d.cs": Buffer.from("class Scope { }\0"),
    "e.cs": "class Scope { } class Scopes { }",
  });
  const { snapshot } = openSnapshot({ path: root, ref: "HEAD" });
  const [words, anywhere] = [{ words: true, endings: [".cs"] }, { endings: [".cs"] }];
  snapshot.expect({ ...words, strings: ["Scope"], texts: ["cope"] });
  snapshot.expect({ ...anywhere, strings: ["SCOPES"] });
  expect(snapshot.grep({ ...words, strings: ["Client"] })).toEqual(["a.cs", "c.cs"]);
  expect(snapshot.grep({ ...anywhere, strings: ["client"] })).toEqual(["a.cs", "b.cs", "c.cs"]);
  rmSync(join(root, ".git"), { recursive: true });
  expect(snapshot.grep({ ...words, strings: ["Scope"] })).toEqual(["c.cs", "e.cs"]);
  expect(snapshot.grep({ ...words, strings: [], texts: ["cope"] })).toEqual(["c.cs", "e.cs"]);
  expect(snapshot.grep({ ...anywhere, strings: ["SCOPES"] })).toEqual(["e.cs"]);
  expect(() => snapshot.grep({ ...anywhere, strings: ["other"] })).toThrow();
});
