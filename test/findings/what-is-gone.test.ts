import { expect, test } from "vitest";
import { findIn, netFindings } from "./find.ts";

const usings =
  "using System.Threading.Tasks; using IdentityServer4.Models; using IdentityServer4.Services; using IdentityServer4.Stores;\n";
const header = "Task<ApiResource>";

function found(code: string): readonly string[] {
  return netFindings(usings + code, "3.1", "4.1").filter((line) => line.includes("FindApiResourceAsync"));
}

test("an implementation of what is gone goes on compiling, and is no longer called", () => {
  const code = `abstract class A : IResourceStore { public ${header} FindApiResourceAsync(string name) => null; }`;
  expect(found(code)).toEqual(["2 changes-silently member-removed IResourceStore.FindApiResourceAsync"]);
  expect(findIn(usings + code, "3.1", "4.1").map(({ note }) => note)).toContain("Gone in 4.1: no longer called.");
});

test.each([
  [
    "one that names its interface",
    `abstract class A : IResourceStore { ${header} IResourceStore.FindApiResourceAsync(string name) => null; }`,
  ],
  ["a call", `class A { ${header} M(IResourceStore s) => s.FindApiResourceAsync("a"); }`],
])("%s breaks", (_, code) => {
  expect(found(code)).toEqual(["2 needs-you member-removed IResourceStore.FindApiResourceAsync"]);
});

test("a method of the same name in a class of another kind is nobody's", () => {
  expect(found(`class A { public ${header} FindApiResourceAsync(string name) => null; }`)).toEqual([]);
});

test.each([
  ["by its name", 'object M() => new Scope("a", "b");'],
  ["by where it goes to", 'Scope M() => new("a", "b");'],
])("a type that is gone is told once where it is made %s", (_, member) => {
  expect(netFindings(`${usings} class A { ${member} }`, "3.1", "4.1")).toEqual(["2 needs-you type-removed Scope"]);
});

test.each([
  ["its members", "using static Duende.License;", "type-removed License"],
  ["another name for it", "using Time = Duende.IdentityServer.IClock;", "type-removed IClock"],
])("a type that is gone is told where a file imports %s", (_, using, kind) => {
  expect(netFindings(`${using} class A { }`, "7.4", "8.0")).toEqual([`1 needs-you ${kind}`]);
});

test("a namespace that is still there is imported as before", () => {
  expect(netFindings("using Duende.IdentityServer; class A { }", "7.4", "8.0")).toEqual([]);
});
