import { describe, expect, test } from "vitest";
import { liveTexts } from "../../../src/csharp/syntax/live-texts.ts";

const net6 = { framework: "net6.0", constants: new Set<string>() };
const net8 = { framework: "net8.0", constants: new Set(["LEGACY"]) };

function live(text: string, ...compilations: (typeof net6)[]): readonly string[] {
  return liveTexts(text, compilations).map((made) => made.text.replace(/\s+/g, " ").trim());
}

describe("a file is read as its compilations read it", () => {
  test.each([
    ["known", "#if NET8_0_OR_GREATER\nnew\n#else\nold\n#endif", [net6], ["old"]],
    ["known, negated", "#if !NET6_0\nnew\n#else\nold\n#endif", [net6], ["old"]],
    ["both frameworks", "#if NET8_0_OR_GREATER\nnew\n#else\nold\n#endif", [net6, net8], ["old", "new"]],
    ["a constant of the project", "#if LEGACY && NET\na\n#endif b", [net8], ["a"]],
    ["an unknown symbol", "#if CUSTOM\na\n#else\nb\n#endif", [net8], ["b", "a"]],
    ["defined in the file", "#define CUSTOM\n#if CUSTOM\na\n#else\nb\n#endif", [net8], ["a"]],
    ["elif", "#if NETFRAMEWORK\na\n#elif NET6_0\nb\n#elif NETCOREAPP\nc\n#else\nd\n#endif", [net8], ["c"]],
    ["nested", "#if NETFRAMEWORK\n#if NET\na\n#else\nb\n#endif\nc\n#else\nd\n#endif", [net8], ["d"]],
    ["no end", "a\n#if NETFRAMEWORK\nb", [net8], ["a"]],
    ["older frameworks", "#if NET48 || NETSTANDARD2_0\na\n#endif\nb", [{ ...net6, framework: "net48" }], ["a b"]],
    ["equality", "#if NET == true\na\n#endif", [net6], ["a"]],
    ["no #if", "#pragma warning disable\na", [net6, net8], ["#pragma warning disable a"]],
  ])("%s", (_, text, compilations, expected) => {
    expect(live(text, ...compilations)).toEqual(expected);
  });

  test.each([
    ['var x = @"\n#if NETFRAMEWORK\n";'],
    ['var x = """\n  #if NETFRAMEWORK\n  """;'],
    ["/*\n#if NETFRAMEWORK\n*/"],
    ['var x = $@"{y}\n#if NETFRAMEWORK\n";'],
    [`var x = '"';\n// don't "\n/*\n#if NETFRAMEWORK\n*/`],
  ])("a directive inside %j is none", (text) => {
    const file = `${text}\n#if NETFRAMEWORK\nleft out\n#endif\nb`;
    expect(liveTexts(file, [net8])[0]?.text).toBe(
      file.replace(/\n#if NETFRAMEWORK\nleft out\n#endif\nb$/, (tail) => tail.replace(/[^\nb]/g, " ")),
    );
  });

  test("offsets stay", () => {
    const text = "a\r\n#if NETFRAMEWORK\r\n🛡️b\r\n#endif\r\nc";
    const [made] = liveTexts(text, [net8]);
    expect(made?.text).toHaveLength(text.length);
    expect(made?.text.indexOf("c")).toBe(text.indexOf("c"));
    expect(made?.inactive.map(({ start, end }) => text.slice(start, end).trim())).toEqual(["🛡️b"]);
  });
});
