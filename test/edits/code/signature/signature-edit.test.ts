import { describe, expect, test } from "vitest";
import { stepOf, upgradeFiles } from "../upgrade.ts";

const usings = `using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
using Duende.IdentityServer.Models; using Duende.IdentityServer.Services; using Duende.IdentityServer.Stores; using Duende.IdentityServer.Validation;
using Duende.IdentityServer.EntityFramework.Interfaces; using Duende.IdentityServer.EntityFramework.Stores; using Microsoft.Extensions.Logging;
`;

const step = stepOf("7.4-to-8.0");

function upgrade(code: string) {
  return upgradeFiles({ "A.cs": usings + code }, step);
}

function withoutUsings(text: string | undefined): string {
  return text?.slice(usings.length) ?? "";
}

describe("is left to a person with the reason:", () => {
  test.each([
    [
      "a method that an own interface asks for too",
      "interface IOwn { Task<bool> IsOriginAllowedAsync(string o); } class A : ICorsPolicyService, IOwn { public Task<bool> IsOriginAllowedAsync(string o) => null; }",
      "IOwn of the repository asks for it as it is",
    ],
    [
      "one with an overload that takes as much",
      "class A : ICorsPolicyService { public Task<bool> IsOriginAllowedAsync(string o) => null; public Task<bool> IsOriginAllowedAsync(string o, CancellationToken c) => null; }",
      "there is an overload with as many parameters already",
    ],
    [
      "one that returns what may be no collection",
      "abstract class A : IUserSession { IEnumerable<string> All; public async Task<IEnumerable<string>> GetClientListAsync() => All; }",
      "it has to return an IReadOnlyCollection, and nobody can say that it does",
    ],
    [
      "a method that is handed on",
      "class A { Func<string, Task<Client>> M(IClientStore s) => s.FindClientByIdAsync; }",
      "it is not called, but handed on",
    ],
    [
      "a call with two tokens at hand",
      'class A { Task M(IClientStore s, CancellationToken a, CancellationToken b) => s.FindClientByIdAsync(""); }',
      "several tokens are at hand",
    ],
    [
      "a call of a method that stays",
      "partial class A : ICorsPolicyService { public partial Task<bool> IsOriginAllowedAsync(string o); Task M() => IsOriginAllowedAsync(null); }",
      "the method that it calls has to change first",
    ],
    [
      "a list that something else is assigned to later",
      "class A { async Task M(IUserSession s) { var a = await s.GetClientListAsync(); a = a.Where(x => x.Length > 1); } }",
      "it gives an IReadOnlyCollection, which has to be read as one",
    ],
    [
      "a constructor whose class is made with new",
      "class A : TokenCleanupNone { public static A Make() => new A(null, null, null); public A(IPersistedGrantDbContext c, ILogger<ServerSideSessionStore> l, ICancellationTokenProvider p) : base(c, l, p) { } } class TokenCleanupNone(IPersistedGrantDbContext c, ILogger<ServerSideSessionStore> l, ICancellationTokenProvider p) : ServerSideSessionStore(c, l, p);",
      "classes that derive from TokenCleanupNone have to change with its constructor",
    ],
  ])("%s", (_, code, reason) => {
    const { findings } = upgrade(code);
    const open = findings.filter(({ outcome }) => outcome === "needs-you");
    expect(open.map(({ note }) => note)).toContainEqual(expect.stringContaining(`Not edited: ${reason}.`));
  });
});

describe("is only suggested:", () => {
  test.each([
    [
      "the frame of a member that is asked for",
      "class A : IClientStore {\n    public Task<Client> FindClientByIdAsync(string clientId, CancellationToken ct) => null;\n}",
      "    public IAsyncEnumerable<Client> GetAllClientsAsync(CancellationToken ct) => throw new NotImplementedException();\n}",
    ],
    [
      "what hands it on in a decorator",
      "class A(IClientStore inner) : IClientStore {\n    public Task<Client> FindClientByIdAsync(string clientId, CancellationToken ct) => null;\n}",
      "    public IAsyncEnumerable<Client> GetAllClientsAsync(CancellationToken ct) => inner.GetAllClientsAsync(ct);\n}",
    ],
  ])("%s", (_, code, end) => {
    const { suggested, fixed, findings } = upgrade(code);
    expect(withoutUsings(fixed["A.cs"])).toBe(code);
    expect(withoutUsings(suggested["A.cs"])).toBe(`${code.slice(0, -2)}\n\n${end}`);
    expect(findings.map(({ outcome }) => outcome)).toEqual(["needs-you"]);
  });
});

describe("is fixed:", () => {
  test.each([
    [
      "a call in a lambda that sees nothing around it",
      'class A { Func<IClientStore, Task> M(CancellationToken c) => static s => s.FindClientByIdAsync(""); }',
      'class A { Func<IClientStore, Task> M(CancellationToken c) => static s => s.FindClientByIdAsync("", CancellationToken.None); }',
    ],
    [
      "a sequence that is asked for as one",
      "class A { async Task M(IUserSession s, CancellationToken c) { var a = (await s.GetClientListAsync()).Where(x => x.Length > 1); } }",
      "class A { async Task M(IUserSession s, CancellationToken c) { var a = (await s.GetClientListAsync(c)).Where(x => x.Length > 1); } }",
    ],
    [
      "an argument that was left out by what it meant, in spite of a token",
      'class A { Task M(IServerSideSessionStore s, CancellationToken c) => s.DeleteSessionAsync(""); }',
      'class A { Task M(IServerSideSessionStore s, CancellationToken c) => s.DeleteSessionAsync("", CancellationToken.None); }',
    ],
    [
      "arguments by name where they stand",
      "class A { Task M(IServerSideSessionStore s, CancellationToken c) => s.QuerySessionsAsync(filter: null, cancellationToken: c); }",
      "class A { Task M(IServerSideSessionStore s, CancellationToken c) => s.QuerySessionsAsync(filter: null, ct: c); }",
    ],
    [
      "a token that comes to arguments by name",
      "class A { Task M(IIdentityServerInteractionService s) => s.GrantConsentAsync(consent: null, request: null); }",
      "class A { Task M(IIdentityServerInteractionService s) => s.GrantConsentAsync(consent: null, request: null, ct: CancellationToken.None); }",
    ],
    [
      "a name that is only said, as it is",
      "class A { string M() => nameof(IClientStore.FindClientByIdAsync); }",
      "class A { string M() => nameof(IClientStore.FindClientByIdAsync); }",
    ],
  ])("%s", (_, before, after) => {
    const { fixed, findings } = upgrade(before);
    expect(withoutUsings(fixed["A.cs"])).toBe(after);
    expect(findings.filter(({ outcome }) => outcome !== "fixed")).toEqual([]);
  });
});

test("a rule that writes another type for one that is still there makes no successor of it", () => {
  const code = `using System.Collections.Generic; using System.Threading.Tasks;
using IdentityServer4.Models; using IdentityServer4.Services;
abstract class A : IPersistedGrantService { public Task<IEnumerable<Consent>> GetAllGrantsAsync(string subjectId) => null; }`;
  const { findings } = upgradeFiles({ "A.cs": code }, stepOf("3.1-to-4.1"));
  const [told] = findings.filter(({ symbol }) => symbol?.includes("GetAllGrantsAsync"));
  expect(told).toMatchObject({ outcome: "needs-you", note: expect.stringContaining("it has to return another type") });
});
