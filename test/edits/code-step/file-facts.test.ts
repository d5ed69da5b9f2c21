import { expect, test, vi } from "vitest";
import { type FileFacts, KnownFacts } from "../../../src/edits/code-step/file-facts.ts";

const facts: FileFacts = { declarations: [], imported: ["Some.Namespace"], isWhole: true };
const file = { path: "A.cs", projects: ["P.csproj"], texts: ["class A { }"] };

test.each([
  ["stays as it was", file, 1],
  ["has another text", { ...file, texts: ["class B { }"] }, 2],
  ["is compiled in one more way", { ...file, texts: ["class A { }", ""] }, 2],
  ["is compiled by another project", { ...file, projects: ["Q.csproj"] }, 2],
  ["lies elsewhere", { ...file, path: "B.cs" }, 2],
])("a file that %s", (_, again, times) => {
  const known = new KnownFacts();
  const read = vi.fn(() => facts);
  expect([known.of(file, read), known.of(again, read)]).toEqual([facts, facts]);
  expect(read).toHaveBeenCalledTimes(times);
});

test("what cannot be read is asked for again", () => {
  const known = new KnownFacts();
  expect(known.of(file, () => undefined)).toBeUndefined();
  expect(known.of(file, () => facts)).toBe(facts);
});
