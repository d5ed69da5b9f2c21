import { describe, expect, test } from "vitest";
import { csharp, meaning } from "./bind-marked.ts";

const deep = 10_000;
const models = "using Duende.IdentityServer.Models;";

describe("ten thousand levels overflow no stack", () => {
  test.each([
    ["parentheses", `var x = ${"(".repeat(deep)}new Client()./*^*/ClientId${")".repeat(deep)};`],
    ["around a target-typed new", `Client x = ${"(".repeat(deep)}new() { /*^*/ClientId = null }${")".repeat(deep)};`],
    ["calls in a chain", `new Client()${".A()".repeat(deep)}./*^*/ClientId.B();`],
    ["lambdas", `Do(${"a => ".repeat(deep)}new Client()./*^*/ClientId);`],
    ["blocks", `${"{".repeat(deep)} new Client()./*^*/ClientId.B(); ${"}".repeat(deep)}`],
    ["conditions", `${"if (a) ".repeat(deep)} new Client()./*^*/ClientId.B();`],
    ["sums", `var x = ${"a + ".repeat(deep)} new Client()./*^*/ClientId;`],
    ["the left of sums", `(new Client()./*^*/ClientId ${"+ a".repeat(deep)}).B();`],
    ["type arguments, as many as the parser takes", `${"List<".repeat(900)}/*^*/Client${">".repeat(900)} x;`],
    ["ranks", `/*^*/Client${"[]".repeat(deep)} x;`],
    ["initialisers", `var x = ${"new A { B = ".repeat(deep)} new Client { /*^*/ClientId = null } ${"}".repeat(deep)};`],
    ["arguments", `${"a(".repeat(deep)} new Client()./*^*/ClientId ${")".repeat(deep)};`],
    ["patterns", `if (new Client() is ${"{ A: ".repeat(deep)} { /*^*/ClientId: null } ${"}".repeat(deep)}) { }`],
    ["negations", `if (x is ${"not ".repeat(deep)} /*^*/Client c) { }`],
    ["conditional expressions", `var x = ${"a ? b : ".repeat(deep)} new Client()./*^*/ClientId;`],
    ["assignments", `${"a = ".repeat(deep)} new Client()./*^*/ClientId;`],
  ])("%s", (_, body) => {
    expect(meaning(`${models} class X { void M() { ${body} } }`)).toMatch(/Client|^unknown|^not ours/);
  });

  test.each([
    ["classes", `${models} ${"class A { ".repeat(deep)} /*^*/Client c; ${"}".repeat(deep)}`],
    ["namespaces", `${models} ${"namespace A { ".repeat(deep)} class B { /*^*/Client c; } ${"}".repeat(deep)}`],
    ["parts of a name", `${models} class B { ${"A.".repeat(deep)}/*^*/Client c; }`],
    ["parts of a namespace", `${models} namespace ${"A.".repeat(deep)}B { class B { /*^*/Client c; } }`],
  ])("%s", (_, code) => {
    expect(meaning(code)).toMatch(/Client$|^unknown|^not ours/);
  });
});

test("what breaks the parser is not given to it", () => {
  expect(csharp.parse("a < ".repeat(50_000))).toBeUndefined();
});
