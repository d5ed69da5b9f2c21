import { describe, expect, test } from "vitest";
import { binderFor, bindFile } from "../../../src/csharp/bind/binding.ts";
import { carrierNames, carrierTypes } from "../../../src/csharp/bind/carriers.ts";
import { soughtSymbols } from "../../../src/csharp/bind/uses.ts";
import { indexRepository } from "../../../src/csharp/scope/repository-index.ts";
import { readRazor } from "../../../src/csharp/syntax/razor.ts";
import { open } from "../api/open.ts";
import { csharp } from "./bind-marked.ts";

const usings =
  "using Duende.IdentityServer.Models; using Duende.IdentityServer.Services; using Duende.IdentityServer.Stores;\n";
const api = open("6.2");
const project = undefined;

function treeOf(text: string) {
  const tree = csharp.parse(text);
  if (tree === undefined) throw new Error("not parsed");
  return tree;
}

function bind(text: string, isClosed = false) {
  const tree = treeOf(text);
  const file = { path: "File.cs", projects: [] };
  const index = indexRepository([{ file, root: tree.root }], [], { isClosed });
  return bindFile({ file, tree }, binderFor({ api, index, project }));
}

/** Role and text of every use. */
function uses(text: string, ...ids: readonly string[]): readonly string[] {
  const found = bind(text).uses(soughtSymbols(new Set(ids)));
  return [...found].map(({ role, start, end, bound }) => `${bound.kind} ${role}: ${text.slice(start, end)}`);
}

const store = "T:Duende.IdentityServer.Stores.IClientStore";
const find = "M:Duende.IdentityServer.Stores.IClientStore.FindClientByIdAsync(System.String)";
const secret = "M:Duende.IdentityServer.Models.Secret.#ctor(System.String,System.Nullable{System.DateTime})";

describe("the uses of a symbol", () => {
  test.each([
    ["derivation", "class A : IClientStore { }", store, ["symbol derivation: IClientStore"]],
    ["a fake of Moq", "class A { object M() => new Mock<IClientStore>(); }", store, ["symbol fake: IClientStore"]],
    [
      "a fake of NSubstitute",
      "class A { object M() => Substitute.For<IClientStore>(); }",
      store,
      ["symbol fake: IClientStore"],
    ],
    ["a fake of FakeItEasy", "class A { object M() => A.Fake<IClientStore>(); }", store, ["symbol fake: IClientStore"]],
    [
      "a construction by an alias",
      "using S = Duende.IdentityServer.Models.Secret; class A { object M() => new S(null, null); }",
      secret,
      ["symbol construction: new S(null, null)"],
    ],
    [
      "a construction by an alias in a namespace",
      "namespace N { using S = Duende.IdentityServer.Models.Secret; class A { object M() => new S(null, null); } }",
      secret,
      ["symbol construction: new S(null, null)"],
    ],
    ["a construction of another type", "class A { object M() => new B(null, null); class B { } }", secret, []],
    [
      "an implementation",
      "class A : IClientStore { public Task<Client> FindClientByIdAsync(string id) => null; }",
      find,
      ["symbol implementation: FindClientByIdAsync"],
    ],
    [
      "a call",
      "class A { void M(IClientStore s) => s.FindClientByIdAsync(null); }",
      find,
      ["symbol call: FindClientByIdAsync"],
    ],
    [
      "a method group",
      "class A { object M(IClientStore s) => s.FindClientByIdAsync; }",
      find,
      ["symbol reference: FindClientByIdAsync"],
    ],
    ["a cref", '/// <see cref="IClientStore"/>\nclass A { }', store, ["symbol cref: IClientStore"]],
    [
      "a cref of a member",
      '/// <see cref="IClientStore.FindClientByIdAsync(string)"/>\nclass A { }',
      find,
      ["symbol cref: FindClientByIdAsync"],
    ],
    ["a construction", 'class A { object M() => new Secret("x"); }', secret, ['symbol construction: new Secret("x")']],
    ["a construction without its type", 'class A { Secret s = new("x"); }', secret, ['symbol construction: new("x")']],
    [
      "an unknown receiver",
      "class A { void M() => Theirs.Get().FindClientByIdAsync(null); }",
      find,
      ["unknown call: FindClientByIdAsync"],
    ],
    ["a comment and a string", 'class A { string s = "IClientStore"; /* IClientStore */ }', store, []],
    ["the same word elsewhere", "namespace B { interface IClientStore { } class A : IClientStore { } }", store, []],
  ])("%s", (_, code, id, expected) => {
    expect(uses(usings + code, id)).toEqual(expected);
  });

  test("an import, of a namespace", () => {
    const found = uses("using Duende.IdentityServer.Models;\nclass A { }", "N:Duende.IdentityServer.Models");
    expect(found).toEqual(["symbol import: Models"]);
  });

  test("a construction of a type whose other members were looked up before", () => {
    const type = "Duende.IdentityServer.Models.Resources";
    const text = `${usings}using Duende.IdentityServer.Validation;
      class A { object M(ResourceValidationResult r) => r.Resources.OfflineAccess ? null : new Resources(r.Resources); }`;
    expect(uses(text, `P:${type}.OfflineAccess`, `M:${type}.#ctor(${type})`)).toEqual([
      "symbol reference: OfflineAccess",
      "symbol construction: new Resources(r.Resources)",
    ]);
  });

  test("overloads that cannot be told apart are unknown, with what they may be", () => {
    const code = `using Microsoft.Extensions.DependencyInjection;\nclass A { void M(IIdentityServerBuilder b, dynamic d) => b.AddSigningCredential(d.X); }`;
    const overloads = api.extensionsNamed("AddSigningCredential").map(({ id }) => id);
    const [use, ...more] = bind(code).uses(soughtSymbols(new Set(overloads)));
    expect(more).toEqual([]);
    expect(use?.bound.kind === "unknown" && use.bound.candidates.length).toBeGreaterThan(1);
    expect(overloads).toEqual(expect.arrayContaining(use?.bound.kind === "unknown" ? [...use.bound.candidates] : []));
  });
});

