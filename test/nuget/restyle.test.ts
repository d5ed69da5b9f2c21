import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineOf } from "../../src/nuget/release-line.ts";
import { restyle } from "../../src/nuget/restyle.ts";
import { restylePieces } from "../../src/nuget/restyle-pieces.ts";
import { parseVersion } from "../../src/nuget/version.ts";
import { admits, parseVersionRange } from "../../src/nuget/version-range.ts";

test.each([
  ["6.3.2", "7.0.9", "7.0.9"],
  ["6.3", "7.0.9", "7.0"],
  ["6", "7.0.9", "7"],
  ["6", "6.1.8", "6.1"],
  ["6.3.2.0", "7.0.9", "7.0.9.0"],
  ["06.03.2+build.1", "7.0.9", "7.0.9"],
  [" 6.3.2 ", "7.0.9", " 7.0.9 "],
  ["6.3.0-preview.1", "6.3.10", "6.3.10"],
  ["[6.3.8]", "7.0.9", "[7.0.9]"],
  ["[ 6.3.8 ]", "7.0.9", "[ 7.0.9 ]"],
  ["[6.3.8.0]", "7.0.9", "[7.0.9.0]"],
  ["[6.3]", "7.0.9", "[7.0.9]"],
  ["6.3.*", "7.0.9", "7.0.*"],
  ["6.*", "7.0.9", "7.0.*"],
  ["6.3.2.*", "7.0.9", "7.0.9.*"],
  ["6.3.*-*", "7.0.9", "7.0.*-*"],
  ["6.*-*", "7.0.9", "7.0.*-*"],
  ["6.3.0-*", "7.0.9", "7.0.9-*"],
  ["6.3-*", "7.0.9", "7.0.9-*"],
  ["[6.0,7.0)", "6.1.8", "[6.1,7.0)"],
  ["[6.0,7.0)", "7.0.9", "[7.0,8.0)"],
  ["[6.3.2, 7)", "7.0.9", "[7.0.9, 8)"],
  ["[6,7)", "7.0.9", "[7,8)"],
  ["[6,7)", "6.1.8", "[6.1,7)"],
  ["[6.3.2, 6.4)", "7.0.9", "[7.0.9, 7.1)"],
  ["[6.3.2, 6.4.0]", "7.0.9", "[7.0.9, 7.1.0]"],
  ["[6.3.2, 6.3.3)", "7.0.9", "[7.0.9, 7.0.10)"],
  ["[6.3.2,6.3.2]", "7.0.9", "[7.0.9,7.0.9]"],
  ["[6.3.2, 7.0.0-0)", "7.0.9", "[7.0.9, 8.0.0-0)"],
  ["[6.3.2,)", "7.0.9", "[7.0.9,)"],
  ["[6.0,9.0)", "7.0.9", "[7.0,9.0)"],
  ["[6.*, 7.0)", "7.0.9", "[7.0.*, 8.0)"],
  ["(6.3, 6.4)", "7.0.9", "(7.0, 7.1)"],
])("%j for %s is %j", (text, version, expected) => {
  expect(restyle(text, version)).toBe(expected);
});

test.each([
  ["*", "7.0.9"],
  ["*-*", "7.0.9"],
  ["(,7.0)", "7.0.9"],
  ["8.0.0-rc.*", "8.0.3"],
  ["(6.3.2, 7.0)", "7.0.9"],
  ["[5.0, 6.3.99]", "7.0.9"],
  ["(6.3, 6.4)", "7.0.0"],
  ["(6.3, 9.0)", "7.0.9"],
  ["$(Version)", "7.0.9"],
  ["6.3.2", "8.1.0-preview.2"],
  ["6.3.2", "latest"],
])("%j for %s cannot be written safely", (text, version) => {
  expect(restyle(text, version)).toBeUndefined();
});

