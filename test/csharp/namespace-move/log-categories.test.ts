import { describe, expect, test } from "vitest";
import type { CategoryContext } from "../../../src/csharp/namespace-move/log-category.ts";
import { isLogSettings, moveLogSettings } from "../../../src/csharp/namespace-move/log-settings.ts";
import { movedNames } from "../../../src/csharp/namespace-move/moved-names.ts";
import { indexRepository } from "../../../src/csharp/scope/repository-index.ts";
import { applyEdits } from "../../../src/repository/apply-edits.ts";
import { open } from "../api/open.ts";
import { moveFile, treesOf } from "./move-files.ts";

const own = "namespace IdentityServer4.Quickstart.UI { public class AccountController { } }";
const context: CategoryContext = {
  names: movedNames(open("4.1"), open("5.0")),
  index: indexRepository(treesOf(own).map(({ root }) => ({ file: { path: "a.cs", projects: [] }, root }))),
};

function moved(path: string, text: string) {
  const bytes = Buffer.from(text);
  const { edits, unknowns } = moveLogSettings(path, bytes, context);
  return { text: Buffer.from(applyEdits(bytes, path, edits)).toString(), unknowns };
}

describe("settings", () => {
  test.each([
    [
      "levels",
      `{ "Logging": { "LogLevel": { "IdentityServer4": "Debug" } } }`,
      `{ "Logging": { "LogLevel": { "Duende.IdentityServer": "Debug" } } }`,
    ],
    [
      "levels of a provider",
      `{ "Logging": { "Console": { "LogLevel": { "IdentityServer4.Validation": "Debug" } } } }`,
      `{ "Logging": { "Console": { "LogLevel": { "Duende.IdentityServer.Validation": "Debug" } } } }`,
    ],
    [
      "another case",
      `{ "logging": { "logLevel": { "IdentityServer4": "Debug" } } }`,
      `{ "logging": { "logLevel": { "Duende.IdentityServer": "Debug" } } }`,
    ],
    [
      "a flat key",
      `{ "Logging:LogLevel:IdentityServer4": "Debug" }`,
      `{ "Logging:LogLevel:Duende.IdentityServer": "Debug" }`,
    ],
    [
      "an internal type",
      `{ "Logging": { "LogLevel": { "IdentityServer4.Hosting.EndpointRouter2": "Debug" } } }`,
      `{ "Logging": { "LogLevel": { "Duende.IdentityServer.Hosting.EndpointRouter2": "Debug" } } }`,
    ],
    [
      "start-up",
      `{ "Logging": { "LogLevel": { "IdentityServer4.Startup": "Debug" } } }`,
      `{ "Logging": { "LogLevel": { "Duende.IdentityServer.Startup": "Debug" } } }`,
    ],
    [
      "Serilog",
      `{ "Serilog": { "MinimumLevel": { "Override": { "IdentityServer4": "Debug" } } } }`,
      `{ "Serilog": { "MinimumLevel": { "Override": { "Duende.IdentityServer": "Debug" } } } }`,
    ],
    [
      "NLog",
      `{ "NLog": { "rules": [ { "logger": "IdentityServer4.*", "x": 1 } ] } }`,
      `{ "NLog": { "rules": [ { "logger": "Duende.IdentityServer.*", "x": 1 } ] } }`,
    ],
    [
      "comments and a trailing comma",
      `// IdentityServer4\n{ "Logging": { "LogLevel": { "IdentityServer4": "Debug", } } }`,
      `// IdentityServer4\n{ "Logging": { "LogLevel": { "Duende.IdentityServer": "Debug", } } }`,
    ],
  ])("%s", (_, before, after) => {
    expect(moved("appsettings.json", before)).toEqual({ text: after, unknowns: [] });
    expect(moved("appsettings.json", after).text).toBe(after);
  });

  test.each([
    `{ "ConnectionStrings": { "Default": "Database=IdentityServer4;" } }`,
    `{ "IdentityServer4": { "LogLevel": 1 } }`,
    `{ "Logging": { "LogLevel": { "IdentityServer4.AccessTokenValidation": "Debug" } } }`,
    `{ "Logging": { "LogLevel": { "IdentityServer4.Quickstart": "Debug", "IdentityServer4.Quickstart.UI.AccountController": "Debug" } } }`,
    `{ "Logging": { "LogLevel": { "MyIdentityServer4": "Debug", "Default": "IdentityServer4" } } }`,
    `{ "Logging": { `,
    `[1`,
    "",
  ])("must not change: %s", (text) => {
    expect(moved("appsettings.json", text)).toEqual({ text, unknowns: [] });
  });

  test("a key that is there already is left to a person", () => {
    const text = `{ "Logging": { "LogLevel": { "IdentityServer4": "Debug", "Duende.IdentityServer": "Debug" } } }`;
    expect(moved("appsettings.json", text)).toMatchObject({
      text,
      unknowns: [{ text: "IdentityServer4", reason: "stands there under its new name too" }],
    });
  });

  test.each([
    [
      `<nlog><rules><logger name="IdentityServer4.*" minlevel="Debug" /></rules></nlog>`,
      `<nlog><rules><logger name="Duende.IdentityServer.*" minlevel="Debug" /></rules></nlog>`,
    ],
    [
      `<log4net><logger name='IdentityServer4'><level value="DEBUG"/></logger></log4net>`,
      `<log4net><logger name='Duende.IdentityServer'><level value="DEBUG"/></logger></log4net>`,
    ],
    [
      `<nlog><targets><target name="IdentityServer4" /></targets></nlog>`,
      `<nlog><targets><target name="IdentityServer4" /></targets></nlog>`,
    ],
    [`<nlog>`, `<nlog>`],
  ])("%s", (before, after) => {
    expect(moved("nlog.config", before)).toEqual({ text: after, unknowns: [] });
  });
});

