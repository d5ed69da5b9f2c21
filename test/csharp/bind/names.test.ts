import { describe, expect, test } from "vitest";
import { meaning } from "./bind-marked.ts";

const models = "using Duende.IdentityServer.Models;";

describe("a type is found", () => {
  test.each([
    ["through a using", `${models} class A { /*^*/Client c; }`],
    ["qualified", "class A { Duende.IdentityServer.Models./*^*/Client c; }"],
    ["behind global::", "class A { global::Duende.IdentityServer.Models./*^*/Client c; }"],
    ["through an alias of its namespace", "using M = Duende.IdentityServer.Models; class A { M./*^*/Client c; }"],
    ["through an alias of itself", "using C = Duende.IdentityServer.Models.Client; class A { /*^*/C c; }"],
    ["through a using inside the namespace", `namespace X { ${models} class A { /*^*/Client c; } }`],
    ["behind a file-scoped namespace", `namespace X; ${models} class A { /*^*/Client c; }`],
    ["from a namespace below ours", "namespace Duende.IdentityServer.Models.Mine { class A { /*^*/Client c; } }"],
    ["partly qualified below ours", "namespace Duende.IdentityServer.Mine { class A { Models./*^*/Client c; } }"],
    ["as a relative using", "namespace Duende.IdentityServer { using Models; class A { /*^*/Client c; } }"],
    ["as a type argument", `${models} class A { System.Threading.Tasks.Task<List</*^*/Client>> c; }`],
    ["nullable and as an array", `${models} class A { /*^*/Client?[] c; }`],
    ["as a base", `${models} class A : /*^*/Client { }`],
    ["in typeof", `${models} [X(typeof(/*^*/Client))] class A { }`],
    ["in a cast", `${models} class A { object M(object o) => (/*^*/Client)o; }`],
    ["behind as", `${models} class A { object M(object o) => o as /*^*/Client; }`],
    ["behind is", `${models} class A { bool M(object o) => o is /*^*/Client; }`],
    ["in a pattern", `${models} class A { bool M(object o) => o is /*^*/Client { Enabled: true } c; }`],
    ["in a case", `${models} class A { void M(object o) { switch (o) { case /*^*/Client c: break; } } }`],
    ["in nameof", `${models} class A { string M() => nameof(/*^*/Client); }`],
    ["in a constraint", `${models} class A<T> where T : /*^*/Client { }`],
    ["in a tuple", `${models} class A { (/*^*/Client a, int b) M() => default; }`],
    ["when created", `${models} class A { object M() => new /*^*/Client(); }`],
  ])("%s", (_, code) => {
    expect(meaning(code)).toBe("T:~Models.Client");
  });

  test.each([
    ["an interface", "using Duende.IdentityServer.Stores; class A : /*^*/IClientStore { }", "T:~Stores.IClientStore"],
    [
      "a generic one",
      "using Duende.IdentityServer.Services; class A { ICache<int> c; object M(/*^*/ICache<string> c) => c; }",
      "T:~Services.ICache`1",
    ],
    [
      "unbound",
      "using Duende.IdentityServer.Services; class A { object M() => typeof(/*^*/ICache<>); }",
      "T:~Services.ICache`1",
    ],
    [
      "a nested one",
      "using Duende.IdentityServer; class A { string s = IdentityServerConstants./*^*/StandardScopes.OpenId; }",
      "T:~IdentityServerConstants.StandardScopes",
    ],
    ["an attribute", "using Microsoft.AspNetCore.Mvc; [/*^*/SecurityHeaders] class A { }", "not ours"],
    ["the namespace of a using", "using Duende.IdentityServer./*^*/Models;", "N:~Models"],
    ["the first part of it", "using Duende./*^*/IdentityServer.Models;", "N:Duende.IdentityServer"],
    [
      "a using of a type",
      "using static Duende.IdentityServer./*^*/IdentityServerConstants;",
      "T:~IdentityServerConstants",
    ],
    [
      "a namespace of an expression",
      "class A { string s = Duende./*^*/IdentityServer.IdentityServerConstants.LocalApi.ScopeName; }",
      "N:Duende.IdentityServer",
    ],
    ["the name of a namespace", "namespace Duende./*^*/IdentityServer.Mine { }", "N:Duende.IdentityServer"],
    [
      "a constant",
      "using static Duende.IdentityServer.IdentityServerConstants; class A { string s = LocalApi./*^*/ScopeName; }",
      "F:~IdentityServerConstants.LocalApi.ScopeName",
    ],
  ])("%s", (_, code, expected) => {
    expect(meaning(code)).toBe(expected);
  });
});

