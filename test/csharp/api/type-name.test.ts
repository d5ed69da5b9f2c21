import { describe, expect, it } from "vitest";
import {
  parseTypeName,
  printTypeName,
  substituteTypes,
  type TypeReference,
} from "../../../src/csharp/api/type-name.ts";

function named(name: string, ...types: readonly TypeReference[]): TypeReference {
  return { name, arguments: types, nullable: false };
}

function nullable(type: TypeReference): TypeReference {
  return { ...type, nullable: true };
}

describe("parseTypeName", () => {
  it.each([
    ["string", named("System.String")],
    ["int?", nullable(named("System.Int32"))],
    ["T", named("T")],
    ["A.B", named("A.B")],
    ["A.Task<A.List<A.Client?>>", named("A.Task`1", named("A.List`1", nullable(named("A.Client"))))],
    [
      "A.Map<string, A.X<int>>?",
      nullable(named("A.Map`2", named("System.String"), named("A.X`1", named("System.Int32")))),
    ],
    ["A.Outer<T>.Inner", named("A.Outer`1.Inner", named("T"))],
    ["A.Outer<T>.Inner<U, V>", named("A.Outer`1.Inner`2", named("T"), named("U"), named("V"))],
    ["string?[]", named("[]", nullable(named("System.String")))],
    ["bool[,]?", nullable(named("[,]", named("System.Boolean")))],
    ["byte[][]", named("[]", named("[]", named("System.Byte")))],
    ["(int Id, A.B)", { ...named("()", named("System.Int32"), named("A.B")), elementNames: ["Id", ""] }],
  ])("%s", (text, type) => {
    expect(parseTypeName(text)).toEqual(type);
    expect(printTypeName(parseTypeName(text))).toBe(text);
  });

  it("takes full names", () => {
    expect(parseTypeName("A.ICache`1")).toEqual(named("A.ICache`1"));
    expect(printTypeName(named("A.ICache`1"))).toBe("A.ICache`1");
  });

  it.each(["", "A<", "A<B", "A>", "A<>", "(A", "A B", "A,B", "A[]B"])("refuses %o", (text) => {
    expect(() => parseTypeName(text)).toThrow(/could not read/);
  });
});

describe("substituteTypes", () => {
  const types = new Map([["T", parseTypeName("A.Client")]]);

  it.each([
    ["T", "A.Client"],
    ["T?", "A.Client?"],
    ["A.Task<A.List<T[]>>", "A.Task<A.List<A.Client[]>>"],
    ["(T one, string two)", "(A.Client one, string two)"],
    ["T2", "T2"],
    ["A.T", "A.T"],
  ])("%s becomes %s", (text, result) => {
    expect(printTypeName(substituteTypes(parseTypeName(text), types))).toBe(result);
  });
});
