import { describe, expect, test } from "vitest";
import { readRazor } from "../../../src/csharp/syntax/razor.ts";
import { readCSharp } from "../../../src/load-csharp.ts";

const csharp = await readCSharp();

describe("the C# of a Razor file", () => {
  test.each([
    ["@using", "@using Some.Name\r\n<p></p>", ["using Some.Name;"]],
    ["@using with an alias", "@using M = Some.Name;", ["using M = Some.Name;"]],
    ["@model", "@model Some.View<Client>\n<p>@Model.Name</p>", ["public Some.View<Client> Model;", "_ = Model.Name;"]],
    ["@inject", "@inject IStore Store", ["public IStore Store;"]],
    ["@inherits and @implements", "@inherits Base<T>\n@implements IFoo", ["class Page : Base<T>, IFoo"]],
    ["@typeparam", "@typeparam TItem where TItem : class\n@typeparam T2", ["class Page<TItem, T2>"]],
    ["a variable that is called like a directive", "@model.Name @page.X @section", ["_ = model.Name;", "_ = page.X;"]],
    ["@section", "@section scripts { <b>@x</b> }", ["_ = x;"]],
    ["@attribute", "@attribute [Authorize(Roles = X.Y)]", ["[Authorize(Roles = X.Y)]"]],
    ["@functions", "@functions { int M() { return 1; } }\n", ["int M() { return 1; }"]],
    ["@code", '<p></p>\n@code {\n string s = "}";\n}\n', ['string s = "}";']],
    ["a block", "@{ var x = Store.Get(); }", ["var x = Store.Get();"]],
    [
      "markup in a block",
      '@{ var x = 1; <p class="a" id="@x.Id">it\'s { @x.Name</p> y(); }',
      ["var x = 1; _ = x.Id;", "_ = x.Name;", "y();"],
    ],
    ["a comment of HTML in a block", "@if (a) { <!-- it's --> <p>@b</p> }", ["if (a) {", "_ = b;"]],
    ["@: in a block", "@{ if (a) { @: it's @b.C {\n } d(); }", ["if (a) { _ = b.C;", "d();"]],
    [
      "if else",
      "@if (a.B) { <p>@c</p> } else if (d) { @e.F } else { g(); }",
      ["if (a.B) {", "_ = c;", "else if (d) {", "_ = e.F;", "g();"],
    ],
    [
      "foreach",
      "@foreach (var s in Model.Items) { <li><b>@s.Name</b><br></li> }",
      ["foreach (var s in Model.Items) {", "_ = s.Name;"],
    ],
    ["do", "@do { <p>@x</p> } while (a.B());", ["do {", "while (a.B());"]],
    ["switch", "@switch (a) { case 1: <p>@b</p> break; }", ["switch (a) {", "case 1:", "_ = b;", "break;"]],
    ["@using as a statement", "@using (Html.BeginForm()) { <p></p> }", ["using (Html.BeginForm()) {"]],
    ["an explicit expression", '<p>@(a + b["("])</p>', ['_ = (a + b["("]);']],
    ["@await", '@await Html.PartialAsync("x")', ['_ = await Html.PartialAsync("x");']],
    [
      "an implicit expression ends at the text",
      "<p>@Model.Name. And @a?.B()!.C[1], more</p>",
      ["_ = Model.Name;", "_ = a?.B()!.C[1];"],
    ],
    ["in an attribute", "<a href=\"/@Model.Id/x\" title='@t'>", ["_ = Model.Id;", "_ = t;"]],
    ["what a block declares is seen behind it", "@{ var x = 1; }<p>@x</p>", ["{ var x = 1; _ = x; } }"]],
    ["asp-for", '<input type="text" asp-for="Input.Name" /> <i asp-for="@a.B">', ["_ = Model.Input.Name;", "_ = a.B;"]],
    ["asp-items in a block", '@{ <select asp-items="Html.List<E>()"></select> }', ["_ = Html.List<E>();"]],
    [
      "an event of Blazor",
      '<b @onclick="() => Do(1)" @bind="x.Y" @bind-Value="z" />',
      ["_ = () => Do(1);", "_ = x.Y;", "_ = z;"],
    ],
    [
      "a template",
      "@{ Func<int, object> f = @<li>@item.Name</li>; }",
      ["_ = item.Name;", "Func<int, object> f = null"],
    ],
  ])("%s", (_, text, expected) => {
    const code = readRazor(text);
    const made = code.text.replace(/\s+/g, " ");
    for (const part of expected) expect(made).toContain(part.replace(/\s+/g, " "));
    expect(code.brokenAt).toBeUndefined();
    expect(csharp.parse(code.text)?.problems).toEqual([]);
  });

  test.each([
    ["a@b.com"],
    ["@@escaped"],
    ["@* @Model.X *@"],
    ["<!-- x -->"],
    ['<input @bind:format="yyyy-MM-dd" @onclick:preventDefault="true" asp-for="" asp-route-id="x" />'],
  ])("%j holds none", (text) => {
    expect(readRazor(text).text).not.toContain("_ =");
  });

  test.each([
    ["@{ if (a) { <p></p> "],
    ["@if (a { <p></p> }"],
    ["<p>@(a</p>"],
    ["@code { void M() { "],
    ["@{ <div><p> }"],
    ["@* never"],
  ])("%j is broken, and nothing behind it is read", (text) => {
    const code = readRazor(`<p>@before.It</p>\n${text}\n@after.It`);
    expect(code.brokenAt).toBeGreaterThanOrEqual(18);
    expect(code.text).toContain("before.It");
    expect(code.text).not.toContain("_ = after.It");
  });

  test("the class has a name, a namespace, a base and what the folders give", () => {
    const given = { members: "public IStore Store;\n", model: "Other", namespace: "My.Pages" };
    const page = { name: "Pages_Index", base: "Some.Page", given };
    expect(readRazor("@using A\n@model Client\n", page).text).toContain(
      "using A;\nnamespace My.Pages;\nclass Pages_Index : Some.Page {\npublic Client Model;\npublic IStore Store;\n",
    );
    expect(readRazor("@namespace Own\n@implements IFoo", page).text).toContain(
      "namespace Own;\nclass Pages_Index : Some.Page, IFoo {\npublic Other Model;\n",
    );
    expect(readRazor("@inherits X.RazorPage<Client>", { ...page, given: { members: "" } }).text).toContain(
      "class Pages_Index : X.RazorPage<Client> {\npublic Client Model;\n",
    );
  });

  test("a file of the folder gives what it injects, its model, base and namespace", () => {
    const code = readRazor("@using A\n@inject IStore Store\n@inject IFoo Foo\n@inherits B\n@namespace N.M\n@model C");
    expect(code.gives).toEqual({
      members: "public IStore Store;\npublic IFoo Foo;\n",
      base: "B",
      namespace: "N.M",
      model: "C",
    });
  });

  test("a range leads back only where it was copied in one piece", () => {
    const text = "@inject IStore Store\n<p>@a.B and @c</p>";
    const code = readRazor(text);
    const rangeOf = (part: string, from: string) => ({
      start: from.indexOf(part),
      end: from.indexOf(part) + part.length,
    });
    const inSource = (part: string) => code.inSource(rangeOf(part, code.text));
    expect(inSource("a.B")).toEqual(rangeOf("a.B", text));
    expect(code.inCode(rangeOf("a.B", text))).toEqual(rangeOf("a.B", code.text));
    expect(inSource("public IStore Store;")).toBeUndefined();
    expect(inSource("a.B;\n_ = c")).toBeUndefined();
    expect(code.startInSource(rangeOf("public IStore Store;", code.text))).toBe(text.indexOf("IStore"));
    expect(code.startInSource(rangeOf("ExecuteAsync", code.text))).toBeUndefined();
    expect(code.inCode(rangeOf("and", text))).toBeUndefined();
  });

  test("a place in the C# leads back to the file", () => {
    const text = "@using A.B\r\n🛡️ <p>@Model.Client.Name</p>\r\n@code { Client c; }";
    const code = readRazor(text);
    for (const word of ["A.B", "Model.Client.Name", "Client c"]) {
      const start = code.text.indexOf(word);
      expect(code.toSource(start)).toBe(text.indexOf(word));
      expect(code.toSource(start + word.length)).toBe(text.indexOf(word) + word.length);
    }
    expect(code.toSource(code.text.indexOf("ExecuteAsync"))).toBeUndefined();
  });

  test("a line without end takes no longer than many lines", () => {
    const code = readRazor("@a.b @section ".repeat(30_000));
    expect(code.brokenAt).toBeUndefined();
    expect(code.text.length).toBeGreaterThan(250_000);
  });

  test("deep nesting overflows no stack", () => {
    expect(readRazor("@if (a) { <p>".repeat(10_000)).brokenAt).toBeDefined();
  });
});
