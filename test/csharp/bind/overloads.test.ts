import { expect, test } from "vitest";
import { meaning } from "./bind-marked.ts";

const signIn = (args: string) => `
using System.Security.Claims;
using IdentityServer4;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
class A
{
    void B(HttpContext context, ClaimsPrincipal user, AuthenticationProperties properties) =>
        context./*^*/SignInAsync(${args});
}`;

test.each([["user"], ["user, properties"], ['"scheme", user'], ['"scheme", user, properties']])(
  "an extension method of ASP.NET that takes (%s) is not ours of the same name",
  (args) => {
    expect(meaning(signIn(args), { line: "3.1" })).toBe("not ours");
  },
);

const claims = "System.Security.Claims.Claim[])";
const properties = "Microsoft.AspNetCore.Authentication.AuthenticationProperties";

test.each([
  ['"1"', `System.String,${claims}`],
  ['"1", properties', `System.String,${properties},${claims}`],
  ['"1", "alice"', `System.String,System.String,${claims}`],
  ['"1", "alice", new Claim("a", "b")', `System.String,System.String,${claims}`],
  ['"1", "alice", "google", properties', `System.String,System.String,System.String,${properties},${claims}`],
  [
    '"1", "alice", "google", properties, new[] { new Claim("a", "b") }',
    `System.String,System.String,System.String,${properties},${claims}`,
  ],
])("(%s) is ours", (args, parameters) => {
  const start =
    "M:Microsoft.AspNetCore.Http.AuthenticationManagerExtensions.SignInAsync(Microsoft.AspNetCore.Http.HttpContext,";
  expect(meaning(signIn(args), { line: "3.1" })).toBe(start + parameters);
});

test.each([[""], ["o => o.Name = null"]])("a method of an own class is not ours for its name: (%s)", (args) => {
  const code = `
using System;
using Microsoft.Extensions.DependencyInjection;
class Options { public string Name { get; set; } }
class Server { public Server AddIdentityServer(Action<Options> configure = null) => this; }
class A { void B(Server server) => server./*^*/AddIdentityServer(${args}); }`;
  expect(meaning(code)).toBe("not ours");
});
