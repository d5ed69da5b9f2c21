// node bench/platform.mjs [cli.js]: what the platform costs in a dry run of the step from 6.3 to 7.0. The same large repository,
// once on .NET 6, where frameworks, packages, images and pipelines have to rise, and once on .NET 8, where nothing has to.
// First a fifth of the projects is built on the login server, then all of them are. Ends with 1 where the first difference is
// above the aim.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, run, spread } from "./measure.mjs";
import { makePlatformRepository } from "./platform-repository.mjs";

const rounds = 9;
/** Of the dry run without it. */
const mostPercent = 30;
const [cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url))] = process.argv.slice(2);

function dryRun(repository) {
  const { time, stdout } = run(process.execPath, [cli, repository, "--offline", "--format", "json"], repository);
  const files = JSON.parse(stdout).pullRequests.flatMap(({ commits }) => commits.flatMap((each) => each.files));
  return { time, changed: new Set(files.map(({ path }) => path)).size };
}

function compare(rising, risen) {
  const results = { rising: [], risen: [] };
  // Alternating, so that a busy moment of the machine does not fall on one side only.
  for (let round = 0; round < rounds; round++) {
    results.rising.push(dryRun(rising));
    results.risen.push(dryRun(risen));
  }
  const times = { rising: results.rising.map(({ time }) => time), risen: results.risen.map(({ time }) => time) };
  const percent = 100 * (median(times.rising) / median(times.risen) - 1);
  console.log(`the platform rises            ${spread(times.rising)}, ${results.rising[0].changed} files changed`);
  console.log(`the platform has risen        ${spread(times.risen)}, ${results.risen[0].changed} files changed`);
  console.log(`additional cost               ${percent.toFixed(0)} %`);
  return percent;
}

function compareChains(folder, chains) {
  const [rising, risen] = [6, 8].map((dotnet) => {
    const repository = join(folder, `${chains}-${dotnet}`);
    makePlatformRepository(repository, { dotnet, chains });
    return repository;
  });
  console.log(`${chains} of 20 chains are built on the login server`);
  return compare(rising, risen);
}

const folder = mkdtempSync(join(tmpdir(), "duende-upgrade-bench-"));
try {
  console.log(`5000 files, 221 projects, node ${process.version}, ${rounds} rounds, medians (fastest to slowest)`);
  const [percent] = [4, 20].map((chains) => compareChains(folder, chains));
  console.log(`aim                           at most ${mostPercent} %, where 4 of 20 are`);
  process.exitCode = percent > mostPercent ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