describe("packages that know nothing of ours", () => {
  const code =
    "using System; using Microsoft.Extensions.Hosting;\nclass A { void M() { var x = Host.Create().Build(); x.ClientId.ToString(); } }";
  const id = "P:Duende.IdentityServer.Models.Client.ClientId";

  test("are not ours in a repository that is wholly read", () => {
    expect([...bind(code, true).uses(soughtSymbols(new Set([id])))]).toEqual([]);
  });

  test("are unknown in one that is not", () => {
    expect([...bind(code).uses(soughtSymbols(new Set([id])))].map(({ bound }) => bound.kind)).toEqual(["unknown"]);
  });

  test("are unknown where a package that we do not know is used", () => {
    const other = code.replace("Microsoft.Extensions.Hosting", "Somebody.Hosting");
    expect([...bind(other, true).uses(soughtSymbols(new Set([id])))].map(({ bound }) => bound.kind)).toEqual([
      "unknown",
    ]);
  });

  test("are unknown where the method may be an extension of a package that we do not know", () => {
    const extended =
      "using Somebody.Extensions;\nclass A { void M(System.Text.StringBuilder b) { b.Theirs().ClientId.ToString(); } }";
    expect([...bind(extended, true).uses(soughtSymbols(new Set([id])))].map(({ bound }) => bound.kind)).toEqual([
      "unknown",
    ]);
    const own = extended.replace("Theirs()", "Length");
    expect([...bind(own, true).uses(soughtSymbols(new Set([id])))]).toEqual([]);
  });

  test.each([
    ["are not ours where they hold the repository's own type", "class Own { public int Age; }", []],
    [
      "are unknown where that type leads to ours",
      "class Own { public Duende.IdentityServer.Models.Client C; }",
      ["unknown"],
    ],
    ["are unknown where that type may lead to ours", "class Own : Somebody.Elses.Base { }", ["unknown"]],
  ])("%s", (_, own, bounds) => {
    const code = `using Microsoft.AspNetCore.Identity; class A { void M(UserManager<Own> m) { m.Find().ClientId.ToString(); } }\n${own}`;
    const tree = treeOf(code);
    const file = { path: "File.cs", projects: [] };
    const index = indexRepository([{ file, root: tree.root }], [], { isClosed: true });
    const carriers = carrierTypes(binderFor({ api, index, project }).resolver);
    const binding = bindFile({ file, tree }, binderFor({ api, index: { ...index, carriers }, project }));
    expect([...binding.uses(soughtSymbols(new Set([id])))].map(({ bound }) => bound.kind)).toEqual(bounds);
  });

  test("are unknown where something of ours is handed to them", () => {
    const handed = code.replace("Create()", "Create(new Duende.IdentityServer.Models.Client())");
    expect([...bind(handed, true).uses(soughtSymbols(new Set([id])))].map(({ bound }) => bound.kind)).toEqual([
      "unknown",
    ]);
  });
});

test("types through which ours are reached are named, over several steps", () => {
  const texts = [
    `${usings}namespace X { class Holder { public Client C; } static class Ext { public static Client Own(this string s) => null; } }`,
    "namespace X { class Outer { public List<Holder> H; } class Derived : Outer { } class Free { public int I; } }",
  ];
  const files = texts.map((text, at) => ({ file: { path: `${at}.cs`, projects: [] }, root: treeOf(text).root }));
  const index = indexRepository(files);
  const { resolver } = binderFor({ api, index, project });
  expect([...carrierNames(index, carrierTypes(resolver))].sort()).toEqual(["Derived", "Ext", "Holder", "Outer", "Own"]);
});

test("Razor is bound like C#, and its uses lead back to the file", () => {
  const text =
    "@using Duende.IdentityServer.Stores\r\n@inject IClientStore Store\r\n<p>@((await Store.FindClientByIdAsync(null)).ClientId)</p>\r\n";
  const code = readRazor(text);
  const ids = new Set([find, "P:Duende.IdentityServer.Models.Client.ClientId"]);
  const places = [...bind(code.text).uses(soughtSymbols(ids))].map(({ start }) => code.toSource(start));
  expect(places).toEqual([text.indexOf("FindClient"), text.indexOf("ClientId)</p>")]);
});
