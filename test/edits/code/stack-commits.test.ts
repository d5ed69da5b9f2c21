import { expect, test } from "vitest";
import { stackCommits } from "../../../src/edits/code/stack-commits.ts";
import { applyEdits } from "../../../src/repository/apply-edits.ts";
import type { Edit } from "../../../src/repository/edit.ts";
import { readText } from "../../../src/repository/text.ts";

const bytes = Buffer.from("é one two three");
const source = readText(bytes);

function edit(before: string, after: string): Edit {
  const start = source.text.indexOf(before);
  const end = start + before.length;
  return { place: source.place("A.cs", start), span: source.span(start, end), before, after, because: "why" };
}

test("commits that were made for one text follow each other", () => {
  const commits = stackCommits(
    [
      { message: "a", edits: [edit("two", "zwei é"), edit("é", "")] },
      { message: "b", edits: [edit("three", "drei"), edit("one", "eins")] },
      { message: "c", edits: [{ ...edit("one", "one"), span: { start: 0, end: 0 }, before: "", after: "0" }] },
    ],
    new Map([["A.cs", source]]),
  );
  const made = commits.reduce<Uint8Array>((text, { edits }) => applyEdits(text, "A.cs", edits), bytes);
  expect(Buffer.from(made).toString()).toBe("0 eins zwei é drei");
});
