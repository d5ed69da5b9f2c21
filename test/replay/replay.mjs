// What people did when they upgraded, beside what this tool would have done from the same parent. No part of `npm test`.
//
//   node test/replay/replay.mjs --upgrades <tsv> --mirror <folder> [--only owner/name] [--limit n] [--msbuild <program>]
//
//   --upgrades  tab-separated, with the columns repo, parent, commit, from and to (see rows.mjs)
//   --mirror    folder of bare repositories, each at owner+name/repo
//   --msbuild   a program that evaluates a folder with the real engine (see msbuild.mjs): compared on every parent, and with
//               our patch applied
//   --cli       another program than dist/cli.js, so that a build may change meanwhile
//
// Prints a table in markdown, what differs in each row, and counts. Verdicts:
//   same                every reference that people moved, and no other, we would move
//   ours additional     we would move more, for instance what people left behind
//   missed              people moved what we would leave, and we do not say why
//   reason              we say why: pre-release, unknown version, blocked, an older line of the same host goes first
//   nothing live moved  the commit changes no version that a project of the parent gets
// Exit code 1: a run ended in something else than a told sentence.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compare } from "./compare.mjs";
import { compareWithEngine } from "./msbuild.mjs";
import { readUpgrades } from "./rows.mjs";
import { bundledCli, dryRun, filesByText, renamedFiles } from "./run.mjs";
import { printDetails, printSummary, printTable } from "./table.mjs";

const atOnce = 2;

const { values: options } = parseArgs({
  options: {
    upgrades: { type: "string" },
    mirror: { type: "string" },
    only: { type: "string" },
    limit: { type: "string" },
    msbuild: { type: "string" },
    cli: { type: "string", default: bundledCli() },
  },
});

if (options.upgrades === undefined || options.mirror === undefined) {
  console.error("node test/replay/replay.mjs --upgrades <tsv> --mirror <folder of bare repositories>");
  process.exit(2);
}

async function replay(upgrade) {
  const folder = join(options.mirror, upgrade.repository.replace("/", "+"), "repo");
  const [parent, commit] = [await run(folder, upgrade.parent), await run(folder, upgrade.commit)];
  const failed = [parent, commit].find(({ failure }) => failure !== undefined);
  if (failed) return { upgrade, ...failed };
  const [renamed, textFiles] = await Promise.all([renamedFiles(folder, upgrade), filesByText(folder, upgrade)]);
  const unknowns = parent.report.inventory.projects.flatMap(({ references }) =>
    references.flatMap(({ unknown }) => unknown ?? []),
  );
  const { cli, msbuild: evaluator } = options;
  const asked = { evaluator, cli, folder, commit: upgrade.parent, report: parent.report };
  const engine = evaluator === undefined ? [] : compareWithEngine(asked);
  return {
    ...compare(upgrade, { parent: parent.report, commit: commit.report, renamed, textFiles }),
    unknowns,
    boxes: parent.report.pullRequests.flatMap(({ blockers }) => blockers.map(boxOf)),
    engine,
  };
}

/** The text of a box without the names of projects, so that the same question counts as one. */
function boxOf({ what, wayOut }) {
  return `${wayOut ?? ""} ${what}`.replace(/[\w./-]+\.(?:cs|fs|vb)proj\b/g, "a project").trim();
}

const run = (folder, commit) => dryRun(options.cli, folder, commit);

async function replayAll(upgrades) {
  const results = [];
  const waiting = upgrades.entries();
  const worker = async () => {
    for (const [index, upgrade] of waiting) {
      results[index] = await replay(upgrade);
      if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${upgrades.length}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

const upgrades = readUpgrades(options.upgrades)
  .filter(({ repository }) => options.only === undefined || repository === options.only)
  .slice(0, options.limit === undefined ? undefined : Number(options.limit));
const results = await replayAll(upgrades);
console.log(printTable(results));
console.log(results.map(printDetails).filter(Boolean).join("\n"));
console.log(printSummary(results));
process.exitCode = results.some(({ failure, told }) => failure !== undefined && !told) ? 1 : 0;
