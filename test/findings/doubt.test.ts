import { expect, test } from "vitest";
import { stepOf, upgradeFiles } from "../edits/code/upgrade.ts";

function startup(statement: string): string {
  return `using System;
using IdentityServer4.EntityFramework.Options;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void Configure<TContext>(IServiceCollection services)
    {
        ${statement}
    }
}
`;
}

const secret = 'options => { options.ApiName = "api"; options.ApiSecret = null; }';

test.each([
  [
    "the secret of an API that validates tokens",
    `services.AddAuthentication("Bearer").AddIdentityServerAuthentication(${secret});`,
  ],
  ["the secret of options that nobody knows", `services.AddAuthentication("Bearer").AddOwn(${secret});`],
  [
    "a call that passes more than ours take",
    'services.AddHealthChecks().AddDbContextCheck<TContext>("db").AddIdentityServer(new Uri("https://a"), "b");',
  ],
])("%s is no doubt", (_, statement) => {
  expect(upgradeFiles({ "Startup.cs": startup(statement) }, stepOf("3.1-to-4.1")).findings).toEqual([]);
});

test("a call that passes what ours take is ours", () => {
  const { findings } = upgradeFiles(
    { "Startup.cs": startup("Unknown.Services().AddIdentityServer();") },
    stepOf("3.1-to-4.1"),
  );
  expect(findings.map(({ outcome }) => outcome)).toEqual(["changes-silently"]);
});
