import { describe, expect, test } from "vitest";
import { type Given, moveFile } from "./move-files.ts";

/** A file in which `|` in the middle of a line parts before from after; other lines stay. */
function written(lines: string): readonly [string, string] {
  const rows = lines.split("\n").map((line) => line.split(" => ") as [string, string?]);
  return [rows.map(([before]) => before).join("\n"), rows.map(([before, after]) => after ?? before).join("\n")];
}

function expectMove(lines: string, given: Given = {}): void {
  const [before, after] = written(lines);
  const moved = moveFile(before, given);
  expect(moved.text).toBe(after);
  expect(moved.unknowns).toEqual([]);
  expect(moveFile(after, given).move.edits).toEqual([]);
}

describe("using directives", () => {
  test.each([
    ["plain", "using IdentityServer4; => using Duende.IdentityServer;"],
    [
      "of a namespace below",
      "using IdentityServer4.Stores.Serialization; => using Duende.IdentityServer.Stores.Serialization;",
    ],
    [
      "of a namespace without public types",
      "using IdentityServer4.Logging.Models; => using Duende.IdentityServer.Logging.Models;",
    ],
    [
      "static",
      "using static IdentityServer4.IdentityServerConstants; => using static Duende.IdentityServer.IdentityServerConstants;",
    ],
    [
      "static, nested",
      "using static IdentityServer4.IdentityServerConstants.StandardScopes; => using static Duende.IdentityServer.IdentityServerConstants.StandardScopes;",
    ],
    [
      "alias of a namespace",
      "using IS4 = IdentityServer4; => using IS4 = Duende.IdentityServer;\nclass A { IS4.Models.Client c; }",
    ],
    [
      "alias of a type",
      "using C = IdentityServer4.Models.Client; => using C = Duende.IdentityServer.Models.Client;\nclass A { C c = new C(); }",
    ],
    [
      "alias of a generic type",
      "using C = System.Func<IdentityServer4.Models.Client>; => using C = System.Func<Duende.IdentityServer.Models.Client>;",
    ],
    ["global", "global using IdentityServer4.Models; => global using Duende.IdentityServer.Models;"],
    ["with global::", "using global::IdentityServer4.Models; => using global::Duende.IdentityServer.Models;"],
    [
      "inside a namespace",
      "namespace A {\n    using IdentityServer4.Models; =>     using Duende.IdentityServer.Models;\n    class B : Client { }\n}",
    ],
    [
      "in a file-scoped namespace",
      "namespace A;\nusing IdentityServer4.Models; => using Duende.IdentityServer.Models;\nclass B : Client { }",
    ],
    ["with white space", "using  IdentityServer4 . Models ; => using  Duende.IdentityServer . Models ;"],
  ])("%s", (_, lines) => expectMove(lines));
});

