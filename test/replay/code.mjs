// The C# and Razor that people changed when they upgraded, line by line beside what this tool does to the same parent.
// No part of `npm test`.
//
//   node test/replay/code.mjs --upgrades <tsv> --mirror <folder> --changes <folder> [--only owner/name] [--row n]
//                             [--cli <cli.js>] [--verdicts <tsv>] [--lines <tsv>]
//
//   --upgrades, --mirror, --cli  as for replay.mjs
//   --changes   folder with the tables of changed API, one for each step (see code-cause.mjs)
//   --lines     writes every compared line to this file: to be judged by reading
//   --verdicts  what was judged, in the form that --lines writes, with `yes` or `no` in the columns cause and right
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { changesOf, ownNamespaces, pathsNaming, withCauses } from "./code-cause.mjs";
import { compareCode } from "./code-compare.mjs";
import { hunksOf } from "./code-lines.mjs";
import { columns, judged, printCode, readVerdicts, rowsOf } from "./code-table.mjs";
import { walk } from "./code-walk.mjs";
import { lineOf, readUpgrades } from "./rows.mjs";
import { bundledCli } from "./run.mjs";

const text = { type: "string" };
const { values: options } = parseArgs({
  options: {
    upgrades: text,
    mirror: text,
    changes: text,
    only: text,
    row: text,
    verdicts: text,
    lines: text,
    cli: { type: "string", default: bundledCli() },
  },
});
const { upgrades, mirror, changes, lines, verdicts } = options;
if (upgrades === undefined || mirror === undefined || changes === undefined) {
  console.error("node test/replay/code.mjs --upgrades <tsv> --mirror <folder> --changes <folder>");
  process.exit(2);
}

function replay(upgrade) {
  const folder = join(mirror, upgrade.repository.replace("/", "+"), "repo");
  const people = hunksOf(folder, upgrade.parent, upgrade.commit);
  const walked = walk(upgrade, { cli: options.cli, folder });
  if (walked.none !== undefined) return { upgrade, none: walked.none };
  const compared = compareCode({ people, ours: walked.hunks, findings: walked.findings, commits: walked.commits });
  const { names, types, parameters } = changesOf(changes, walked.steps);
  const own = ownNamespaces(folder, upgrade.parent, upgrade.commit);
  const speaking = pathsNaming(folder, upgrade.parent, types);
  const lines = withCauses(compared.lines, { names, parameters, speaking, own });
  return { upgrade, steps: walked.steps, ...compared, lines, findings: walked.findings };
}

/** Patches and what came before 3.0 are no steps of ours. */
function isStep({ from, to }) {
  const ends = new Set(to.map(lineOf));
  return from.some((version) => Number(lineOf(version)) >= 3 && !ends.has(lineOf(version)));
}

const chosen = readUpgrades(upgrades)
  .filter(({ repository }) => options.only === undefined || repository === options.only)
  .filter(({ number }) => options.row === undefined || options.row.split(",").map(Number).includes(number))
  .filter(isStep);
if (lines !== undefined) writeFileSync(lines, `${columns.join("\t")}\n`);
const known = readVerdicts(verdicts);
const results = [];
for (const upgrade of chosen) {
  const result = judged(replay(upgrade), known);
  results.push(result);
  if (lines !== undefined) appendFileSync(lines, rowsOf(result));
  if (process.stderr.isTTY) process.stderr.write(`\r${results.length} of ${chosen.length}`);
}
console.log(printCode(results));