describe("the same spelling means something else", () => {
  test.each([
    ["the repository's own class", `${models} namespace App { class Client {} class A { /*^*/Client c; } }`, []],
    [
      "in the same namespace, another file",
      `${models} namespace App { class A { /*^*/Client c; } }`,
      ["namespace App; class Client {}"],
    ],
    [
      "in a namespace around",
      `${models} namespace App.Web { class A { /*^*/Client c; } }`,
      ["namespace App; class Client {}"],
    ],
    ["nested in the class", `${models} class A { class Client {} /*^*/Client c; }`, []],
    ["nested in a base class", `${models} class A : B { /*^*/Client c; }`, ["class B { public class Client {} }"]],
    ["a type parameter", `${models} class A</*^*/Client> { }`, []],
    ["used as a type parameter", `${models} class A<Client> { /*^*/Client c; }`, []],
    ["an alias", `${models} using Client = RestSharp.Client; class A { /*^*/Client c; }`, []],
    ["no using of ours", "using RestSharp; class A { /*^*/Client c; }", []],
    ["another package's namespace", "using NodaTime; class A { /*^*/IClock c; }", []],
    ["another arity", "using Duende.IdentityServer.Services; class A { /*^*/ICache c; }", []],
    ["a local", `${models} class A { void M(string Client) { var x = /*^*/Client; } }`, []],
    ["a property", `${models} class A { string Client; string M() => /*^*/Client; }`, []],
    [
      "a namespace of its own below our name",
      "namespace MyCo.Duende { class A { } } namespace MyCo.App { class B { /*^*/Duende.IdentityServer.Models.Client c; } }",
      [],
    ],
    ["a package below our name", "class A { Duende.IdentityServer./*^*/Contrib.Client c; }", []],
    [
      "a member of the repository's type",
      "class X { public string Client; } class A { string M(X x) => x./*^*/Client; }",
      [],
    ],
    ["the declaration itself", `${models} class A { public string /*^*/Client { get; set; } }`, []],
    ["a named argument", `${models} class A { void M(int Client) => M(/*^*/Client: 1); }`, []],
    ["a string literal's neighbour", `${models} class A { void M() { var /*^*/Client = 1; } }`, []],
  ])("%s", (_, code, others) => {
    expect(meaning(code, { others })).toBe("not ours");
  });

  test("a name that two usings bring is not guessed", () => {
    const code = `${models} using App; class A { /*^*/Client c; }`;
    expect(meaning(code, { others: ["namespace App; public class Client {}"] })).toMatch(/^unknown: Client may be /);
  });
});

describe("what a project gives", () => {
  const project = { path: "A.csproj", reach: new Set(["A.csproj"]) };
  const target = {
    kind: "name",
    alias: undefined,
    parts: ["Duende", "IdentityServer", "Models"].map((name) => ({ name, arguments: [], arity: 0 })),
  } as const;

  test("a global using of another file", () => {
    const repository = { others: ["global using Duende.IdentityServer.Models;"], project: { ...project, usings: [] } };
    expect(meaning("class A { /*^*/Client c; }", repository)).toBe("T:~Models.Client");
  });

  test("a <Using> item", () => {
    const usings = [{ kind: "namespace", target } as const];
    expect(meaning("class A { /*^*/Client c; }", { project: { ...project, usings } })).toBe("T:~Models.Client");
    expect(meaning("class A { /*^*/Client c; }", { project: { ...project, usings: [] } })).toBe("not ours");
  });

  test("a <Using> item with an alias", () => {
    const usings = [{ kind: "alias", alias: "M", target } as const];
    expect(meaning("class A { M./*^*/Client c; }", { project: { ...project, usings } })).toBe("T:~Models.Client");
  });
});