describe("qualified names", () => {
  test.each([
    "class A : IdentityServer4.Models.Client { } => class A : Duende.IdentityServer.Models.Client { }",
    "class A : global::IdentityServer4.Models.Client { } => class A : global::Duende.IdentityServer.Models.Client { }",
    "class A { object x = typeof(IdentityServer4.Models.Client); } => class A { object x = typeof(Duende.IdentityServer.Models.Client); }",
    "class A { string x = nameof(IdentityServer4.Models.Client); } => class A { string x = nameof(Duende.IdentityServer.Models.Client); }",
    "class A { string x = IdentityServer4.IdentityServerConstants.StandardScopes.OpenId; } => class A { string x = Duende.IdentityServer.IdentityServerConstants.StandardScopes.OpenId; }",
    "class A { object x = new List<IdentityServer4.Models.Client>(); } => class A { object x = new List<Duende.IdentityServer.Models.Client>(); }",
    "class A { IdentityServer4.Services.ICache<IdentityServer4.Models.Client> x; } => class A { Duende.IdentityServer.Services.ICache<Duende.IdentityServer.Models.Client> x; }",
    "class A { bool M(object o) => o is IdentityServer4.Models.Client c; } => class A { bool M(object o) => o is Duende.IdentityServer.Models.Client c; }",
    "class A { object M(object o) { return (IdentityServer4.Models.Client)o; } } => class A { object M(object o) { return (Duende.IdentityServer.Models.Client)o; } }",
    "class A { void M() { global::IdentityServer4.Models.Client.Equals(1, 2); } } => class A { void M() { global::Duende.IdentityServer.Models.Client.Equals(1, 2); } }",
    '/// <see cref="IdentityServer4.Models.Client"/> => /// <see cref="Duende.IdentityServer.Models.Client"/>\nclass A { }',
    '/// <see cref="T:IdentityServer4.Models.Client"/> => /// <see cref="T:Duende.IdentityServer.Models.Client"/>\nclass A { }',
    '/// <see cref="IdentityServer4.Services.ICache{T}"/> => /// <see cref="Duende.IdentityServer.Services.ICache{T}"/>\nclass A { }',
  ])("%s", (line) => {
    const at =
      line.lastIndexOf(" => class A { bool") >= 0 ? line.lastIndexOf(" => class A { bool") : line.indexOf(" => ");
    const [before, after] = [line.slice(0, at), line.slice(at + 4)];
    const [head, ...tail] = after.split("\n");
    const rest = tail.map((row) => `\n${row}`).join("");
    const moved = moveFile(before + rest);
    expect(moved.text).toBe(`${head}${rest}`);
    expect(moved.unknowns).toEqual([]);
  });
});

describe("partly qualified names", () => {
  test.each([
    [
      "through an alias",
      "using IS4 = IdentityServer4; => using IS4 = Duende.IdentityServer;\nclass A { IS4.Models.Client c; }",
    ],
    [
      "below a namespace of the same name",
      "namespace IdentityServer4.Quickstart.UI {\n    class A { Models.Client c; } =>     class A { Duende.IdentityServer.Models.Client c; }\n}",
    ],
    [
      "of the repository's own below it",
      "namespace IdentityServer4.Quickstart.UI {\n    class A { Quickstart.UI.A c; IdentityServer4.Quickstart.UI.A d; }\n}",
    ],
  ])("%s", (_, lines) => expectMove(lines));

  test("a type seen from inside its namespace is imported", () => {
    const before =
      "namespace IdentityServer4.Quickstart.UI\n{\n    class A { string s = IdentityServerConstants.LocalApi.ScopeName; }\n}\n";
    expect(moveFile(before).text).toBe(`using Duende.IdentityServer;\n\n${before}`);
  });
});

describe("must not change", () => {
  test.each([
    [
      "a namespace that the repository declares",
      "using IdentityServer4.MyStuff;\nclass B : Thing { }",
      { "Other.cs": "namespace IdentityServer4.MyStuff { public class Thing { } }" },
    ],
    ["a declaration", "namespace IdentityServer4.X { class A { } }", {}],
    ["access token validation", "using IdentityServer4.AccessTokenValidation;\nclass A { }", {}],
    ["another package below the root", "using IdentityServer4.Contrib.Redis;\nclass A { }", {}],
    [
      "the same word in another name",
      "using Company.IdentityServer4;\nusing MyIdentityServer4.Models;\nclass A { Company.IdentityServer4.Models.Client c; }",
      {},
    ],
    [
      "strings",
      'class A { string a = "IdentityServer4"; string b = @"Database=IdentityServer4.Quickstart"; string c = $"IdentityServer4 {1}"; }',
      {},
    ],
    ["comments", "// using IdentityServer4;\n/* IdentityServer4.Models.Client */\nclass A { }", {}],
    ["IdentityModel at this step", "using IdentityModel;\nclass A { string s = JwtClaimTypes.Subject; }", {}],
    ["a variable of that name", "class A { void M(dynamic Models) { var x = Models.Client; } }", {}],
    ["what no compilation reads", "#if false\nusing IdentityServer4;\n#endif\nclass A { }", {}],
  ])("%s", (_, text, others) => {
    const { move, unknowns } = moveFile(text, { others });
    expect(move.edits).toEqual([]);
    expect(unknowns).toEqual([]);
  });
});
