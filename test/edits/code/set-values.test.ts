import { describe, expect, test } from "vitest";
import type { Rule, RuleEdit } from "../../../src/csharp/rules/rule.ts";
import { open } from "../../csharp/api/open.ts";
import { guide } from "../../guides-of.ts";
import { type Step, upgradeFiles } from "./upgrade.ts";

const add =
  "M:Microsoft.Extensions.DependencyInjection.IdentityServerServiceCollectionExtensions.AddIdentityServer(Microsoft.Extensions.DependencyInjection.IServiceCollection";

function step(matcher: object, symbols: Readonly<Record<string, readonly string[]>>, edit: RuleEdit): Step {
  const breakingChange = { id: "a-change", kind: "behaviour", title: "", affects: "", do: "", sources: [] } as const;
  const rule: Rule = {
    id: "a-rule",
    language: "CSharp",
    severity: "warning",
    message: "It changed.",
    rule: matcher,
    metadata: { breakingChange: "a-change", symbols, outcome: "changes-silently", edit },
  };
  return {
    guide: guide("6.3", "7.0", { breakingChanges: [breakingChange] }),
    rules: [rule],
    old: open("6.3"),
    next: open("7.0"),
  };
}

function suggested(code: string, of: Step): string {
  const { fixed, suggested: made } = upgradeFiles({ "A.cs": code }, of);
  expect(fixed["A.cs"]).toBe(code);
  return made["A.cs"] ?? "";
}

describe("set-option", () => {
  const options = step(
    { kind: "identifier", pattern: "$METHOD", regex: "^AddIdentityServer$" },
    {
      METHOD: [
        `${add})`,
        `${add},System.Action{Duende.IdentityServer.Configuration.IdentityServerOptions})`,
        `${add},Microsoft.Extensions.Configuration.IConfiguration)`,
      ],
    },
    { name: "set-option", at: "METHOD", option: "Endpoints.EnableTokenEndpoint", value: "false" },
  );
  const inMethod = (call: string) => `using Microsoft.Extensions.DependencyInjection;
class A
{
    void Configure(IServiceCollection services)
    {
        ${call}
    }
}
`;

  test.each([
    [
      "by a lambda where there is none",
      "services.AddIdentityServer().AddTestUsers(null);",
      "services.AddIdentityServer(options => options.Endpoints.EnableTokenEndpoint = false).AddTestUsers(null);",
    ],
    [
      "by the name that the options have",
      "services.AddIdentityServer(o => { o.IssuerUri = null; });",
      "services.AddIdentityServer(o => { o.IssuerUri = null; o.Endpoints.EnableTokenEndpoint = false; });",
    ],
    [
      "on a line of its own",
      "services.AddIdentityServer((opt) =>\n        {\n            opt.IssuerUri = null;\n        });",
      "services.AddIdentityServer((opt) =>\n        {\n            opt.IssuerUri = null;\n            opt.Endpoints.EnableTokenEndpoint = false;\n        });",
    ],
    [
      "beside an expression",
      "services.AddIdentityServer(o => o.IssuerUri = null);",
      "services.AddIdentityServer(o => { o.IssuerUri = null; o.Endpoints.EnableTokenEndpoint = false; });",
    ],
    [
      "in an empty block",
      "services.AddIdentityServer(o => { });",
      "services.AddIdentityServer(o => { o.Endpoints.EnableTokenEndpoint = false; });",
    ],
    ["not where a method does it", "services.AddIdentityServer(Apply);", "services.AddIdentityServer(Apply);"],
  ])("%s", (_, before, after) => {
    expect(suggested(inMethod(before), options)).toBe(inMethod(after));
  });
});

describe("set-member", () => {
  const member = step(
    { kind: "object_creation_expression", has: { field: "type", pattern: "$TYPE" } },
    { TYPE: ["T:Duende.IdentityServer.Models.Client"] },
    { name: "set-member", member: "RequirePkce", value: "false" },
  );
  const inFile = (value: string) => `using Duende.IdentityServer.Models;\nclass A { object B() => ${value}; }\n`;

  test.each([
    ["by an initialiser where there is none", "new Client()", "new Client { RequirePkce = false }"],
    ["at its end", 'new Client { ClientId = "a" }', 'new Client { ClientId = "a", RequirePkce = false }'],
    ["in an empty one", "new Client { }", "new Client { RequirePkce = false }"],
    [
      "on a line of its own",
      'new Client\n{\n    ClientId = "a"\n}',
      'new Client\n{\n    ClientId = "a",\n    RequirePkce = false\n}',
    ],
    [
      "behind the last comma",
      'new Client\n{\n    ClientId = "a",\n}',
      'new Client\n{\n    ClientId = "a",\n    RequirePkce = false,\n}',
    ],
  ])("%s", (_, before, after) => {
    expect(suggested(inFile(before), member)).toBe(inFile(after));
  });
});
