import { describe, expect, test } from "vitest";
import { meaning } from "./bind-marked.ts";

const usings =
  "using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using Duende.IdentityServer; using Duende.IdentityServer.Configuration; " +
  "using Duende.IdentityServer.Models; using Duende.IdentityServer.Services; using Duende.IdentityServer.Stores; using Duende.IdentityServer.Validation; " +
  "using Duende.IdentityServer.Extensions; using Duende.IdentityServer.Test; using Microsoft.Extensions.DependencyInjection;\n";
const clientId = "P:~Models.Client.ClientId";

function inMethod(body: string, members = ""): string {
  return `${usings} class A { ${members} async Task M() { ${body} } }`;
}

describe("a receiver is followed", () => {
  test.each(
    [
      ["local with its type", "Client c = null; c./*^*/ClientId = null;"],
      ["var by new", "var c = new Client(); c./*^*/ClientId.ToString();"],
      ["target-typed new", "Client c = new(); c./*^*/ClientId.ToString();"],
      ["new itself", "new Client()./*^*/ClientId.ToString();"],
      ["initialiser", "var c = new Client { /*^*/ClientId = null };"],
      ["initialiser of target-typed new", "Client c = new() { /*^*/ClientId = null };"],
      ["initialiser in a list", "var c = new List<Client> { new() { /*^*/ClientId = null } };"],
      ["initialiser in an array", "var c = new Client[] { new() { /*^*/ClientId = null } };"],
      ["initialiser in a collection expression", "IEnumerable<Client> c = [new() { /*^*/ClientId = null }];"],
      ["initialiser inside another", "var r = new AuthorizationRequest { Client = new() { /*^*/ClientId = null } };"],
      [
        "initialiser without new inside another",
        "var r = new AuthorizationRequest { Client = { /*^*/ClientId = null } };",
      ],
      ["cast", "((Client)x)./*^*/ClientId.ToString();"],
      ["as", "(x as Client)?./*^*/ClientId.ToString();"],
      ["null-forgiving", "Client c = null; c!./*^*/ClientId.ToString();"],
      ["conditional access", "Client c = null; c?./*^*/ClientId?.ToString();"],
      ["further conditional access", "AuthorizationRequest r = null; r?.Client?./*^*/ClientId?.ToString();"],
      ["pattern variable", "object o = null; if (o is Client c) { c./*^*/ClientId.ToString(); }"],
      ["pattern variable after a guard", "object o = null; if (o is not Client c) return; c./*^*/ClientId.ToString();"],
      ["pattern variable beside it", "object o = null; if (o is Client c && c./*^*/ClientId != null) { }"],
      ["case", "object o = null; switch (o) { case Client c when c./*^*/ClientId != null: break; }"],
      ["switch expression", "object o = null; var s = o switch { Client c => c./*^*/ClientId, _ => null };"],
      ["property pattern", "object o = null; if (o is Client { /*^*/ClientId: null }) { }"],
      ["property pattern of a known type", "Client c = null; if (c is { /*^*/ClientId: null }) { }"],
      ["foreach with its type", "foreach (Client c in xs) c./*^*/ClientId.ToString();"],
      ["foreach over a list", "List<Client> cs = null; foreach (var c in cs) c./*^*/ClientId.ToString();"],
      ["foreach over an array", "Client[] cs = null; foreach (var c in cs) c./*^*/ClientId.ToString();"],
      ["foreach over what a method gives", "foreach (var c in Get()) c./*^*/ClientId.ToString();"],
      ["a field's method awaited", "var c = await _store.FindClientByIdAsync(null); c./*^*/ClientId.ToString();"],
      ["awaited in parentheses", "(await _store.FindClientByIdAsync(null))./*^*/ClientId.ToString();"],
      ["ConfigureAwait", "(await _store.FindClientByIdAsync(null).ConfigureAwait(false))./*^*/ClientId.ToString();"],
      ["Result", "_store.FindClientByIdAsync(null).Result./*^*/ClientId.ToString();"],
      ["GetAwaiter", "_store.FindClientByIdAsync(null).GetAwaiter().GetResult()./*^*/ClientId.ToString();"],
      ["this", "this._store.FindClientByIdAsync(null).Result./*^*/ClientId.ToString();"],
      ["own property", "Own./*^*/ClientId.ToString();"],
      ["Where", "Get().Where(c => c./*^*/ClientId != null);"],
      ["First", "Get().First()./*^*/ClientId.ToString();"],
      ["Single after Where", "Get().Where(c => true).Single()./*^*/ClientId.ToString();"],
      ["Select to it", "xs2.Select(r => r.Client).First()./*^*/ClientId.ToString();"],
      ["Select of its member", "Get().Select(c => c./*^*/ClientId);"],
      ["ForEach", "Get().ToList().ForEach(c => c./*^*/ClientId.ToString());"],
      ["query", "var q = from c in Get() where c./*^*/ClientId == null select c;"],
      ["index", "Client[] cs = null; cs[0]./*^*/ClientId.ToString();"],
      ["dictionary", 'Dictionary<string, Client> d = null; d["x"]./*^*/ClientId.ToString();'],
      [
        "dictionary's values",
        "Dictionary<string, Client> d = null; foreach (var c in d.Values) c./*^*/ClientId.ToString();",
      ],
      [
        "dictionary's pairs",
        "Dictionary<string, Client> d = null; foreach (var p in d) p.Value./*^*/ClientId.ToString();",
      ],
      [
        "dictionary taken apart",
        "Dictionary<string, Client> d = null; foreach (var (k, c) in d) c./*^*/ClientId.ToString();",
      ],
      ["conditional", "Client a = null; (a == null ? a : null)./*^*/ClientId.ToString();"],
      ["coalescing", "Client a = null; (a ?? new Client())./*^*/ClientId.ToString();"],
      ["local function", "Client F() => null; var c = F();", "", "skip"],
      ["service provider", "var c = sp.GetRequiredService<Client>(); c./*^*/ClientId.ToString();"],
      ["options", "Microsoft.Extensions.Options.IOptions<Client> o = null; o.Value./*^*/ClientId.ToString();"],
      ["Task.FromResult", "var c = await Task.FromResult(new Client()); c./*^*/ClientId.ToString();"],
      ["tuple", "(Client a, int b) t = default; var (x1, y1) = t; x1./*^*/ClientId.ToString();"],
      ["using var", "using var c = new Client(); c./*^*/ClientId.ToString();"],
      ["with", "var c = new Client(); var d = c with { /*^*/ClientId = null };"],
      ["lambda with types", "Action<Client> f = (Client c) => c./*^*/ClientId.ToString();"],
      ["lambda by its target", "System.Action<Client> f = c => c./*^*/ClientId.ToString();"],
      ["lambda given to an own method", "Take(c => c./*^*/ClientId.ToString());"],
      ["out with its type", "Try(out Client c); c./*^*/ClientId.ToString();"],
      ["out var", "Try(out var c); c./*^*/ClientId.ToString();"],
      ["static member", "B.Shared./*^*/ClientId.ToString();"],
      ["nameof", "nameof(Client./*^*/ClientId);"],
      ["interpolation", 'var c = new Client(); var s = $"{c./*^*/ClientId}";'],
      [
        "mock",
        "var m = new Mock<IClientStore>(); var c = await m.Object.FindClientByIdAsync(null); c./*^*/ClientId.ToString();",
      ],
    ].filter(([, , , skip]) => skip !== "skip"),
  )("%s", (_, body) => {
    const members =
      "IClientStore _store; IEnumerable<Client> Get() => null; Client Own { get; } IEnumerable<AuthorizationRequest> xs2; " +
      "void Take(System.Action<Client> f) { } bool Try(out Client c) { c = null; return true; } class B { public static Client Shared; }";
    expect(meaning(inMethod(body ?? "", members))).toBe(clientId);
  });

  test.each([
    ["a parameter", `${usings} class A { string M(Client c) => c./*^*/ClientId; }`],
    ["a primary constructor", `${usings} class A(Client c) { string M() => c./*^*/ClientId; }`],
    ["a record", `${usings} record R(Client C); class A { string M(R r) => r.C./*^*/ClientId; }`],
    ["a constructor's parameter", `${usings} class A { A(Client c) { c./*^*/ClientId = null; } }`],
    ["a field's initialiser", `${usings} class A { string s = new Client()./*^*/ClientId; }`],
    ["a setter's value", `${usings} class A { Client C { get; set; } string S { get => C./*^*/ClientId; } }`],
    ["an indexer's parameter", `${usings} class A { string this[Client c] { get { return c./*^*/ClientId; } } }`],
    ["an inherited member", `${usings} class A : Client { string M() => /*^*/ClientId; }`],
    ["inherited over two classes", `${usings} class B : Client { } class A : B { string M() => this./*^*/ClientId; }`],
    ["base", `${usings} class A : Client { string M() => base./*^*/ClientId; }`],
    ["a type parameter with a bound", `${usings} class A<T> where T : Client { string M(T c) => c./*^*/ClientId; }`],
    ["top-level statements", `${usings} var c = new Client(); c./*^*/ClientId = null;`],
    ["a return", `${usings} class A { Client M() => new() { /*^*/ClientId = null }; }`],
    ["an async return", `${usings} class A { async Task<Client> M() { return new() { /*^*/ClientId = null }; } }`],
    [
      "a generic class of the repository",
      `${usings} class Box<T> { public T Value; } class A { string M(Box<Client> b) => b.Value./*^*/ClientId; }`,
    ],
  ])("%s", (_, code) => {
    expect(meaning(code)).toBe(clientId);
  });
});

