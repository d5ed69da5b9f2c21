import { describe, expect, it } from "vitest";
import { openApi } from "../../../src/csharp/api/open-api.ts";
import { apiData, open } from "./open.ts";

const lines = apiData.lines.map(({ line, serverRoot, modelRoot }) => ({ line, server: serverRoot, model: modelRoot }));
const di = "Microsoft.Extensions.DependencyInjection";

describe.each(lines)("API of $line", ({ line, server, model }) => {
  const api = open(line);

  it("has the client store, with a cancellation token from 8.0 on", () => {
    const store = api.type(`${server}.Stores.IClientStore`);
    expect(store).toMatchObject({
      kind: "interface",
      namespace: `${server}.Stores`,
      packages: [`${server}.Storage`],
      declaringType: undefined,
    });
    expect(store?.membersNamed("FindClientByIdAsync")).toEqual([
      expect.objectContaining({
        kind: "method",
        isAbstract: true,
        hasDefault: false,
        type: expect.stringMatching(new RegExp(`^System.Threading.Tasks.Task<${server}.Models.Client\\??>$`)),
        parameters: [
          { name: "clientId", type: "string", modifier: undefined, default: undefined },
          ...(line === "8.0" ? [expect.objectContaining({ type: "System.Threading.CancellationToken" })] : []),
        ],
      }),
    ]);
  });

  it("has the context of profile requests with its constructors", () => {
    const context = api.type(`${server}.Models.ProfileDataRequestContext`);
    const client = { kind: "property", type: `${server}.Models.Client`, accessors: [{ kind: "get" }, { kind: "set" }] };
    expect(context?.membersNamed("Client")).toMatchObject(line === "8.0" ? [] : [client]);
    expect(context?.membersNamed(".ctor").slice(0, 2)).toMatchObject([
      { parameters: [] },
      { parameters: [{ name: "subject" }, { name: "client" }, { name: "caller" }, { name: "requestedClaimTypes" }] },
    ]);
  });

  it("has extension methods of the builder", () => {
    expect(api.extensionsNamed("AddInMemoryClients").map(({ parameters }) => parameters)).toContainEqual([
      { name: "builder", type: `${di}.IIdentityServerBuilder`, modifier: "this", default: undefined },
      expect.objectContaining({ type: `System.Collections.Generic.IEnumerable<${server}.Models.Client>` }),
    ]);
    expect(api.extensionsNamed("AddAspNetIdentity")).toMatchObject([
      { typeParameters: ["TUser"], constraints: [{ typeParameter: "TUser", bounds: ["class"] }] },
    ]);
    expect(api.type(`${di}.IdentityServerBuilderExtensions`)?.packages).toEqual([server, `${server}.AspNetIdentity`]);
  });

  it("has generic types by their arity", () => {
    const validator = api.type(`${server}.AspNetIdentity.ResourceOwnerPasswordValidator\`1`);
    expect(validator).toMatchObject({
      name: "ResourceOwnerPasswordValidator",
      typeParameters: ["TUser"],
      kind: "class",
    });
    expect(api.typesNamed("ResourceOwnerPasswordValidator")).toEqual([validator]);
    expect(api.type(`${server}.AspNetIdentity.ResourceOwnerPasswordValidator`)).toBeUndefined();
    const cache = api.type(`${server}.Services.ICache\`1`);
    if (line === "8.0") expect(cache).toBeUndefined();
    else expect(cache).toMatchObject({ name: "ICache", typeParameters: ["T"], kind: "interface" });
  });

  it("has nested types, constants and enum members", () => {
    const outer = `${model}.OidcConstants`;
    const nested = api.type(`${outer}.TokenErrors`);
    expect(nested).toMatchObject({ name: "TokenErrors", namespace: model, declaringType: outer, isStatic: true });
    const [error] = nested?.membersNamed("InvalidGrant") ?? [];
    expect(error).toMatchObject({ kind: "field", isConst: true, isStatic: true, value: '"invalid_grant"' });
    expect(api.type(`${server}.Models.TokenExpiration`)?.members).toMatchObject([
      { kind: "enum-member", name: "Absolute", type: undefined, value: "1" },
      { kind: "enum-member", name: "Sliding", value: "0" },
    ]);
  });

  it("knows its namespaces and those around them", () => {
    for (const name of [server, `${server}.Models`, `${server}.EntityFramework`, model, di, "Microsoft"]) {
      expect(api.hasNamespace(name), name).toBe(true);
    }
    for (const name of [`${server}.Models.Client`, `${model}.OidcConstants`, "Newtonsoft", ""]) {
      expect(api.hasNamespace(name), name).toBe(false);
    }
  });

  it("spells changes as the next line does", () => {
    const next = lines[lines.findIndex((entry) => entry.line === line) + 1];
    for (const { symbol } of api.changes) {
      expect(symbol).not.toMatch(next?.server === server ? /^$/ : /\bIdentityServer4\b/);
      expect(symbol).not.toMatch(next?.model === "IdentityModel" ? /\bDuende\.IdentityModel\b/ : /[:(]IdentityModel\b/);
    }
  });
});

it("has no API of lines that were not read", () => {
  for (const line of ["2.5", "4.0", "9.0", ""]) expect(openApi(apiData, line)).toBeUndefined();
});

describe("details of declarations", () => {
  it("optional parameters of constructors", () => {
    const secret = open("6.3").type("Duende.IdentityServer.Models.Secret");
    expect(secret?.membersNamed(".ctor").map(({ parameters }) => parameters.map((each) => each.default))).toEqual([
      [],
      [undefined, "null"],
      [undefined, undefined, "null"],
    ]);
  });

  it("a constructor that the compiler makes", () => {
    const options = open("7.4").type("Duende.IdentityServer.Configuration.CspOptions");
    expect(options?.membersNamed(".ctor")).toMatchObject([{ isImplicit: true, parameters: [], isProtected: false }]);
  });

  it("protected members, overrides and overridables", () => {
    const service = open("6.3").type("Duende.IdentityServer.Services.DefaultTokenService");
    expect(service?.membersNamed("KeyMaterialService")).toMatchObject([{ isProtected: true, isReadonly: true }]);
    expect(service?.membersNamed("CreateIdentityTokenAsync")).toMatchObject([{ isVirtual: true, isAbstract: false }]);
  });

  it("an indexer", () => {
    const provider = open("7.0").type("Duende.IdentityServer.Models.IdentityProvider");
    expect(provider?.membersNamed("this[]")).toMatchObject([
      {
        kind: "property",
        access: "protected",
        parameters: [{ name: "name" }],
        accessors: [{ kind: "get" }, { kind: "set" }],
      },
    ]);
  });

  it("what is obsolete, and what to use", () => {
    const [method] = open("6.0").extensionsNamed("GetIdentityServerHost");
    expect(method?.obsolete).toEqual({ isError: false, see: ["IServerUrls.Origin"] });
  });

  it("experimental extension blocks", () => {
    const scim = open("8.0").extensionsNamed("MapScim");
    expect(scim).toMatchObject([{ isExperimental: true, isExtension: true, typeParameters: ["T"] }]);
  });

  it("a tuple", () => {
    const service = open("6.3").type("Duende.IdentityServer.ResponseHandling.TokenResponseGenerator");
    expect(service?.membersNamed("CreateAccessTokenAsync")).toMatchObject([
      { type: "System.Threading.Tasks.Task<(string accessToken, string refreshToken)>" },
    ]);
  });
});

describe("changes", () => {
  it("are found by the id of the old line, through both namespace moves", () => {
    const claimConverter = "T:IdentityServer4.Stores.Serialization.ClaimConverter";
    expect(
      open("4.1")
        .changesOf(claimConverter)
        .map(({ kind, new: now }) => `${kind}: ${now}`),
    ).toEqual(["base-changed: base System.Text.Json.Serialization.JsonConverter<System.Security.Claims.Claim>"]);
    const moved = open("7.0").changes.filter(({ package: name }) => name === "Duende.IdentityModel");
    const [first] = moved;
    expect(open("7.0").changesOf(first?.symbol.replace("Duende.IdentityModel", "IdentityModel") ?? "")).toContainEqual(
      first,
    );
  });

  it("say what a signature gains", () => {
    const id = "M:Duende.IdentityServer.Stores.IClientStore.FindClientByIdAsync(System.String)";
    expect(open("7.4").changesOf(id)).toMatchObject([
      {
        kind: "signature-changed",
        broken: "implementers; callers",
        delta: "+@1 System.Threading.CancellationToken ct",
      },
    ]);
  });

  it("leave namespaces of others alone", () => {
    expect(open("7.0").inNextLine("Microsoft.IdentityModel.X, IdentityModel.X, MyIdentityModel.X")).toBe(
      "Microsoft.IdentityModel.X, Duende.IdentityModel.X, MyIdentityModel.X",
    );
    expect(open("4.1").inNextLine("T:IdentityServer4.X IdentityServer4Options IdentityServer4")).toBe(
      "T:Duende.IdentityServer.X IdentityServer4Options Duende.IdentityServer",
    );
    expect(open("8.0").inNextLine("Duende.IdentityServer.X")).toBe("Duende.IdentityServer.X");
  });
});