test.each([
  ["src/appsettings.json", true],
  ["src/appsettings.Production.json", true],
  ["NLog.config", true],
  ["nlog.Release.config", true],
  ["serilog.json", true],
  ["package.json", false],
  ["web.config", false],
])("%s may configure logging: %s", (path, expected) => expect(isLogSettings(path)).toBe(expected));

describe("calls", () => {
  const inMethod = (code: string) => `class A { void M() { ${code} } }`;

  test.each([
    [
      `new LoggerConfiguration().MinimumLevel.Override("IdentityServer4", x);`,
      `new LoggerConfiguration().MinimumLevel.Override("Duende.IdentityServer", x);`,
    ],
    [`b.AddFilter("IdentityServer4.Validation", x);`, `b.AddFilter("Duende.IdentityServer.Validation", x);`],
    [
      `b.AddFilter<ConsoleLoggerProvider>("IdentityServer4", x);`,
      `b.AddFilter<ConsoleLoggerProvider>("Duende.IdentityServer", x);`,
    ],
    [`f.CreateLogger("IdentityServer4.Startup");`, `f.CreateLogger("Duende.IdentityServer.Startup");`],
    [
      `c.Filter.ByExcluding(Matching.FromSource(@"IdentityServer4"));`,
      `c.Filter.ByExcluding(Matching.FromSource(@"Duende.IdentityServer"));`,
    ],
  ])("%s", (before, after) => {
    expect(moveFile(inMethod(before)).text).toBe(inMethod(after));
  });

  test.each([
    `b.AddFilter(x, "IdentityServer4");`,
    `b.AddFilter("IdentityServer4" + x, y);`,
    `settings.Override("IdentityServer4", x);`,
    `b.AddAuthentication("IdentityServer4");`,
    `b.AddPolicy("IdentityServer4", x);`,
    `f.CreateLogger("IdentityServer4.AccessTokenValidation");`,
    `new ClaimsIdentity("IdentityServer4");`,
  ])("must not change, but is listed: %s", (code) => {
    const { move, mentions } = moveFile(inMethod(code));
    expect(move.edits).toEqual([]);
    expect(mentions).toEqual(["string IdentityServer4"]);
  });
});
