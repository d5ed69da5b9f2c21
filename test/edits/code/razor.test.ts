import { describe, expect, test } from "vitest";
import { inFile } from "../../../src/edits/code/razor-changes.ts";
import { applyChanges, insertion } from "../../../src/edits/code/text-change.ts";
import { type Code, codeFiles } from "../../findings/code-files.ts";
import { stepOf, upgradeFiles } from "./upgrade.ts";

/** `Index.cshtml:3 IClientStore.FindClientByIdAsync`. */
function found(code: Code, step: string): readonly string[] {
  return upgradeFiles(code, stepOf(step)).findings.map(({ place, symbol = "" }) => {
    const name = symbol.slice(2).replace(/\(.*/, "").split(".").slice(-2).join(".");
    return `${place.path}:${place.line} ${name}`;
  });
}

const uris = "OidcConstants.ClientMetadata.InitiateLoginUris";
const uri = "OidcConstants.ClientMetadata.InitiateLoginUri";

describe("fixes in Razor", () => {
  test.each([
    ["an expression", `@using IdentityModel\r\n<p>ü @${uris}. Text</p>\r\n`],
    ["an explicit expression", `@using IdentityModel\n<p>@(1 + ${uris})</p>\n`],
    ["an attribute", `@using IdentityModel\n<a href="/x/@${uris}?y=1">x</a>\n`],
    ["the value of a tag helper", `@using IdentityModel\n<select asp-items="Make(${uris})"></select>\n`],
    ["a code block", `@using IdentityModel\n@{ var x = ${uris}; }\n`],
    ["markup in a code block", `@using IdentityModel\n@if (a) { <b>@${uris}</b> }\n`],
    ["a member", `@using IdentityModel\n@functions { string X => ${uris}; }\n`],
    ["an event of Blazor", `@using IdentityModel\n<b @onclick="() => Do(${uris})" />\n`, "Host/A.razor"],
    ["a full name", `@IdentityModel.${uris}\n`],
    ["an alias", `@using O = IdentityModel.OidcConstants\n@O.ClientMetadata.InitiateLoginUris\n`],
  ])("%s", (_, text, path = "Host/Pages/A.cshtml") => {
    const { fixed, commits } = upgradeFiles({ [path]: text }, stepOf("6.2-to-6.3"));
    expect(fixed[path]).toBe(text.replace("InitiateLoginUris", "InitiateLoginUri"));
    expect(commits).toHaveLength(1);
  });

  test("the usings of the folders around count, and those of others do not", () => {
    const page = `<p>@${uris}</p>\n`;
    const code = {
      "Host/Pages/_ViewImports.cshtml": "@using IdentityModel\n",
      "Host/Pages/Account/Index.cshtml": page,
      "Host/Views/Index.cshtml": page,
      "Host/Pages/Index.razor": page,
      "Host/Components/_Imports.razor": "@using IdentityModel\n",
      "Host/Components/A.razor": page,
    };
    const { fixed } = upgradeFiles(code, stepOf("6.2-to-6.3"));
    const changed = Object.keys(code).filter((path) => fixed[path] !== code[path as keyof typeof code]);
    expect(changed).toEqual(["Host/Pages/Account/Index.cshtml", "Host/Components/A.razor"]);
    expect(fixed["Host/Components/A.razor"]).toBe(`<p>@${uri}</p>\n`);
  });

  test("what is not closed is found and left alone", () => {
    const text = `@using IdentityModel\n<p>@${uris}</p>\n@{ if (a) { \n`;
    const { fixed, findings } = upgradeFiles({ "A.cshtml": text }, stepOf("6.2-to-6.3"));
    expect(fixed["A.cshtml"]).toBe(text);
    expect(findings).toMatchObject([{ place: { line: 2 }, outcome: "needs-you" }]);
    expect(findings[0]?.note).toContain("cannot be read to its end");
  });

  test.each([
    ["text", `@using IdentityModel\n<p>${uris}</p>\n`],
    ["a comment", `@using IdentityModel\n@* @${uris} *@\n`],
    ["an address", `@using IdentityModel\n<p>mail@${uris}</p>\n`],
    ["an attribute that is text", `@using IdentityModel\n<a title="${uris}"></a>\n`],
    ["a string", `@using IdentityModel\n@{ var x = "${uris}"; }\n`],
    [
      "a name that the page declares",
      `@using IdentityModel\n@{ Other.OidcConstants OidcConstants = null; }\n<p>@${uris}</p>\n`,
    ],
    ["another namespace", `@using Other\n<p>@${uris}</p>\n`],
  ])("must not change: %s", (_, text) => {
    const other =
      "namespace Other { class OidcConstants { public class ClientMetadata { public string InitiateLoginUris; } } }";
    const code = { "A.cshtml": text, "Other.cs": other };
    const { fixed, findings } = upgradeFiles(code, stepOf("6.2-to-6.3"));
    expect(fixed).toEqual(code);
    expect(findings.filter(({ outcome }) => outcome !== "cannot-tell")).toEqual([]);
  });
});

describe("a page about the licence, as most hosts have it", () => {
  const model =
    "using Duende.IdentityServer;\nnamespace Host.Pages;\npublic class Start(IdentityServerLicense? license = null) : PageModel\n" +
    "{\n    public IdentityServerLicense? License { get; } = license;\n}\n";
  const page =
    '@page\r\n@model Host.Pages.Start\r\n@if (Model.License != null)\r\n{\r\n    <dl title="@Model.License.SerialNumber">\r\n' +
    "        <dd>@Model.License.Expiration!.Value.ToLongDateString()</dd>\r\n    </dl>\r\n}\r\n";

  test("is brought to 8.0, the class and the markup", () => {
    const { fixed } = upgradeFiles({ "Start.cshtml": page, "Start.cshtml.cs": model }, stepOf("7.4-to-8.0"));
    expect(fixed["Start.cshtml"]).toBe(
      page.replace("License != null", "License?.IsConfigured == true").replace("Value.ToLong", "Value.DateTime.ToLong"),
    );
    expect(fixed["Start.cshtml.cs"]).toContain("public LicenseInformation? License");
  });

  test("must not change: a licence of the repository's own", () => {
    const own = model.replace("using Duende.IdentityServer;\n", "").replaceAll("IdentityServerLicense", "OwnLicense");
    const declared = `${own}public class OwnLicense { public string SerialNumber; public DateTime? Expiration; }\n`;
    const code = { "Start.cshtml": page, "Start.cshtml.cs": declared };
    const { fixed, findings } = upgradeFiles(code, stepOf("7.4-to-8.0"));
    expect(fixed).toEqual(code);
    expect(findings).toEqual([]);
  });
});

describe("usings that an edit needs in Razor", () => {
  test.each([
    ["@page\r\n@using A\r\n@using B;\r\n<p></p>", "@page\r\n@using A\r\n@using B;\r\n@using N.M\r\n<p></p>"],
    ["@page\n<p></p>", "@page\n@using N.M\n<p></p>"],
    ["<p></p>@using (Html.Form()) { }", "@using N.M\n<p></p>@using (Html.Form()) { }"],
  ])("%j", (text, after) => {
    const [file] = codeFiles({ "A.cshtml": text }, stepOf("6.2-to-6.3").old);
    const change = insertion(0, "using N.M;\n");
    const result = file && inFile({ kind: "changes", changes: [change], namespaces: [] }, file);
    const changes = result?.kind === "changes" ? result.changes : [];
    expect(applyChanges(text, changes)).toBe(after);
  });
});

describe("the safety net in Razor", () => {
  test("what is injected has its type, also from the files of the folders", () => {
    const code = {
      "Pages/_ViewImports.cshtml": "@using Duende.IdentityServer.Stores\n@inject IClientStore Clients\n",
      "Pages/A.cshtml": '@{ var a = await Clients.FindClientByIdAsync("a"); }\n',
      "Pages/B.cshtml": '@inject IClientStore Own\n<p>@(await Own.FindClientByIdAsync("a"))</p>\n',
      "C.cshtml": '<p>@(await Clients.FindClientByIdAsync("a"))</p>\n',
    };
    expect(found(code, "7.4-to-8.0")).toEqual([
      "Pages/A.cshtml:1 IClientStore.FindClientByIdAsync",
      "Pages/B.cshtml:2 IClientStore.FindClientByIdAsync",
    ]);
  });

  test("Model has the type of @model: of ours, or of a page model of the repository", () => {
    const code = {
      "Pages/Index.cshtml.cs":
        "namespace Host.Pages { using Duende.IdentityServer.Stores; class Index : PageModel { public IClientStore Store { get; } } }",
      "Pages/Index.cshtml": '@page\n@model Host.Pages.Index\n<p>@(await Model.Store.FindClientByIdAsync("a"))</p>\n',
      "Pages/Own.cshtml": '@namespace Host.Pages\n@model Index\n@{ await Model.Store.FindClientByIdAsync("a"); }\n',
      "Pages/B.cshtml":
        '@model Duende.IdentityServer.Stores.IClientStore\n@foreach (var x in y) { await Model.FindClientByIdAsync("a"); }\n',
    };
    expect(found(code, "7.4-to-8.0")).toEqual([
      "Pages/Index.cshtml:3 IClientStore.FindClientByIdAsync",
      "Pages/Own.cshtml:3 IClientStore.FindClientByIdAsync",
      "Pages/B.cshtml:2 IClientStore.FindClientByIdAsync",
    ]);
  });

  test("a component is a class in the namespace of its folder, with its other part", () => {
    const code = {
      "Host/Pages/List.razor": '<p>@code1</p>\n@code { async Task M() => await Store.FindClientByIdAsync("a"); }\n',
      "Host/Pages/List.razor.cs":
        "using Duende.IdentityServer.Stores;\nnamespace Host.Pages;\npublic partial class List { [Inject] IClientStore Store { get; set; } }\n",
    };
    expect(found(code, "7.4-to-8.0")).toEqual(["Host/Pages/List.razor:2 IClientStore.FindClientByIdAsync"]);
  });
});
