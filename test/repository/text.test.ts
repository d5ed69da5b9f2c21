import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UpgradeError } from "../../src/errors.ts";
import { type Bytes, readText } from "../../src/repository/text.ts";

const declaration = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

const detected: readonly [string, Bytes, string, boolean, string][] = [
  ["nothing", Buffer.from(""), "utf-8", false, ""],
  ["ASCII", Buffer.from("<a/>"), "utf-8", false, "<a/>"],
  ["UTF-8", Buffer.from("é€😀"), "utf-8", false, "é€😀"],
  ["UTF-8 with mark", Buffer.from("\ufeffé"), "utf-8", true, "é"],
  ["UTF-16LE with mark", Buffer.from("\ufeff<é/>", "utf16le"), "utf-16le", true, "<é/>"],
  ["UTF-16BE with mark", utf16be("\ufeff<é/>"), "utf-16be", true, "<é/>"],
  ["UTF-16LE by its shape", Buffer.from("<é/>", "utf16le"), "utf-16le", false, "<é/>"],
  ["UTF-16BE by its shape", utf16be("<é/>"), "utf-16be", false, "<é/>"],
  ["bytes that are not UTF-8", Buffer.from("caf\xe9 \x80", "latin1"), "windows-1252", false, "café €"],
  [
    "declared windows-1252",
    Buffer.from(declaration("Windows-1252")),
    "windows-1252",
    false,
    declaration("Windows-1252"),
  ],
  [
    "declared iso-8859-1",
    Buffer.from(`${declaration("ISO-8859-1")}\x80`, "latin1"),
    "latin1",
    false,
    `${declaration("ISO-8859-1")}\x80`,
  ],
  ["declared us-ascii", Buffer.from(declaration("us-ascii")), "us-ascii", false, declaration("us-ascii")],
  ["declared UTF-16, but written in UTF-8", Buffer.from(declaration("utf-16")), "utf-8", false, declaration("utf-16")],
  ["declared unknown, and UTF-8", Buffer.from(declaration("koi8-r")), "utf-8", false, declaration("koi8-r")],
  [
    "declared unknown",
    Buffer.from(`${declaration("koi8-r")}\xc1`, "latin1"),
    "us-ascii",
    false,
    `${declaration("koi8-r")}\xc1`,
  ],
  ["the mark of UTF-8 on something else", Buffer.from("\xef\xbb\xbfa\xe9b", "latin1"), "us-ascii", true, "a\xe9b"],
];

test.each(detected)("reads %s", (_, bytes, encoding, bom, text) => {
  const source = readText(bytes);
  expect({ encoding: source.encoding, bom: source.bom, text: source.text }).toEqual({ encoding, bom, text });
});

describe("offsets", () => {
  test.each([
    ["ASCII", Buffer.from("abcdef"), "cd", 2, 4],
    ["after two, three and four bytes", Buffer.from("é€😀cd"), "cd", 9, 11],
    ["after a mark", Buffer.from("\ufeffécd"), "cd", 5, 7],
    ["UTF-16", Buffer.from("\ufeffabcd", "utf16le"), "cd", 6, 10],
    ["windows-1252", Buffer.from("\xe9\x80cd", "latin1"), "cd", 2, 4],
    ["up to the end", Buffer.from("écd"), "d", 3, 4],
  ])("of bytes: %s", (_, bytes, wanted, start, end) => {
    const source = readText(bytes);
    const at = source.text.indexOf(wanted);
    expect(source.span(at, at + wanted.length)).toEqual({ start, end });
  });

  test("of lines and columns, whatever ends the lines", () => {
    const source = readText(Buffer.from("a\r\nbé\rc\n\n😀d"));
    const places = [..."abcd"].map((letter) => source.place("x", source.text.indexOf(letter)));
    expect(places.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [5, 3],
    ]);
    expect(source.place("x", source.text.length)).toEqual({ path: "x", line: 5, column: 4 });
  });

  test("of any text lead to the bytes of its parts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        const bytes = Buffer.from(`<${before}${after}`);
        const { start, end } = readText(bytes).span(0, 1 + before.length);
        expect(bytes.subarray(start, end).toString()).toBe(`<${before}`);
      }),
    );
  });
});

describe("encoding", () => {
  test("gives back every byte of every encoding", () => {
    const head = (text: string) => Buffer.from(text, "latin1");
    const heads = ["", "\xff\xfe", "\xfe\xff", declaration("windows-1252"), declaration("latin1")].map(head);
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array(), (start, rest) => {
        const even = rest.subarray(0, rest.length & ~1);
        const bytes = Buffer.concat([start, even]);
        const source = readText(bytes);
        fc.pre(source.encoding !== "us-ascii");
        expect(Buffer.from(source.encode(source.text))).toEqual(bytes.subarray(source.toByte(0)));
      }),
    );
  });

  test.each([
    ["windows-1252", Buffer.from(declaration("windows-1252")), "\u0416"],
    ["windows-1252", Buffer.from(declaration("windows-1252")), "😀"],
    ["latin1", Buffer.from(declaration("latin1")), "€"],
    ["us-ascii", Buffer.from(declaration("us-ascii")), "é"],
  ])("into %s refuses what it lacks", (_, bytes, text) => {
    expect(() => readText(bytes).encode(text)).toThrow(UpgradeError);
  });
});
