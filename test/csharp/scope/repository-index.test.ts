import { describe, expect, test } from "vitest";
import type { ProjectScope } from "../../../src/csharp/scope/project-scope.ts";
import { indexRepository } from "../../../src/csharp/scope/repository-index.ts";
import { writtenName } from "../../../src/csharp/scope/type-syntax.ts";
import { readCSharp } from "../../../src/load-csharp.ts";

const csharp = await readCSharp();

function indexOf(...files: readonly (readonly [text: string, ...projects: readonly string[]])[]) {
  return indexRepository(
    files.flatMap(([text, ...projects], at) => {
      const tree = csharp.parse(text);
      return tree ? [{ file: { path: `${at}.cs`, projects }, root: tree.root }] : [];
    }),
  );
}

function viewer(...reach: readonly string[]): ProjectScope {
  return { path: reach[0] ?? "", reach: new Set(reach), usings: [] };
}

describe("what a file declares", () => {
  test.each([
    ["class A { }", ["A"]],
    ["namespace X.Y; class A { class B { } }", ["X.Y.A", "X.Y.A.B"]],
    ["namespace X { namespace Y { struct A<T> { } } interface I { } }", ["X.Y.A`1", "X.I"]],
    ["record R(int A); record struct S; enum E { A } delegate int D(string s);", ["R", "S", "E", "D"]],
    ["void M() { } class A { void N() { } }", ["A"]],
  ])("%j", (text, names) => {
    expect(indexOf([text]).parts.map(({ fullName }) => fullName)).toEqual(names);
  });

  test.each([
    ["class A { int x, y; }", ["field x", "field y"]],
    ["class A { public A(int i) { } ~A() { } }", ["constructor .ctor"]],
    ["class A(int i) { int P { get; } int this[int i] => i; }", ["constructor .ctor", "property P", "property this[]"]],
    ["record R(int A, string B) { }", ["constructor .ctor", "property A", "property B"]],
    ["interface I { void M(); event Action E; }", ["method M", "event E"]],
    ["enum E { A, B = 2 }", ["enum-member A", "enum-member B"]],
    ["class A { const int C = 1; event Action E { add { } remove { } } }", ["field C", "event E"]],
    ["delegate int D(string s);", ["method Invoke"]],
  ])("%j has members", (text, members) => {
    expect(indexOf([text]).parts[0]?.members.map(({ kind, name }) => `${kind} ${name}`)).toEqual(members);
  });
});

test("parts of a partial class are one type", () => {
  const index = indexOf(["namespace X; partial class A : B { }"], ["namespace X { partial class A : IC { int P; } }"]);
  expect(index.type("X.A", undefined)?.parts.flatMap(({ bases }) => bases.map(writtenName))).toEqual(["B", "IC"]);
});

test("a project sees what it references, and files that nobody knows the project of", () => {
  const index = indexOf(["class A { }", "P"], ["class B { }", "Q"], ["class C { }"]);
  const seen = (project: ProjectScope) => ["A", "B", "C"].filter((name) => index.type(name, project) !== undefined);
  expect(seen(viewer("P"))).toEqual(["A", "C"]);
  expect(seen(viewer("P", "Q"))).toEqual(["A", "B", "C"]);
});

test("global usings hold in their project", () => {
  const index = indexOf(["global using X.Y; using Z;", "P"], ["class A { }", "P"]);
  expect(index.globalUsings("P").map(({ target }) => writtenName(target))).toEqual(["X.Y"]);
  expect(index.globalUsings("Q")).toEqual([]);
});

test("namespaces are known with those around them", () => {
  const index = indexOf(["namespace X.Y.Z; class A { }"]);
  expect(["X", "X.Y", "X.Y.Z", "Y", "X.Z"].map((name) => index.hasNamespace(name))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("extension methods are found by name", () => {
  const index = indexOf([
    "static class E { public static int M(this string s) => 1; public static int N(string s) => 1; }",
  ]);
  expect(["M", "N"].map((name) => index.extensionsNamed(name, undefined).length)).toEqual([1, 0]);
});