describe("whatever is written", () => {
  const number = fc.integer({ min: 0, max: 12 });
  const stable = fc.tuple(number, number, number).map((numbers) => numbers.join("."));
  const written = fc.array(number, { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join("."));
  const space = fc.constantFrom("", " ");
  const interval = fc
    .tuple(fc.constantFrom("[", "("), written, space, fc.option(written, { nil: "" }), fc.constantFrom("]", ")"))
    .map(([open, lower, gap, upper, close]) => `${open}${lower},${gap}${upper}${close}`);
  const floating = fc
    .tuple(fc.array(number, { maxLength: 3 }), fc.constantFrom("*", "*-*"))
    .map(([numbers, star]) => [...numbers, star].join("."));
  const text = fc.oneof(
    written,
    written.map((version) => `[${version}]`),
    floating,
    interval,
  );

  test("the new text lets the new version in and keeps its shape", () => {
    fc.assert(
      fc.property(text, stable, (old, version) => {
        const fresh = restyle(old, version);
        if (fresh === undefined) return;
        const [before, after, parsed] = [parseVersionRange(old), parseVersionRange(fresh), parseVersion(version)];
        expect(after?.kind).toBe(before?.kind);
        expect(after && parsed && admits(after, parsed)).toBe(true);
        expect(after && lineOf(after, [version])).toEqual({ known: true, line: version.replace(/\.\d+$/, "") });
        expect(fresh.replace(/[\d.]+/g, "")).toBe(old.replace(/[\d.]+/g, ""));
      }),
      { numRuns: 2000 },
    );
  });

  test("a plain version, a pin and a float within a line are always written", () => {
    const styled = fc.oneof(
      written,
      written.map((version) => `[${version}]`),
      fc.tuple(number, number).map(([major, minor]) => `${major}.${minor}.*`),
    );
    fc.assert(
      fc.property(styled, stable, (old, version) => {
        expect(restyle(old, version)).toBeDefined();
      }),
    );
  });

  test("the pieces of a version, joined, are the version restyled", () => {
    fc.assert(
      fc.property(text, stable, fc.array(fc.nat(12), { maxLength: 4 }), (old, version, cuts) => {
        const edges = [0, ...cuts.filter((cut) => cut < old.length).sort((a, b) => a - b), old.length];
        const pieces = edges.slice(1).map((end, at) => old.slice(edges[at], end));
        const fresh = restylePieces(pieces, version);
        if (fresh === undefined) return;
        expect(fresh).toHaveLength(pieces.length);
        expect(fresh.join("")).toBe(restyle(old, version));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("pieces", () => {
  test.each([
    [["6.3.2"], "7.0.9", ["7.0.9"]],
    [["7", ".", "4", ".", "8"], "8.0.3", ["8", ".", "0", ".", "3"]],
    [["7.4", ".*"], "8.0.3", ["8.0", ".*"]],
    [["7", ".4.8"], "8.0.3", ["8", ".0.3"]],
    [["7", ".4.8"], "7.5.1", ["7", ".5.1"]],
    [["[", "6.3", "]"], "7.0.9", ["[", "7.0.9", "]"]],
    [["[", "6.3.2", ",", "7.0", ")"], "7.0.9", ["[", "7.0.9", ",", "8.0", ")"]],
    [["6", ".*"], "6.1.8", ["6.1", ".*"]],
    [["1", "0.4.8"], "10.5.0", ["1", "0.5.0"]],
    [["6.3.0", "-preview.1"], "6.3.10", undefined],
  ])("%j for %s is %j", (pieces, version, expected) => {
    expect(restylePieces(pieces, version)).toEqual(expected);
  });

  test.each([
    [["1", "0.4.8"], "11.0.0"],
    [["6.3.1", "0"], "7.0.9"],
    [["*"], "7.0.9"],
  ])("%j for %s cannot be cut", (pieces, version) => {
    expect(restylePieces(pieces, version)).toBeUndefined();
  });
});
