import { expect, test } from "vitest";
import { openSnapshot } from "../../src/repository/open-snapshot.ts";
import { overlay } from "../../src/repository/overlay.ts";
import { commitFiles, repositoryWith, runGit } from "./temporary-repository.ts";

const files = { "a.cs": "Client", "b/run.cs": { executable: "nothing" }, "c.cs": "Client", "d.txt": "Client" };

function bytesOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}

test("reads and finds what is laid over, and what is not", () => {
  const base = openSnapshot({ path: repositoryWith(files), ref: "HEAD" }).snapshot;
  const laid = overlay(
    base,
    bytesOf({ "a.cs": "gone", "b/run.cs": "a CLIENT", "b/new.cs": "client", "new.txt": "client" }),
  );
  laid.preload(["a.cs", "c.cs"]);
  expect(["a.cs", "b/run.cs", "c.cs", "none"].map((path) => laid.read(path)?.toString())).toEqual([
    "gone",
    "a CLIENT",
    "Client",
    undefined,
  ]);
  expect(laid.grep({ strings: ["Client"], endings: [".CS"] })).toEqual(["b/new.cs", "b/run.cs", "c.cs"]);
  expect(laid.grep({ strings: ["Client"], endings: [] })).toEqual(["b/new.cs", "b/run.cs", "c.cs", "d.txt", "new.txt"]);
  expect(base.grep({ strings: ["Client"], endings: [".cs"] })).toEqual(["a.cs", "c.cs"]);
});

test("has the entries that the next commit would have", () => {
  const root = repositoryWith(files);
  const texts = { "b/run.cs": "other", "a-b.cs": "1", "a/b.cs": "2", "z\u{10000}": "3", "z\uffff": "4" };
  const laid = overlay(openSnapshot({ path: root, ref: "HEAD" }).snapshot, bytesOf(texts));
  commitFiles(root, texts);
  const committed = openSnapshot({ path: root, ref: "HEAD" }).snapshot;
  expect([...laid.entries]).toEqual([...committed.entries]);
  expect(laid.commit).toBe(runGit(root, "rev-parse", "HEAD~1"));
});

test("of nothing is the snapshot itself", () => {
  const base = openSnapshot({ path: repositoryWith(files), ref: "HEAD" }).snapshot;
  expect(overlay(base, new Map())).toBe(base);
});
