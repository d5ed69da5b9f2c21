import { describe, expect, test } from "vitest";
import { findIn, netFindings } from "./find.ts";

const usings = `using System.Threading; using System.Threading.Tasks; using Duende.IdentityServer; using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services; using Duende.IdentityServer.Stores; using Duende.IdentityServer.Validation; using Duende.IdentityServer.EntityFramework;
using Duende.IdentityServer.Endpoints.Results; using IdentityModel; using IdentityModel.Client; using System.Collections.Specialized;
`;

describe("from 6.2 to 6.3 the net finds", () => {
  test.each([
    [
      "an implementation",
      "class A : ITokenRequestValidator { public Task<TokenRequestValidationResult> ValidateRequestAsync(NameValueCollection p, ClientSecretValidationResult c) => null; }",
      ["4 needs-you signature-changed ITokenRequestValidator.ValidateRequestAsync"],
    ],
    [
      "an explicit implementation",
      "class A : ITokenRequestValidator { Task<TokenRequestValidationResult> ITokenRequestValidator.ValidateRequestAsync(NameValueCollection p, ClientSecretValidationResult c) => null; }",
      ["4 needs-you signature-changed ITokenRequestValidator.ValidateRequestAsync"],
    ],
    [
      "a call",
      "class A { Task M(ITokenRequestValidator v) => v.ValidateRequestAsync(null, null); }",
      ["4 needs-you signature-changed ITokenRequestValidator.ValidateRequestAsync"],
    ],
    [
      "a set up mock",
      "class A { void M(Moq.Mock<ITokenRequestValidator> m) { m.Setup(x => x.ValidateRequestAsync(null, null)); } }",
      ["4 needs-you signature-changed ITokenRequestValidator.ValidateRequestAsync"],
    ],
    [
      "a substitute",
      "class A { void M() { var v = NSubstitute.Substitute.For<ITokenRequestValidator>(); v.ValidateRequestAsync(null, null); } }",
      ["4 needs-you signature-changed ITokenRequestValidator.ValidateRequestAsync"],
    ],
    [
      "a fake",
      "class A { void M() { var v = FakeItEasy.A.Fake<ITokenRequestValidator>(); FakeItEasy.A.CallTo(() => v.ValidateRequestAsync(null, null)); } }",
      ["4 needs-you signature-changed ITokenRequestValidator.ValidateRequestAsync"],
    ],
    [
      "a removed method",
      "class A { Task M(TokenCleanupService s) => s.RemoveExpiredGrantsAsync(); }",
      ["4 needs-you member-removed TokenCleanupService.RemoveExpiredGrantsAsync"],
    ],
    [
      "a removed constant",
      "class A { string M() => OidcConstants.ClientMetadata.InitiateLoginUris; }",
      ["4 needs-you member-removed ClientMetadata.InitiateLoginUris"],
    ],
    [
      "a construction",
      "class A { object M(ValidatedAuthorizeRequest r) => new LoginPageResult(r); }",
      ["4 needs-you constructor-changed LoginPageResult.#ctor"],
    ],
    [
      "a target-typed construction",
      "class A { LoginPageResult M(ValidatedAuthorizeRequest r) => new(r); }",
      ["4 needs-you constructor-changed LoginPageResult.#ctor"],
    ],
    [
      "a base call",
      "class A : LoginPageResult { A(ValidatedAuthorizeRequest r) : base(r) { } }",
      ["4 needs-you constructor-changed LoginPageResult.#ctor"],
    ],
    [
      "a base call of a primary constructor",
      "class A(ValidatedAuthorizeRequest r) : LoginPageResult(r);",
      ["4 needs-you constructor-changed LoginPageResult.#ctor"],
    ],
    [
      "a property of another type",
      "class A { void M(DynamicClientRegistrationDocument d) { d.DefaultMaxAge = 1; } }",
      ["4 needs-you signature-changed DynamicClientRegistrationDocument.DefaultMaxAge"],
    ],
    [
      "what became obsolete",
      "class A { bool M(ResourceValidationRequest r) => r.IncludeNonIsolatedApiResources; }",
      ["4 needs-you became-obsolete ResourceValidationRequest.IncludeNonIsolatedApiResources"],
    ],
    [
      "who should pass on a member that has a body",
      "abstract class A : IRedirectUriValidator { }",
      ["4 changes-silently interface-default-member-added IRedirectUriValidator"],
    ],
  ])("%s", (_, code, expected) => {
    expect(netFindings(usings + code, "6.2", "6.3")).toEqual(expected);
  });

  test.each([
    ["a base call that goes on compiling", "class A : TokenCleanupService { A() : base(null, null, null) { } }"],
    [
      "a member of the repository with the same name",
      "interface IOwn { Task ValidateRequestAsync(string a, string b); } class A : IOwn { public Task ValidateRequestAsync(string a, string b) => null; }",
    ],
    [
      "a name in a string, a comment or nameof of something else",
      'class A { /* RemoveExpiredGrantsAsync */ string M() => "RemoveExpiredGrantsAsync" + nameof(RemoveExpiredGrantsAsync); int RemoveExpiredGrantsAsync; }',
    ],
    [
      "a type of the repository that hides ours",
      'class LoginPageResult { public LoginPageResult(string a) { } } class A { object M() => new LoginPageResult(""); }',
    ],
  ])("not %s", (_, code) => {
    expect(netFindings(usings + code, "6.2", "6.3")).toEqual([]);
  });
});

