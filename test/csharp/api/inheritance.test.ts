import { describe, expect, it } from "vitest";
import { basesOf, findMembers } from "../../../src/csharp/api/inheritance.ts";
import { open } from "./open.ts";

const api = open("6.3");
const server = "Duende.IdentityServer";

describe("basesOf", () => {
  it("follows classes and interfaces to the end", () => {
    const bases = basesOf(api, `${server}.Validation.ValidatedAuthorizeRequest`);
    expect(bases.map(({ type }) => type)).toEqual([`${server}.Validation.ValidatedRequest`]);
    const context = `${server}.EntityFramework.DbContexts.ConfigurationDbContext`;
    expect(basesOf(api, context).map(({ type, declared }) => [type, declared !== undefined])).toEqual([
      [`${server}.EntityFramework.DbContexts.ConfigurationDbContext<${context}>`, true],
      ["Microsoft.EntityFrameworkCore.DbContext", false],
      [`${server}.EntityFramework.Interfaces.IConfigurationDbContext`, true],
      ["System.IDisposable", false],
    ]);
  });

  it("puts generic arguments in, or leaves the parameters", () => {
    const types = (name: string) => basesOf(api, name).map(({ type }) => type);
    expect(types(`${server}.Services.DefaultCache<${server}.Models.Client>`)).toEqual([
      `${server}.Services.ICache<${server}.Models.Client>`,
    ]);
    expect(types(`${server}.Services.DefaultCache\`1`)).toEqual([`${server}.Services.ICache<T>`]);
  });

  it("knows nothing of others' types", () => {
    expect(basesOf(api, "System.Collections.Generic.List<string>")).toEqual([]);
  });
});

describe("findMembers", () => {
  it("finds inherited members", () => {
    const found = findMembers(api, `${server}.Validation.ValidatedAuthorizeRequest`, "ClientId");
    expect(found).toMatchObject([{ declaringType: `${server}.Validation.ValidatedRequest`, type: "string" }]);
  });

  it("finds members of inherited interfaces through interfaces only", () => {
    const [store] = findMembers(api, `${server}.Stores.IClientStore`, "FindClientByIdAsync");
    expect(store?.declaringType).toBe(`${server}.Stores.IClientStore`);
    const context = `${server}.EntityFramework.DbContexts.ConfigurationDbContext`;
    expect(findMembers(api, context, "Clients").map(({ declaringType }) => declaringType)).toEqual([`${context}\`1`]);
  });

  it("puts generic arguments into members and parameters", () => {
    const cache = `${server}.Services.ICache<${server}.Models.Client>`;
    expect(findMembers(api, cache, "GetAsync")).toMatchObject([
      { type: `System.Threading.Tasks.Task<${server}.Models.Client?>`, declaringType: `${server}.Services.ICache\`1` },
    ]);
    expect(findMembers(api, cache, "SetAsync")[0]?.parameters[1]?.type).toBe(`${server}.Models.Client`);
  });

  it("counts type parameters of an outer type", () => {
    const nested = `${server}.Stores.CachingCorsPolicyService<Some.Service>.CorsCacheEntry`;
    expect(findMembers(api, nested, "Allowed")).toMatchObject([{ type: "bool" }]);
  });

  it("leaves out what is overridden", () => {
    const event = `${server}.Events.TokenIssuedSuccessEvent`;
    const names = findMembers(api, event, "ToString").map(({ declaringType }) => declaringType);
    expect(names).toEqual([`${server}.Events.Event`]);
    const validator = api.typesNamed("JwtBearerClientAssertionSecretParser");
    expect(validator.map(({ fullName }) => findMembers(api, fullName, "ParseAsync").length)).toEqual([1]);
  });

  it("inherits no constructors, and finds none of others' types", () => {
    const request = `${server}.Validation.ValidatedAuthorizeRequest`;
    expect(findMembers(api, request, ".ctor").map(({ declaringType }) => declaringType)).toEqual([request]);
    expect(findMembers(api, "System.String", "Length")).toEqual([]);
  });
});
