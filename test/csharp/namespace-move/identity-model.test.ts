import { describe, expect, test } from "vitest";
import { moveFile } from "./move-files.ts";

describe("IdentityModel at 7.1", () => {
  test.each([
    ["using IdentityModel;", "using Duende.IdentityModel;"],
    ["using IdentityModel.Client;", "using Duende.IdentityModel.Client;"],
    ["using IdentityModel.Jwk;", "using Duende.IdentityModel.Jwk;"],
    ["using static IdentityModel.OidcConstants;", "using static Duende.IdentityModel.OidcConstants;"],
    ["using J = IdentityModel.JwtClaimTypes;", "using J = Duende.IdentityModel.JwtClaimTypes;"],
    [
      "class A { string s = IdentityModel.JwtClaimTypes.Subject; }",
      "class A { string s = Duende.IdentityModel.JwtClaimTypes.Subject; }",
    ],
  ])("%s", (before, after) => {
    expect(moveFile(before, { line: "7.0" }).text).toBe(after);
    expect(moveFile(after, { line: "7.0" }).move.edits).toEqual([]);
  });

  test.each([
    "using Microsoft.IdentityModel.Tokens;",
    "using System.IdentityModel.Tokens.Jwt;",
    "using System.Net.Http;",
    "using IdentityModel.AspNetCore.OAuth2Introspection;",
    "using IdentityModel.OidcClient;",
    "using IdentityModel.OidcClient.Browser;",
    "using Duende.IdentityModel;",
    "using Duende.IdentityServer.Models;",
    "using MyCo.IdentityModel;",
    "class A { string IdentityModel; string s => IdentityModel.Trim(); }",
    "class A { Microsoft.IdentityModel.Tokens.SecurityKey k; }",
  ])("must not change: %s", (text) => {
    const { move, unknowns } = moveFile(text, { line: "7.0" });
    expect(move.edits).toEqual([]);
    expect(unknowns).toEqual([]);
  });

  test.each(["5.0", "6.3", "7.1", "7.4"])("nothing moves from %s on", (line) => {
    const { move } = moveFile("using IdentityServer4;\nusing IdentityModel;\n// IdentityModel\n", { line });
    expect(move).toEqual({ edits: [], unknowns: [], mentions: [] });
  });

  test("a type of another package that the next line has too is left to a person", () => {
    const text = "using IdentityModel.Client;\nclass A { DPoPExtensions x; PushedAuthorizationRequest y; }\n";
    expect(moveFile(text, { line: "7.0" }).text).toContain("using Duende.IdentityModel.Client;");
  });
});
