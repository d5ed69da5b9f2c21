// node bench/dry-run.mjs [repository]: a full dry run beside `git grep`, on the same repository in the same run. Without a
// repository also what it costs to read candidates: the same number of files, with and without them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, run, spread } from "./measure.mjs";
import { makeSyntheticRepository } from "./synthetic-repository.mjs";

const rounds = 9;
const syntheticFiles = 7000;
const withCandidates = { files: 5000, candidates: 300 };
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

function upgradeOf(repository) {
  return [cli, repository, "--offline", "--format", "json"];
}

function peakMemory(repository) {
  const { stderr } = run(process.execPath, [...upgradeOf(repository), "--verbose"], repository);
  return /peak memory (?<size>\d+ MB)/.exec(stderr)?.groups.size ?? "unknown";
}

function compare(repository) {
  const grep = ["grep", "-l", "IdentityServer", "HEAD"];
  const upgrade = upgradeOf(repository);
  const files = run("git", ["ls-tree", "-r", "--name-only", "HEAD"], repository).stdout.split("\n").length - 1;
  const times = { grep: [], upgrade: [], help: [], node: [] };
  // Alternating, so that a busy moment of the machine does not fall on one side only.
  for (let round = 0; round < rounds; round++) {
    times.grep.push(run("git", grep, repository).time);
    times.upgrade.push(run(process.execPath, upgrade, repository).time);
    times.help.push(run(process.execPath, [cli, "--help"], repository).time);
    times.node.push(run(process.execPath, ["--eval", "0"], repository).time);
  }
  console.log(`${repository}: ${files} files, node ${process.version}, ${rounds} rounds, medians (fastest to slowest)`);
  console.log(`git grep -l IdentityServer    ${spread(times.grep)}`);
  console.log(`dry run                       ${spread(times.upgrade)}`);
  console.log(`ratio                         ${(median(times.upgrade) / median(times.grep)).toFixed(1)}`);
  console.log(`peak memory of the dry run    ${peakMemory(repository)}`);
  console.log(`--help                        ${spread(times.help)}`);
  console.log(`node with nothing to do       ${spread(times.node)}`);
}

/** Alternating, too. The difference is all that candidates cost: to be read, parsed, indexed, bound and searched. */
function compareCandidates(repository, plain) {
  const { files, candidates } = withCandidates;
  const times = { candidates: [], plain: [] };
  for (let round = 0; round < rounds; round++) {
    times.candidates.push(run(process.execPath, upgradeOf(repository), repository).time);
    times.plain.push(run(process.execPath, upgradeOf(plain), plain).time);
  }
  const cost = median(times.candidates) - median(times.plain);
  console.log(`${files} files, ${candidates} of them candidates`);
  console.log(`dry run                       ${spread(times.candidates)}`);
  console.log(`without candidates            ${spread(times.plain)}`);
  console.log(`candidates read per second    ${((1000 * candidates) / cost).toFixed(0)}`);
  console.log(`peak memory of the dry run    ${peakMemory(repository)}`);
}

const folder = mkdtempSync(join(tmpdir(), "duende-upgrade-bench-"));
const [given] = process.argv.slice(2);
try {
  if (given === undefined) {
    const { files, candidates } = withCandidates;
    const [large, mixed, plain] = ["large", "mixed", "plain"].map((name) => join(folder, name));
    makeSyntheticRepository(large, syntheticFiles);
    makeSyntheticRepository(mixed, files, candidates);
    makeSyntheticRepository(plain, files);
    compare(large);
    compareCandidates(mixed, plain);
  } else {
    compare(given);
  }
} finally {
  rmSync(folder, { recursive: true });
}
