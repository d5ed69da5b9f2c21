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
    ["@attribute", "@attribute [Authorize(Roles = X.Y)]", ["[Authorize(Roles = X.Y)]"]],
    ["@functions", "@functions { int M() { return 1; } }\n", ["int M() { return 1; }"]],
    ["@code", '<p></p>\n@code {\n string s = "}";\n}\n', ['string s = "}";']],
    ["a block", "@{ var x = Store.Get(); }", ["{  var x = Store.Get();  }"]],
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
    ['<input @bind-Value="x" @onclick="@y" />'.replace("@y", "y")],
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

  test("deep nesting overflows no stack", () => {
    expect(readRazor("@if (a) { <p>".repeat(10_000)).brokenAt).toBeDefined();
  });
});
