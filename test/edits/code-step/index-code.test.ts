import { describe, expect, test } from "vitest";
import { KnownFacts } from "../../../src/edits/code-step/file-facts.ts";
import { indexCode, rootsOf } from "../../../src/edits/code-step/index-code.ts";
import { parseFile } from "../../../src/edits/code-step/parse-files.ts";
import { readCSharp } from "../../../src/load-csharp.ts";
import { readText } from "../../../src/repository/text.ts";
import { open } from "../../csharp/api/open.ts";
import { inventoryOf, project, reference } from "../../projects.ts";
import { snapshotOf } from "../../snapshot-of.ts";

const csharp = await readCSharp();
const api = open("6.2");
const compilers = { projects: ["P.csproj"], compilations: [] };

/** The index that is made around the file `Start.cs`. */
function indexAround(files: Readonly<Record<string, string>>) {
  const text = files["Start.cs"] ?? "";
  const parsed = parseFile({ path: "Start.cs", source: readText(Buffer.from(text)), compilers }, csharp);
  return indexCode({
    api,
    csharp,
    snapshot: snapshotOf(files),
    scopes: [],
    compilers: new Map(Object.keys(files).map((path) => [path, compilers])),
    files: parsed === undefined ? [] : [parsed],
    roots: ["IdentityServer", "Acme.Login"],
    facts: new KnownFacts(),
  });
}

function namesIn(files: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(indexAround(files).parts.map(({ name }) => name))].sort();
}

describe("what is indexed", () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    [
      "what speaks of IdentityServer",
      { "Start.cs": "class A { }", "B.cs": "// IdentityServer\nclass B { }", "C.cs": "class C { }" },
      ["A", "B"],
    ],
    [
      "what speaks of a package that may know ours",
      { "Start.cs": "class A { }", "B.cs": "using Acme.Login.Core; class B { Thing T; }", "C.cs": "class C { B B; }" },
      ["A", "B", "C"],
    ],
    [
      "holders of holders of ours",
      {
        "Start.cs": "class A { }",
        "B.cs": "using Duende.IdentityServer.Models; class Holder { public Client Own; }",
        "C.cs": "class Outer { Holder[] Held; }",
        "D.cs": "class Derived : Outer { }",
        "E.cs": "class Unrelated { int Number; }",
      },
      ["A", "Derived", "Holder", "Outer"],
    ],
    [
      "types with the name of one of ours that is said",
      {
        "Start.cs": "using Duende.IdentityServer.Models; namespace My; class A { Client C; IResourceStore S; }",
        "B.cs": "namespace My; partial class Client { }",
        "C.cs": "namespace My; interface IResourceStore { }",
        "D.cs": "namespace My; class ClientList { } class ApiScope { }",
      },
      ["A", "Client", "IResourceStore"],
    ],
    [
      "a file of a namespace that is imported",
      {
        "Start.cs": "using My.Domain; class A { }",
        "B.cs": "namespace My.Domain { class B { } }",
        "C.cs": "namespace My.Domain.Deeper;\nclass C { }",
      },
      ["A", "B", "C"],
    ],
    [
      "not what EF writes",
      {
        "Start.cs": "class A { }",
        "M.Designer.cs": '[Migration("IdentityServer")] partial class M { }',
        "S.cs": "// IdentityServer\nclass S : ModelSnapshot { }",
      },
      ["A"],
    ],
  ])("%s", (_, files, names) => {
    expect(namesIn(files)).toEqual(names);
  });
});

test("global usings are found wherever they are", () => {
  const index = indexAround({ "Start.cs": "class A { }", "G.cs": "global using Somebody.Elses;" });
  expect(index.globalUsings("P.csproj")).toHaveLength(1);
});

describe("the index is", () => {
  test.each([
    ["closed", "// IdentityServer\nclass B { }", true],
    ["open where a file is broken", "// IdentityServer\nclass B { void M( { }", false],
    ["open where a file is too long", `// IdentityServer\n${" ".repeat(5_000_001)}`, false],
    ["closed where a file that has nothing to do with ours is broken", "class B { void M( { }", true],
  ])("%s", (_, text, isClosed) => {
    expect(indexAround({ "Start.cs": "class A { }", "B.cs": text }).isClosed).toBe(isClosed);
  });
});

test("packages that may know ours are told by their ids", () => {
  const packages = ["Duende.IdentityServer.Storage", "Serilog", "xunit", "Acme.Login.Core", "Elsewhere"];
  const references = packages.map((id) => reference(id, "1.0.0"));
  const inventory = inventoryOf(project("P.csproj", { references }), project("Q.csproj"));
  expect(rootsOf(inventory, ["P.csproj"])).toEqual([
    "IdentityServer",
    "IdentityModel",
    "Duende.IdentityServer",
    "Acme.Login",
    "Elsewhere",
  ]);
});
