// node bench/dry-run.mjs [repository]: a full dry run beside `git grep`, on the same repository in the same run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeSyntheticRepository } from "./synthetic-repository.mjs";

const rounds = 9;
const syntheticFiles = 7000;
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Milliseconds that a command takes, and what it says on standard error. A failed command ends the comparison. */
function run(command, args, folder) {
  const start = performance.now();
  const options = { cwd: folder, encoding: "utf8", maxBuffer: Number.POSITIVE_INFINITY };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  const time = performance.now() - start;
  if (error !== undefined || status > 1) throw new Error(`${command} ${args.join(" ")}: ${error ?? stderr}`);
  return { time, stdout, stderr };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function spread(times) {
  return `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`;
}

function compare(repository) {
  const grep = ["grep", "-l", "IdentityServer", "HEAD"];
  const upgrade = [cli, repository, "--offline", "--format", "json"];
  const files = run("git", ["ls-tree", "-r", "--name-only", "HEAD"], repository).stdout.split("\n").length - 1;
  const times = { grep: [], upgrade: [], help: [], node: [] };
  // Alternating, so that a busy moment of the machine does not fall on one side only.
  for (let round = 0; round < rounds; round++) {
    times.grep.push(run("git", grep, repository).time);
    times.upgrade.push(run(process.execPath, upgrade, repository).time);
    times.help.push(run(process.execPath, [cli, "--help"], repository).time);
    times.node.push(run(process.execPath, ["--eval", "0"], repository).time);
  }
  const { stderr } = run(process.execPath, [...upgrade, "--verbose"], repository);
  const memory = /peak memory (?<size>\d+ MB)/.exec(stderr)?.groups.size ?? "unknown";
  console.log(`${repository}: ${files} files, node ${process.version}, ${rounds} rounds, medians (fastest to slowest)`);
  console.log(`git grep -l IdentityServer    ${spread(times.grep)}`);
  console.log(`dry run                       ${spread(times.upgrade)}`);
  console.log(`ratio                         ${(median(times.upgrade) / median(times.grep)).toFixed(1)}`);
  console.log(`peak memory of the dry run    ${memory}`);
  console.log(`--help                        ${spread(times.help)}`);
  console.log(`node with nothing to do       ${spread(times.node)}`);
}

const [given] = process.argv.slice(2);
const folder = given ?? mkdtempSync(join(tmpdir(), "duende-upgrade-bench-"));
try {
  if (given === undefined) makeSyntheticRepository(folder, syntheticFiles);
  compare(folder);
} finally {
  if (given === undefined) rmSync(folder, { recursive: true });
}
