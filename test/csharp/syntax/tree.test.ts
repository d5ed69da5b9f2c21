import { beforeAll, describe, expect, test } from "vitest";
import type { CSharp } from "../../../src/csharp/syntax/grammar.ts";
import { nodeAt, selfAndDescendants } from "../../../src/csharp/syntax/node.ts";
import type { SyntaxTree } from "../../../src/csharp/syntax/tree.ts";
import { readCSharp } from "../../../src/load-csharp.ts";
import { readText } from "../../../src/repository/text.ts";

let csharp: CSharp;
beforeAll(async () => {
  csharp = await readCSharp();
});

function parse(text: string): SyntaxTree {
  const tree = csharp.parse(text);
  if (tree === undefined) throw new Error("not parsed");
  return tree;
}

describe("positions", () => {
  test("are offsets into the text, also behind line ends of Windows and characters of two units", () => {
    const bytes = Buffer.from('\uFEFF// 🛡️ é\r\nclass A\r\n{\r\n    string s = "🛡️é"; Client c;\r\n}\r\n');
    const source = readText(bytes);
    const start = source.text.indexOf("Client");
    const node = nodeAt(parse(source.text).root, start, start + 6);
    expect([node.kind, node.text, node.field]).toEqual(["identifier", "Client", "type"]);
    const span = source.span(node.start, node.end);
    expect(bytes.subarray(span.start, span.end).toString()).toBe("Client");
  });

  test("are the same in ast-grep", () => {
    const { sg, root } = parse('class A { void M() { var x = "🛡️"; Foo(x); } }');
    const range = sg.root().find("Foo($A)")?.range();
    expect(nodeAt(root, range?.start.index ?? 0, range?.end.index ?? 0).text).toMatch(/^Foo\(x\);?$/);
  });
});

describe("broken files", () => {
  test.each([
    ["class A { void M() { Foo(; } }", "Foo(;"],
    ["<<<<<<< HEAD\nclass A {}\n=======\nclass B {}\n>>>>>>> theirs\n", "<<<<<<<"],
    ["class A { void M() { x = 1 } }", "x = 1 "],
  ])("%j is known as broken", (text, near) => {
    const { problems } = parse(text);
    expect(problems.length).toBeGreaterThan(0);
    const at = text.indexOf(near);
    expect(problems.some(({ start, end }) => start <= at + near.length && end >= at)).toBe(true);
  });

  test("a sound file has no problems", () => {
    expect(
      parse("class A<T>(int x) : B(x) where T : notnull { required public int[] P { get; init; } = [1, ..x]; }")
        .problems,
    ).toEqual([]);
  });
});

test("nesting of 10,000 levels overflows no stack", () => {
  const { root, problems } = parse(`class A { void M() { x = ${"(".repeat(10_000)}1${")".repeat(10_000)}; } }`);
  expect(problems).toEqual([]);
  expect([...selfAndDescendants(root)].length).toBeGreaterThan(30_000);
});

test("a text of more than five million characters is not parsed", () => {
  expect(csharp.parse(" ".repeat(5_000_001))).toBeUndefined();
});

test("files that are parsed one after another take no more memory than one", () => {
  const text = `class A { ${"void M() { Call(1, new { X = 2 }); }\n".repeat(100)} }`;
  const parse = () => csharp.parse(text)?.free();
  parse();
  const before = process.memoryUsage().external;
  for (let count = 0; count < 200; count++) parse();
  expect(process.memoryUsage().external - before).toBeLessThan(2_000_000);
});
