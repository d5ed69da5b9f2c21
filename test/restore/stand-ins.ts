import { parseVersion } from "../../src/nuget/version.ts";

/** A package of our own making with the id, version, frameworks and dependencies of a real one, and none of its content. */
export interface StandIn {
  readonly id: string;
  readonly version: string;
  /** By framework: ids to versions or ranges. */
  readonly frameworks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** C# that is compiled into whoever references it. */
  readonly source?: string;
}

/** What the packages of a line ask for in one framework. */
interface Asks {
  readonly efCore: string;
  readonly openIdConnect: string;
  readonly identityModel: Readonly<Record<string, string>>;
  readonly autoMapper?: string;
}

/** Read from the package projects at the release tags. */
const lines: Readonly<Record<string, Readonly<Record<string, Asks>>>> = {
  "5.2": {
    "netcoreapp3.1": asks("3.1.0", "3.1.0", { IdentityModel: "5.1.0" }, "[10.0.0,11.0.0)"),
    "net5.0": asks("5.0.0", "5.0.0", { IdentityModel: "5.1.0" }, "[10.0.0,11.0.0)"),
  },
  "6.0": { "net6.0": asks("6.0.0", "6.0.0", { IdentityModel: "6.0.0" }, "[11.0.0,12.0.0)") },
  "6.3": {
    "net6.0": asks("6.0.0", "6.0.26", { IdentityModel: "6.1.0" }, "[12.0.0,13.0.0)"),
    "net7.0": asks("7.0.0", "7.0.15", { IdentityModel: "6.1.0" }, "[12.0.0,13.0.0)"),
  },
  "7.0": { "net8.0": asks("8.0.0", "8.0.3", { IdentityModel: "6.2.0" }) },
  "7.3": {
    "net8.0": asks("8.0.20", "8.0.1", { "Duende.IdentityModel": "8.0.0" }),
    "net9.0": asks("9.0.9", "9.0.3", { "Duende.IdentityModel": "8.0.0" }),
  },
  "7.4": {
    "net8.0": asks("9.0.18", "8.0.29", { "Duende.IdentityModel": "8.0.1" }),
    "net9.0": asks("9.0.18", "9.0.18", { "Duende.IdentityModel": "8.0.1" }),
    "net10.0": asks("10.0.7", "10.0.7", { "Duende.IdentityModel": "8.0.1" }),
  },
  "8.0": { "net10.0": asks("10.0.7", "10.0.7", { "Duende.IdentityModel": "8.1.0" }) },
};

function asks(efCore: string, openIdConnect: string, identityModel: Asks["identityModel"], autoMapper?: string): Asks {
  return { efCore, openIdConnect, identityModel, ...(autoMapper !== undefined && { autoMapper }) };
}

const family: Readonly<Record<string, (version: string, asks: Asks) => Readonly<Record<string, string>>>> = {
  "Duende.IdentityServer": (version, { openIdConnect, identityModel }) => ({
    "Duende.IdentityServer.Storage": version,
    "Microsoft.AspNetCore.Authentication.OpenIdConnect": openIdConnect,
    ...identityModel,
  }),
  "Duende.IdentityServer.Storage": (_, { identityModel }) => identityModel,
  "Duende.IdentityServer.EntityFramework.Storage": (version, { efCore, autoMapper }) => ({
    "Duende.IdentityServer.Storage": version,
    "Microsoft.EntityFrameworkCore.Relational": efCore,
    ...(autoMapper !== undefined && { AutoMapper: autoMapper }),
  }),
  "Duende.IdentityServer.EntityFramework": (version) => ({
    "Duende.IdentityServer": version,
    "Duende.IdentityServer.EntityFramework.Storage": version,
  }),
  "Duende.IdentityServer.AspNetIdentity": (version) => ({ "Duende.IdentityServer": version }),
};

/** An internal class, because every project that comes by the package compiles its own. */
const source = `namespace Microsoft.Extensions.DependencyInjection
{
    internal static class StandInOfIdentityServer
    {
        public static IServiceCollection AddIdentityServer(this IServiceCollection services) => services;
    }
}
`;

/** Throws for a line of the family that is not written down here. */
export function standInOf(id: string, version: string): StandIn {
  const parsed = parseVersion(version);
  if (parsed === undefined) throw new Error(`${id} ${version} is no version`);
  const [major, minor] = parsed.numbers;
  const own = family[id];
  if (own === undefined) return { id, version, frameworks: othersOf(id, { version, major }) };
  const line = lines[`${major}.${minor}`];
  if (line === undefined) throw new Error(`nothing is known of ${id} ${version}`);
  const frameworks = Object.entries(line).map(([name, each]) => [name, own(version, each)] as const);
  const carries = id === "Duende.IdentityServer";
  return { id, version, frameworks: Object.fromEntries(frameworks), ...(carries && { source }) };
}

interface Release {
  readonly version: string;
  readonly major: number;
}

function othersOf(id: string, release: Release): StandIn["frameworks"] {
  const { version, major } = release;
  const framework = major >= 5 ? `net${major}.0` : "netcoreapp3.1";
  const efFramework = { 3: "netstandard2.0", 5: "netstandard2.1", 7: "net6.0", 9: "net8.0" }[major] ?? framework;
  const relational = { "Microsoft.EntityFrameworkCore.Relational": version };
  switch (id) {
    case "Microsoft.EntityFrameworkCore":
      return { [efFramework]: {} };
    case "Microsoft.EntityFrameworkCore.Relational":
      return { [efFramework]: { "Microsoft.EntityFrameworkCore": version } };
    case "Microsoft.EntityFrameworkCore.Tools":
      return { [efFramework]: { "Microsoft.EntityFrameworkCore.Design": version } };
    case "Microsoft.EntityFrameworkCore.Design":
    case "Microsoft.EntityFrameworkCore.SqlServer":
      return { [efFramework]: relational };
    case "Npgsql.EntityFrameworkCore.PostgreSQL":
      return { [efFramework]: { "Microsoft.EntityFrameworkCore.Relational": `[${major}.0.0,${major + 1}.0.0)` } };
    case "Microsoft.AspNetCore.Identity.EntityFrameworkCore":
      return { [framework]: relational };
    case "Microsoft.AspNetCore.Authentication.JwtBearer":
    case "Microsoft.AspNetCore.Authentication.OpenIdConnect":
      return { [framework]: { "Microsoft.IdentityModel.Protocols.OpenIdConnect": tokensFor(major) } };
    case "Microsoft.IdentityModel.Protocols.OpenIdConnect":
      return { "netstandard2.0": { "System.IdentityModel.Tokens.Jwt": version } };
    default:
      return { [id.startsWith("Microsoft.AspNetCore.") ? framework : "netstandard2.0"]: {} };
  }
}

/** The version of Microsoft's token libraries that the handlers of a .NET major ask for. */
function tokensFor(major: number): string {
  return { 3: "5.5.0", 5: "6.7.1", 6: "6.35.0", 7: "6.15.1", 8: "7.1.2", 9: "8.0.1" }[major] ?? "8.18.0";
}