describe("from 6.0 to 6.1 the net finds", () => {
  const context =
    "using Duende.IdentityServer.EntityFramework.Interfaces; using Duende.IdentityServer.EntityFramework.DbContexts; ";

  test.each([
    [
      "a write of what cannot be set any more",
      "class A { void M(IdentityProvider p) { p.Properties = null; } }",
      ["4 needs-you accessor-removed IdentityProvider.Properties"],
    ],
    [
      "a write in an initialiser",
      'class A { object M() => new IdentityProvider("") { Properties = null }; }',
      ["4 needs-you accessor-removed IdentityProvider.Properties"],
    ],
    [
      "a type that must gain a member",
      "abstract class A : IPersistedGrantDbContext { }",
      ["4 needs-you interface-member-added IPersistedGrantDbContext"],
    ],
    [
      "one that is told so by an interface of the repository",
      "interface IOwn : IPersistedGrantDbContext { } abstract class A : IOwn { }",
      ["4 needs-you interface-member-added IPersistedGrantDbContext"],
    ],
    [
      "an own base once",
      "abstract class A : IPersistedGrantDbContext { } class B : A { }",
      ["4 needs-you interface-member-added IPersistedGrantDbContext"],
    ],
  ])("%s", (_, code, expected) => {
    expect(netFindings(`${usings}${context}${code}`, "6.0", "6.1")).toEqual(expected);
  });

  test.each([
    ["a read of the property", 'class A { object M(IdentityProvider p) => p.Properties["a"]; }'],
    [
      "adding to it in an initialiser",
      'class A { object M() => new IdentityProvider("") { Properties = { ["a"] = "b" } }; }',
    ],
    [
      "a type whose base class gets the member",
      "class A : PersistedGrantDbContext<A>, IPersistedGrantDbContext { A() : base(null) { } }",
    ],
    [
      "a type that has it",
      "abstract class A : IPersistedGrantDbContext { public object ServerSideSessions { get; set; } }",
    ],
  ])("not %s", (_, code) => {
    expect(netFindings(`${usings}${context}${code}`, "6.0", "6.1")).toEqual([]);
  });
});

