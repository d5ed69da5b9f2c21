import { describe, expect, test } from "vitest";
import { plainName } from "../../../src/csharp/scope/type-syntax.ts";
import { type Given, moveFile } from "./move-files.ts";

const view: Given = { path: "Host/Views/Index.cshtml" };

describe("Razor", () => {
  test.each([
    ["@using IdentityServer4.Models\n", "@using Duende.IdentityServer.Models\n"],
    ["@using IdentityServer4.Models;\r\n<p></p>", "@using Duende.IdentityServer.Models;\r\n<p></p>"],
    [
      "@using static IdentityServer4.IdentityServerConstants\n",
      "@using static Duende.IdentityServer.IdentityServerConstants\n",
    ],
    ["@using C = IdentityServer4.Models.Client\n", "@using C = Duende.IdentityServer.Models.Client\n"],
    [
      "@inject IdentityServer4.Services.IIdentityServerInteractionService Service\n",
      "@inject Duende.IdentityServer.Services.IIdentityServerInteractionService Service\n",
    ],
    ["@model IdentityServer4.Models.Client\n", "@model Duende.IdentityServer.Models.Client\n"],
    ["@model List<IdentityServer4.Models.Client>\n", "@model List<Duende.IdentityServer.Models.Client>\n"],
    ["@inherits Page<IdentityServer4.Models.Client>\n", "@inherits Page<Duende.IdentityServer.Models.Client>\n"],
    ["@implements IdentityServer4.Stores.IClientStore\n", "@implements Duende.IdentityServer.Stores.IClientStore\n"],
    [
      "@attribute [Foo(typeof(IdentityServer4.Models.Client))]\n",
      "@attribute [Foo(typeof(Duende.IdentityServer.Models.Client))]\n",
    ],
    [
      "@{ var c = new IdentityServer4.Models.Client(); }\n",
      "@{ var c = new Duende.IdentityServer.Models.Client(); }\n",
    ],
    [
      "<p>@IdentityServer4.IdentityServerConstants.StandardScopes.OpenId é</p>\n",
      "<p>@Duende.IdentityServer.IdentityServerConstants.StandardScopes.OpenId é</p>\n",
    ],
    [
      "@if (x is IdentityServer4.Models.Client) { <b>1</b> }\n",
      "@if (x is Duende.IdentityServer.Models.Client) { <b>1</b> }\n",
    ],
    ["@functions { IdentityServer4.Models.Client c; }\n", "@functions { Duende.IdentityServer.Models.Client c; }\n"],
    ["@using Foo\n@using IdentityServer4\n@using Xunit\n", "@using Duende.IdentityServer\n@using Foo\n@using Xunit\n"],
    ["@using Duende.IdentityServer\n@using IdentityServer4\n", "@using Duende.IdentityServer\n"],
  ])("%j", (before, after) => {
    const moved = moveFile(before, view);
    expect(moved.text).toBe(after);
    expect(moved.unknowns).toEqual([]);
    expect(moveFile(after, view).move.edits).toEqual([]);
  });

  test.each([
    "<p>IdentityServer4.Models.Client</p>\n",
    "@* @using IdentityServer4 *@\n",
    "@addTagHelper *, IdentityServer4\n",
    "someone@IdentityServer4.example\n",
    "@@IdentityServer4.Models\n",
    '<a href="https://identityserver4.readthedocs.io/IdentityServer4">x</a>\n',
    '@{ var s = "IdentityServer4"; }\n',
  ])("must not change: %j", (text) => {
    expect(moveFile(text, view).move.edits).toEqual([]);
  });

  test("the repository's own namespace stays", () => {
    const others = { "Host/A.cs": "namespace IdentityServer4.Quickstart.UI { public class LoginViewModel { } }" };
    const text = "@using IdentityServer4.Quickstart.UI\n@model IdentityServer4.Quickstart.UI.LoginViewModel\n";
    expect(moveFile(text, { ...view, others }).move.edits).toEqual([]);
  });

  test("a type that moved is imported behind @page", () => {
    const outer = [{ kind: "namespace" as const, target: plainName("System.Net.Http") }];
    const moved = moveFile("@page\r\n@{ var h = new BasicAuthenticationHeaderValue(a, b); }\r\n", {
      ...view,
      line: "7.0",
      outer,
    });
    expect(moved.text).toBe(
      "@page\r\n@using Duende.IdentityModel.Client\r\n@{ var h = new BasicAuthenticationHeaderValue(a, b); }\r\n",
    );
  });

  test("what stands behind an open brace is reported", () => {
    const moved = moveFile("@using IdentityServer4\n@{ IdentityServer4.Models.Client c;\n", view);
    expect(moved.text).toBe("@using Duende.IdentityServer\n@{ IdentityServer4.Models.Client c;\n");
    expect(moved.unknowns).toEqual(["IdentityServer4: stands where the file could not be read"]);
  });
});
