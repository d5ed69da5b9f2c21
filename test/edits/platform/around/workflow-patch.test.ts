import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hostRises, moved } from "./moved.ts";

const ci = ".github/workflows/ci.yml";
const step = (version: string) =>
  `      - uses: actions/setup-dotnet@v4\n        with:\n          dotnet-version: ${version}\n`;
const job = (name: string, version: string) =>
  `  ${name}:\n    steps:\n      - run: a\n      - run: b\n${step(version)}`;
const run = "      - run: dotnet build\n";

test.each([
  ["one place", `jobs:\n${job("one", "6.0.x")}${run}`],
  ["places side by side", `jobs:\n${job("one", "6.0.x")}${step("5.0.x")}${run}`],
  ["places far apart", `jobs:\n${job("one", "6.0.x")}${run.repeat(9)}${job("two", "'6.0.x'")}${run}`],
  [
    "a list that grows",
    `jobs:\n${job("one", "|\n            6.0.x")}${job("two", "6.0.x")}${run.repeat(8)}${job("three", "6.0.x")}`,
  ],
  ["the first line", `env: { SDK: 5.0.x }\njobs:\n${job("one", `\${{ env.SDK }}`)}${run}`],
  ["a last line that nothing ends", `jobs:\n${job("one", "6.0.x").trimEnd()}`],
  ["a last line that nothing ends, and grows", `jobs:\n${job("one", "|\n            6.0.x").trimEnd()}`],
  ["carriage returns", `jobs:\n${job("one", "6.0.x")}${run}`.replaceAll("\n", "\r\n")],
])("git applies the patch for workflows, with the same outcome: %s", (_, text) => {
  const world = hostRises("net6.0 -> net8.0", { staying: { "src/Shop/Shop.csproj": "net6.0" } });
  const written = moved({ [ci]: text }, world).files[ci];
  const { files, tasks } = moved({ [ci]: text }, { ...world, mayWriteWorkflows: false });
  expect(files).toEqual({});
  expect(written).not.toBe(text);
  const folder = mkdtempSync(join(tmpdir(), "patch-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, ".github/workflows"), { recursive: true });
  writeFileSync(join(folder, ci), text);
  const [command = ""] = /git apply[^`]*/.exec(tasks[0]?.why ?? "") ?? [];
  const input = `${tasks[0]?.patch?.join("\n")}\n`;
  const { status, stderr } = spawnSync("git", [...command.split(" ").slice(1)], {
    cwd: folder,
    input,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const lines = (content = "") => content.replaceAll("\r\n", "\n");
  expect(lines(readFileSync(join(folder, ci), "utf8"))).toBe(lines(written));
});