describe("from 7.4 to 8.0 the net finds", () => {
  test.each([
    [
      "a call that omits what must be passed now",
      'class A { Task M(IServerSideSessionStore s) => s.DeleteSessionAsync(""); }',
      ["4 needs-you default-value-removed IServerSideSessionStore.DeleteSessionAsync"],
    ],
    [
      "an argument by its old name",
      'class A { Task M(IServerSideSessionStore s) => s.DeleteSessionAsync("", cancellationToken: default); }',
      ["4 needs-you parameter-renamed IServerSideSessionStore.DeleteSessionAsync"],
    ],
    [
      "a class that derives from what became a record",
      'class A : IdentityProvider { A() : base("") { } }',
      ["4 needs-you type-kind-changed IdentityProvider"],
    ],
  ])("%s", (_, code, expected) => {
    expect(netFindings(usings + code, "7.4", "8.0")).toEqual(expected);
  });

  test("not a call that passes it", () => {
    const code = 'class A { Task M(IServerSideSessionStore s, CancellationToken ct) => s.DeleteSessionAsync("", ct); }';
    expect(netFindings(usings + code, "7.4", "8.0")).toEqual([]);
  });
});

test("a member that somebody must write is named with its declaration", () => {
  const [finding] = findIn(
    `${usings} abstract class A : Duende.IdentityServer.EntityFramework.Interfaces.IPersistedGrantDbContext { }`,
    "6.0",
    "6.1",
  );
  expect(finding).toMatchObject({
    note: "6.1 asks for the member `public DbSet<ServerSideSession> ServerSideSessions { get; set; }`.",
    text: expect.stringContaining("abstract class A"),
    rule: null,
    edits: [],
  });
});

describe("what nobody can tell", () => {
  const call = "class A { void M() { foreach (var v in Unknown.All()) v.RemoveExpiredGrantsAsync(); } }";

  test("is said with the reason", () => {
    const [finding] = findIn(usings + call, "6.2", "6.3");
    expect(finding).toMatchObject({
      outcome: "cannot-tell",
      note: expect.stringMatching(/^Nobody can tell .*: .+\.$/),
    });
  });

  test.each([
    ["where nothing of IdentityServer is imported", call],
    [
      "of a name of two words whose type the file does not say",
      `${usings} class A { void M() { foreach (var v in Unknown.All()) v.RedirectUris.Clear(); } }`,
    ],
    [
      "of it in a lambda of another library",
      `${usings} class A { void M(Faker<Client> f) { f.RuleFor(o => o.RedirectUris, o => null); } }`,
    ],
    ["of a plain word", `${usings} class A { void M() { foreach (var v in Unknown.All()) v.Keys(); } }`],
  ])("is not said %s", (_, code) => {
    expect(findIn(code, "4.1", "5.0")).toEqual([]);
    expect(findIn(code, "6.2", "6.3")).toEqual([]);
    expect(findIn(code, "5.2", "6.0")).toEqual([]);
  });

  test("is said of a name of two words whose type the file says", () => {
    const code =
      "class A { DynamicClientRegistrationDocument d; void M() { foreach (var v in Unknown.All()) v.RedirectUris.Clear(); } }";
    expect(netFindings(usings + code, "5.2", "6.0")).toEqual([
      "4 cannot-tell signature-changed DynamicClientRegistrationDocument.RedirectUris",
    ]);
  });

  test.each([
    [
      "a call of a client that a factory makes",
      "Task M(IHttpClientFactory f) => f.CreateClient().PostAsync(null, null);",
    ],
    [
      "a check of health that takes the name of our registration",
      'void M(IServiceCollection s) { var checks = s.AddHealthChecks(); checks.AddIdentityServer(new System.Uri("https://a"), "b"); }',
    ],
  ])("is not %s", (_, member) => {
    const more = "using System.Net.Http; using Microsoft.Extensions.DependencyInjection; ";
    for (const [from, to] of [
      ["4.1", "5.0"],
      ["7.4", "8.0"],
    ] as const)
      expect(findIn(`${more}${usings} class A { ${member} }`, from, to)).toEqual([]);
  });
});