describe("members and overloads", () => {
  test.each([
    [
      "a method",
      inMethod("IClientStore s = null; s./*^*/FindClientByIdAsync(null);"),
      "M:~Stores.IClientStore.FindClientByIdAsync(System.String)",
    ],
    ["an enum's member", inMethod("var g = GrantTypes./*^*/Code;"), "P:~Models.GrantTypes.Code"],
    [
      "a member inherited inside ours",
      inMethod("var r = new ApiResource(); r./*^*/Name = null;"),
      "P:~Models.Resource.Name",
    ],
    [
      "AddIdentityServer",
      inMethod("IServiceCollection services = null; services./*^*/AddIdentityServer();"),
      "M:Microsoft.Extensions.DependencyInjection.IdentityServerServiceCollectionExtensions.AddIdentityServer(Microsoft.Extensions.DependencyInjection.IServiceCollection)",
    ],
    [
      "the options of AddIdentityServer",
      inMethod(
        "IServiceCollection services = null; services.AddIdentityServer(options => { options./*^*/EmitStaticAudienceClaim = true; });",
      ),
      "P:~Configuration.IdentityServerOptions.EmitStaticAudienceClaim",
    ],
    [
      "through builder.Services",
      inMethod("builder.Services.AddIdentityServer(o => o.Events./*^*/RaiseErrorEvents = true);"),
      "P:~Configuration.EventsOptions.RaiseErrorEvents",
    ],
    [
      "in the chain",
      inMethod("builder.Services.AddIdentityServer()./*^*/AddInMemoryClients(new List<Client>());"),
      "M:Microsoft.Extensions.DependencyInjection.IdentityServerBuilderExtensionsInMemory.AddInMemoryClients(Microsoft.Extensions.DependencyInjection.IIdentityServerBuilder,System.Collections.Generic.IEnumerable{Duende.IdentityServer.Models.Client})".replaceAll(
        "Duende.IdentityServer.",
        "~",
      ),
    ],
    [
      "in the chain behind others' methods",
      inMethod("builder.Services.AddIdentityServer().AddTheirs(1)./*^*/AddTestUsers(null);"),
      "M:Microsoft.Extensions.DependencyInjection.IdentityServerBuilderExtensions.AddTestUsers(Microsoft.Extensions.DependencyInjection.IIdentityServerBuilder,System.Collections.Generic.List{~Test.TestUser})",
    ],
    [
      "with type arguments",
      inMethod("builder.Services.AddIdentityServer()./*^*/AddProfileService<X>();"),
      "M:Microsoft.Extensions.DependencyInjection.IdentityServerBuilderExtensionsAdditional.AddProfileService``1(Microsoft.Extensions.DependencyInjection.IIdentityServerBuilder)",
    ],
    [
      "the store's options",
      inMethod(
        "builder.Services.AddIdentityServer().AddConfigurationStore(o => o./*^*/ConfigureDbContext = b => { });",
      ),
      "P:~EntityFramework.Options.ConfigurationStoreOptions.ConfigureDbContext",
    ],
    [
      "Configure",
      inMethod("services.Configure<IdentityServerOptions>(o => o./*^*/IssuerUri = null);"),
      "P:~Configuration.IdentityServerOptions.IssuerUri",
    ],
    [
      "an extension method of a string",
      inMethod('var s = "x"./*^*/Sha256();'),
      "M:~Models.HashExtensions.Sha256(System.String)",
    ],
    [
      "an extension method of the user",
      `${usings} class A : Controller { string M() => User./*^*/GetSubjectId(); }`,
      "M:~Extensions.PrincipalExtensions.GetSubjectId(System.Security.Principal.IPrincipal)",
    ],
    [
      "a constructor",
      `${usings} class A { object M() => /*^*/new Secret("x"); }`,
      "M:~Models.Secret.#ctor(System.String,System.Nullable{System.DateTime})",
    ],
    [
      "a setup of a mock",
      inMethod("var m = new Mock<IClientStore>(); m.Setup(x => x./*^*/FindClientByIdAsync(null));"),
      "M:~Stores.IClientStore.FindClientByIdAsync(System.String)",
    ],
    [
      "a substitute",
      inMethod("var s = Substitute.For<IClientStore>(); s.Received()./*^*/FindClientByIdAsync(null);"),
      "M:~Stores.IClientStore.FindClientByIdAsync(System.String)",
    ],
    [
      "a method group",
      inMethod("IClientStore s = null; System.Func<string, Task<Client>> f = s./*^*/FindClientByIdAsync;"),
      "M:~Stores.IClientStore.FindClientByIdAsync(System.String)",
    ],
    [
      "an object initialiser's inner list",
      inMethod('var c = new Client { ClientSecrets = { new /*^*/Secret("x".Sha256()) } };'),
      "T:~Models.Secret",
    ],
    [
      "the profile context",
      `${usings} class P : IProfileService { public Task GetProfileDataAsync(ProfileDataRequestContext context) { context./*^*/Client.ToString(); return null; } public Task IsActiveAsync(IsActiveContext context) => null; }`,
      "P:~Models.ProfileDataRequestContext.Client",
    ],
    [
      "an implementation",
      `${usings} class S : IClientStore { public Task<Client> /*^*/FindClientByIdAsync(string clientId) => null; }`,
      "M:~Stores.IClientStore.FindClientByIdAsync(System.String)",
    ],
    [
      "an explicit implementation",
      `${usings} class S : IClientStore { Task<Client> IClientStore./*^*/FindClientByIdAsync(string clientId) => null; }`,
      "M:~Stores.IClientStore.FindClientByIdAsync(System.String)",
    ],
    [
      "an override",
      `${usings} class S : DefaultClaimsService { protected override IEnumerable<string> /*^*/FilterRequestedClaimTypes(IEnumerable<string> claimTypes) => null; }`,
      "M:~Services.DefaultClaimsService.FilterRequestedClaimTypes(System.Collections.Generic.IEnumerable{System.String})",
    ],
    [
      "a call through the own class",
      `${usings} class S : IClientStore { public Task<Client> FindClientByIdAsync(string clientId) => this./*^*/FindClientByIdAsync(null); }`,
      "M:~Stores.IClientStore.FindClientByIdAsync(System.String)",
    ],
    [
      "base arguments",
      `${usings} class S : DefaultClaimsService { public S(IProfileService p, Microsoft.Extensions.Logging.ILogger<DefaultClaimsService> l) /*^*/: base(p, l) { } }`,
      "M:~Services.DefaultClaimsService.#ctor(~Services.IProfileService,Microsoft.Extensions.Logging.ILogger{~Services.DefaultClaimsService})",
    ],
  ])("%s", (_, code, expected) => {
    expect(meaning(code)).toBe(expected);
  });
});

