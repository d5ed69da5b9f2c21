import { describe, expect, it } from "vitest";
import { open } from "../../csharp/api/open.ts";
import { writeReferenceSource } from "./write-source.ts";

function write(line: string, ...names: readonly string[]) {
  const api = open(line);
  return writeReferenceSource(
    api,
    names.flatMap((name) => api.type(name) ?? []),
  );
}

describe("reference source", () => {
  it.each([
    [
      "a property and its namespace",
      ["6.3", "Duende.IdentityServer.Models.Client"],
      [
        "namespace Duende.IdentityServer.Models {",
        "public string ClientId { get => throw null!; set => throw null!; }",
      ],
    ],
    ["an interface", ["6.3", "Duende.IdentityServer.Stores.IClientStore"], [" FindClientByIdAsync(string clientId);"]],
    [
      "variance",
      ["7.4", "Duende.IdentityServer.Hosting.IHttpResponseWriter`1"],
      ["interface IHttpResponseWriter<in T> where T : global::Duende.IdentityServer.Hosting.IEndpointResult {"],
    ],
    [
      "a keyword as a name, and names outside of strings only",
      ["4.1", "IdentityServer4.IdentityServerConstants", "IdentityServer4.Models.Secret"],
      [
        'public const string LocalIdentityProvider = "local";',
        "string description, global::System.DateTime? expiration = null",
      ],
    ],
    [
      "a constructor that sets what is required, and one that does not",
      ["7.0", "Duende.IdentityServer.Configuration.SigningAlgorithmOptions"],
      [
        "[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public SigningAlgorithmOptions(string name)",
        "\npublic SigningAlgorithmOptions()",
      ],
    ],
    [
      "what is obsolete",
      ["6.0", "Duende.IdentityServer.Extensions.HttpContextExtensions"],
      ['[global::System.Obsolete("", false)] public static string GetIdentityServerHost(this '],
    ],
    ["no constructor", ["6.3", "Duende.IdentityServer.Validation.DefaultScopeParser.ParseScopeContext"], []],
  ])("writes %s", (_, [line = "", ...names], parts) => {
    const { text, types } = write(line, ...names);
    expect(types).toBe(names.length);
    for (const part of parts) expect(text).toContain(part);
  });

  it("puts nested types and a hidden constructor into their type", () => {
    const parser = "Duende.IdentityServer.Validation.DefaultScopeParser";
    const { text } = write("6.3", parser, `${parser}.ParseScopeContext`);
    expect(text).toMatch(
      /class DefaultScopeParser [\s\S]+class ParseScopeContext \{[\s\S]+internal ParseScopeContext\(\) \{ \}\n\}\n\}\n\}/,
    );
  });

  it("implements what an interface asks for and the API does not list", () => {
    const { text, explicitMembers } = write("8.0", "Duende.IdentityServer.Models.Client");
    expect(explicitMembers).toBe(2);
    expect(text).toMatch(/string\?? global::[\w.]+\.IConnectedApplication\.Identifier \{ get => throw null!; \}/);
  });

  it("stands in for types that nobody declares", () => {
    const { text, standIns } = write("8.0", "Duende.UserManagement.IUserManagementBuilder");
    expect(standIns).toEqual(["Duende.Storage.Schema.IStorageBuilder"]);
    expect(text).toContain("namespace Duende.Storage.Schema {\npublic interface IStorageBuilder { }\n}");
  });
});
