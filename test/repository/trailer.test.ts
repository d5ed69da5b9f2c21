import { expect, test } from "vitest";
import { trailerOf, withTrailer } from "../../src/repository/trailer.ts";

const trailer = { fingerprint: "f00d", tree: "a".repeat(40) };

test("is a paragraph of its own at the end of the message", () => {
  const message = withTrailer("Upgrade\n\nReason.\n", trailer);
  expect(message).toBe(`Upgrade\n\nReason.\n\nDuende-Upgrade: f00d tree ${trailer.tree}\n`);
  expect(trailerOf(message)).toEqual(trailer);
});

test.each([
  ["no trailer", "Upgrade\n"],
  ["none but in the text", `${withTrailer("Upgrade", trailer)}\nMore words.\n`],
  ["no tree", "Upgrade\n\nDuende-Upgrade: f00d\n"],
])("is not found in a message with %s", (_, message) => {
  expect(trailerOf(message)).toBeUndefined();
});