describe("not ours", () => {
  test.each([
    [
      "a member of another type",
      `${usings} class Ctx { public string Client; } class A { string M(Ctx context) => context./*^*/Client; }`,
    ],
    [
      "a lambda parameter that hides one",
      inMethod(
        "var c = new Client(); Use((Other c) => c./*^*/ClientId);",
        "void Use(System.Action<Other> f) { } class Other { public string ClientId; }",
      ),
    ],
    ["an inner local", inMethod("Client c = null; void F(string c) { c./*^*/ToString(); }")],
    [
      "the repository's extension method",
      `${usings} namespace App { static class E { public static bool GetSubjectId(this string s) => true; } class A { bool M(string s) => s./*^*/GetSubjectId(); } }`,
    ],
    [
      "a member declared again",
      `${usings} class C : Client { public new string ClientId; } class A { string M(C c) => c./*^*/ClientId; }`,
    ],
    ["an own method", `${usings} class A { void FindClientByIdAsync() { /*^*/FindClientByIdAsync(); } }`],
    ["a type of .NET", inMethod("System.Net.Http.HttpClient c = null; c./*^*/BaseAddress.ToString();")],
    ["an anonymous type's member", inMethod("var o = new { /*^*/ClientId = 1 };")],
    [
      "a helper of the same name on IHttpContext",
      `${usings} static class X { public static Task<bool> GetSchemeSupportsSignOutAsync(this HttpContext c, string s) => null; } class A : Controller { void M() { HttpContext./*^*/GetSchemeSupportsSignOutAsync(null); } }`,
    ],
  ])("%s", (_, code) => {
    expect(meaning(code)).toBe("not ours");
  });
});

describe("unknown", () => {
  test.each([
    ["what another package returns", inMethod("var x = Theirs.Get(); x./*^*/Client.ToString();")],
    ["a parameter of their lambda", inMethod("Theirs.Do(c => c./*^*/ClientId);")],
    ["a member of an unknown base", `${usings} class A : Theirs.Thing { string M() => this.Foo./*^*/ClientId; }`],
    ["a broken method", `${usings} class A { void M(Client c) { c./*^*/ClientId = (; } }`],
  ])("%s", (_, code) => {
    expect(meaning(code)).toMatch(/^unknown/);
  });

  test("the rest of a broken file is trusted", () => {
    expect(meaning(`${usings} class A { void B() { x = (; } void M(Client c) { c./*^*/ClientId = null; } }`)).toBe(
      clientId,
    );
  });
});
