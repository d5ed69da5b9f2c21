import { describe, expect, test } from "vitest";
import { implicitUsings, usingOfItem } from "../../../src/csharp/scope/project-scope.ts";
import { writtenName } from "../../../src/csharp/scope/type-syntax.ts";

describe("a <Using> item", () => {
  test.each([
    [{ include: "A.B" }, "namespace", "A.B"],
    [{ include: "A.B", isStatic: true }, "static", "A.B"],
    [{ include: "A.B", alias: "C" }, "alias", "A.B"],
    [{ include: "A.B", alias: "" }, "namespace", "A.B"],
    [{ include: "global::A.B" }, "namespace", "A.B"],
  ] as const)("%j", (item, kind, name) => {
    const using = usingOfItem(item);
    expect([using.kind, writtenName(using.target)]).toEqual([kind, name]);
  });
});

describe("implicit usings", () => {
  test.each([
    ["Microsoft.NET.Sdk", "System.Linq", "Microsoft.AspNetCore.Http"],
    ["Microsoft.NET.Sdk.Web", "Microsoft.AspNetCore.Http", "Duende.IdentityServer"],
    ["microsoft.net.sdk.web/8.0.100", "Microsoft.Extensions.DependencyInjection", "Duende.IdentityServer"],
    ["Microsoft.NET.Sdk.Worker", "Microsoft.Extensions.Hosting", "Microsoft.AspNetCore.Http"],
  ])("of %s", (sdk, has, lacks) => {
    expect(implicitUsings(sdk)).toContain(has);
    expect(implicitUsings(sdk)).not.toContain(lacks);
  });
});
