// The frameworks and platform packages that people moved when they upgraded over a step that forces them, project by project
// beside what this tool makes of the same parent. No part of `npm test`.
//
//   node test/replay/platform.mjs --upgrades <tsv> --mirror <folder> [--only owner/name] [--row n,n] [--cli <cli.js>]
//                                 [--rows <file>]
//
//   --upgrades, --mirror, --cli  as for replay.mjs
//   --rows      appends every finished row to this file, as a line of JSON, and does not do again what is there
//
// Prints a table in markdown and every difference. Versions count by their majors. Only projects that people's commit still
// has, of the hosts that it moved, or of no host.
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { git, numberOf } from "./apply.mjs";
import { movedByPeople, referencesOf } from "./moves.mjs";
import { comparePlatform } from "./platform-compare.mjs";
import { loadInventory, platformOf, readCommit } from "./platform-inventory.mjs";
import { printPlatform } from "./platform-table.mjs";
import { walkPlatform } from "./platform-walk.mjs";
import { lineOf, readUpgrades } from "./rows.mjs";
import { bundledCli, renamedFiles } from "./run.mjs";

const text = { type: "string" };
const { values: options } = parseArgs({
  options: { upgrades: text, mirror: text, only: text, row: text, rows: text, cli: { ...text, default: bundledCli() } },
});
const { upgrades, mirror, only, row, cli } = options;
if (upgrades === undefined || mirror === undefined) {
  console.error("node test/replay/platform.mjs --upgrades <tsv> --mirror <folder of bare repositories>");
  process.exit(2);
}

/** Lines that nobody reaches without a later framework or EF Core. */
const forcing = ["6.0", "7.0", "7.4", "8.0"].map(numberOf);
const inventory = await loadInventory();

function isForced({ from, to }) {
  const [start, end] = [from, to].map((versions) => versions.map((version) => numberOf(lineOf(version))));
  return forcing.some((line) => Math.min(...start) < line && line <= Math.max(...end));
}

async function replay(upgrade) {
  const folder = join(mirror, upgrade.repository.replace("/", "+"), "repo");
  const renamed = await renamedFiles(folder, upgrade);
  const root = mkdtempSync(join(tmpdir(), "duende-upgrade-platform-"));
  try {
    git(folder, "clone", "-q", "--shared", "--bare", folder, root);
    const [parent, commit] = [upgrade.parent, upgrade.commit].map((ref) => readCommit(inventory, root, ref));
    const hosts = hostsMoved(parent, commit, renamed);
    const { at, steps, left } = walkPlatform(root, upgrade, { cli, hosts });
    const [ours, theirs] = [readCommit(inventory, root, at), commit].map((each) => platformOf(inventory, each));
    const before = platformOf(inventory, {
      projects: parent.projects.filter(({ path }) => isCounted(path, parent, hosts)),
    });
    return { upgrade, steps, left, compared: comparePlatform({ before, ours, theirs, renamed }) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Names of the hosts with a reference to the family that people moved. */
function hostsMoved(parent, commit, renamed) {
  const [before, after] = [referencesOf(familyIn(parent)), referencesOf(familyIn(commit), renamed)];
  const paths = [...movedByPeople(before, after).values()].map(({ path }) => path);
  return new Set(paths.flatMap((path) => parent.hosts.get(path) ?? []));
}

function familyIn({ projects, family }) {
  const own = projects.map((each) => ({ ...each, references: each.references.filter(({ id }) => family.has(id)) }));
  return { inventory: { projects: own } };
}

function isCounted(path, { hosts: hostOf }, hosts) {
  const host = hostOf.get(path);
  return host === undefined || hosts.has(host);
}

const chosen = readUpgrades(upgrades)
  .filter(({ repository }) => only === undefined || repository === only)
  .filter(({ number }) => row === undefined || row.split(",").map(Number).includes(number))
  .filter(isForced);
const done = new Map();
if (options.rows !== undefined && existsSync(options.rows))
  for (const each of readFileSync(options.rows, "utf8").split("\n").filter(Boolean).map(JSON.parse))
    done.set(each.upgrade.number, each);
for (const upgrade of chosen.filter(({ number }) => !done.has(number))) {
  const result = await replay(upgrade);
  done.set(upgrade.number, result);
  if (options.rows !== undefined) appendFileSync(options.rows, `${JSON.stringify(result)}\n`);
  if (process.stderr.isTTY) process.stderr.write(`\r${done.size} of ${chosen.length}`);
}
console.log(printPlatform(chosen.map(({ number }) => done.get(number))));
