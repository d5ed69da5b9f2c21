import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/repository/apply-edits.ts";
import type { Edit } from "../../src/repository/edit.ts";
import { type Bytes, readText } from "../../src/repository/text.ts";

/** The edit of the first place that holds `before`. */
function replacing(bytes: Bytes, before: string, after: string): Edit {
  const source = readText(bytes);
  const at = source.text.indexOf(before);
  return editAt(source.span(at, at + before.length), before, after);
}

function editAt(span: Edit["span"], before: string, after: string): Edit {
  return { place: { path: "a.csproj", line: 1 }, span, before, after, because: "The test wants it." };
}

const kept: readonly [string, Bytes, Bytes][] = [
  ["line ends of both kinds", Buffer.from("a\r\n6.2\nb\r"), Buffer.from("a\r\n7.0.1\nb\r")],
  ["a byte order mark, tabs, no last line end", Buffer.from("\ufeff\t6.2"), Buffer.from("\ufeff\t7.0.1")],
  ["characters of several bytes", Buffer.from("é😀6.2€"), Buffer.from("é😀7.0.1€")],
  ["UTF-16", Buffer.from("\ufeff<6.2é", "utf16le"), Buffer.from("\ufeff<7.0.1é", "utf16le")],
  [
    "big-endian UTF-16",
    Buffer.from("\ufeff<6.2é", "utf16le").swap16(),
    Buffer.from("\ufeff<7.0.1é", "utf16le").swap16(),
  ],
  ["windows-1252", Buffer.from("\xe9\x81 6.2 \x80", "latin1"), Buffer.from("\xe9\x81 7.0.1 \x80", "latin1")],
];

test.each(kept)("keeps %s", (_, before, after) => {
  expect(Buffer.from(applyEdits(before, "a.csproj", [replacing(before, "6.2", "7.0.1")]))).toEqual(after);
});

test("applies edits in any order, and those at one offset in theirs", () => {
  const bytes = Buffer.from("one two");
  const edits = [
    replacing(bytes, "two", "2"),
    editAt({ start: 0, end: 0 }, "", "first "),
    editAt({ start: 0, end: 0 }, "", "second "),
    replacing(bytes, "one", "1"),
  ];
  expect(Buffer.from(applyEdits(bytes, "a", edits)).toString()).toBe("first second 1 2");
});

describe("refuses", () => {
  const bytes = Buffer.from("\ufeffabcdef");
  test.each([
    ["overlap", [editAt({ start: 3, end: 6 }, "abc", ""), editAt({ start: 5, end: 7 }, "cd", "")], /overlaps/],
    [
      "the same span twice",
      [editAt({ start: 3, end: 4 }, "a", "x"), editAt({ start: 3, end: 4 }, "a", "y")],
      /overlaps/,
    ],
    ["a span past the end", [editAt({ start: 8, end: 10 }, "f", "")], /outside/],
    ["a span over the byte order mark", [editAt({ start: 0, end: 4 }, "\ufeffa", "")], /outside/],
    ["a span that runs backwards", [editAt({ start: 5, end: 4 }, "", "")], /outside/],
    ["an offset that is none", [editAt({ start: Number.NaN, end: 4 }, "", "")], /outside/],
    ["another text than expected", [editAt({ start: 3, end: 4 }, "b", "")], /expects "b" but finds "a"/],
  ])("%s", (_, edits, message) => {
    expect(() => applyEdits(bytes, "a.csproj", edits)).toThrow(message);
  });
});

test("every byte outside the spans survives", () => {
  const piece = fc.record({ kept: fc.string({ unit: "grapheme" }), cut: fc.string(), put: fc.string() });
  const encodings = fc.constantFrom<BufferEncoding>("utf8", "utf16le");
  fc.assert(
    fc.property(fc.array(piece), encodings, fc.string(), (pieces, encoding, end) => {
      const mark = "\ufeff";
      const before = Buffer.from(mark + pieces.map((p) => p.kept + p.cut).join("") + end, encoding);
      const after = Buffer.from(mark + pieces.map((p) => p.kept + p.put).join("") + end, encoding);
      let position = Buffer.byteLength(mark, encoding);
      const edits = pieces.map(({ kept, cut, put }) => {
        const start = position + Buffer.byteLength(kept, encoding);
        position = start + Buffer.byteLength(cut, encoding);
        return editAt({ start, end: position }, cut, put);
      });
      expect(Buffer.from(applyEdits(before, "a", edits))).toEqual(after);
    }),
  );
});
