import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { textInZip } from "../../src/nuget/zip.ts";
import { zipOf } from "./zip-of.ts";

const texts = { "lib/net8.0/A.dll": "binary", "A.nuspec": "<package>é</package>", "B.nuspec": "second" };
const isManifest = (name: string) => /^[^/]+\.nuspec$/.test(name);

test.each([
  ["deflated", zipOf(texts)],
  ["stored", zipOf(texts, { stored: true })],
  ["with a comment", zipOf(texts, { comment: "signed by nobody" })],
])("the first text that is asked for comes out of an archive that is %s", (_, archive) => {
  expect(textInZip(archive, isManifest)).toBe("<package>é</package>");
});

test.each<[string, Uint8Array]>([
  ["is empty", new Uint8Array()],
  ["is a pointer to a large file", Buffer.from("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n")],
  ["has no such text", zipOf({ "lib/A.nuspec": "deeper" })],
  ["is cut off in front", zipOf(texts).subarray(20)],
  ["is cut off behind", zipOf(texts).subarray(0, -8)],
  ["unpacks without an end", zipOf({ "A.nuspec": "0".repeat(5_000_000) })],
])("nothing comes out of what %s", (_, archive) => {
  expect(textInZip(archive, isManifest)).toBeUndefined();
});

test("archives of others are read", ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), "duende-upgrade-zip-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "A.nuspec"), texts["A.nuspec"]);
  const script = "import sys, zipfile; zipfile.ZipFile('a.zip', 'w', zipfile.ZIP_DEFLATED).write('A.nuspec')";
  try {
    execFileSync("python3", ["-c", script], { cwd: folder, stdio: "ignore" });
  } catch {
    skip("python3, which makes the archive, is not here");
  }
  const archive = readFileSync(join(folder, "a.zip"));
  expect(textInZip(archive, isManifest)).toBe(texts["A.nuspec"]);
});
