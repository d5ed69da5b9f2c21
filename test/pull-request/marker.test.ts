import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Marker, parseMarker, printMarker } from "../../src/pull-request/marker.ts";

const marker: Marker = {
  step: { from: "6.2", to: "6.3" },
  version: "6.3.10",
  fingerprint: "0f".repeat(20),
  base: "ab".repeat(20),
  tool: "1.2.3",
  hosts: ["Login", "Admin"],
};

describe("a marker", () => {
  test("is a comment on one line that reads back", () => {
    expect(printMarker(marker)).toMatch(/^<!-- duende-upgrade: \{.*\} -->$/);
    expect(parseMarker(`Body\n\n${printMarker(marker)}\n`)).toEqual(marker);
  });

  test("reads back whatever its texts are, and none of them closes the comment", () => {
    const hostile = fc.string({
      unit: fc.constantFrom("-", "->", ">", "<!--", "\\u002d", "\n", '"', "&gt;", "a", "é"),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const made = { ...marker, version: text, hosts: [text, `--!>${text}`] };
        const printed = printMarker(made);
        expect(printed.slice(0, -3)).not.toMatch(/-->|--!>|\n/);
        expect(parseMarker(`${text}\n${printed}`)).toEqual(made);
      }),
    );
  });

  test.each([
    ["saved with CRLF by GitHub's editor", `Text\r\n\r\n${printMarker(marker)}\r\n`],
    ["followed by a person's words", `${printMarker(marker)}\nI tested this.`],
    ["preceded by a copy of an older one", `${printMarker({ ...marker, tool: "0.9.0" })}\n${printMarker(marker)}`],
  ])("survives an edited body: %s", (_, body) => {
    expect(parseMarker(body)).toEqual(marker);
  });

  test.each([
    ["no marker", "Body"],
    ["empty", ""],
    ["cut off", printMarker(marker).slice(0, 40)],
    ["damaged", printMarker(marker).replace('"tool":', '"tool')],
    ["of another shape", '<!-- duende-upgrade: {"step":"6.3"} -->'],
    ["not an object", "<!-- duende-upgrade: null -->"],
  ])("is not found in a body with %s", (_, body) => {
    expect(parseMarker(body)).toBeUndefined();
  });
});
