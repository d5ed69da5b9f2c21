// Prints how well each rule is shown: `node scripts/rule-table.mjs`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findAstGrep, scan } from "./ast-grep.mjs";
import { readRuleFiles } from "./rule-files.mjs";

const fixtures = fileURLToPath(new URL("../test/guides", import.meta.url));
const program = findAstGrep();
const sides = ["before", "after", "must-not-change"];

const rows = readRuleFiles().flatMap(({ step, file, rules }) => {
  const folder = join(fixtures, step);
  const matches = program && existsSync(folder) ? scan(program, file, folder) : [];
  return rules.map(({ id, metadata }) => {
    const counts = sides.map((side) => filesIn(join(folder, id, side)).length);
    const changed = linesOnlyIn(join(folder, id, "before"), join(folder, id, "after"));
    const found = ["before", "must-not-change"].map((side) => matchesIn(matches, id, side));
    return [step, id, metadata.outcome, ...counts, changed, ...found];
  });
});

const head = ["step", "rule", "outcome", ...sides, "lines changed", "ast-grep: before", "ast-grep: must not change"];
const totals = head.map((_, column) => rows.reduce((sum, row) => sum + (Number(row[column]) || 0), 0));
const last = ["", `${rows.length} rules`, "", ...totals.slice(3)];
for (const row of [head, head.map((_, column) => (column < 3 ? "---" : "---:")), ...rows, last])
  console.log(`| ${row.join(" | ")} |`);

function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Matches of a rule in its own fixture, whatever they mean. */
function matchesIn(matches, id, side) {
  return matches.filter(({ ruleId, file }) => ruleId === id && file.replaceAll("\\", "/").includes(`${id}/${side}/`))
    .length;
}

function linesOnlyIn(before, after) {
  if (!existsSync(after)) return 0;
  return filesIn(before)
    .map((name) => {
      const kept = new Set(linesOf(join(after, name)));
      return linesOf(join(before, name)).filter((line) => !kept.has(line)).length;
    })
    .reduce((sum, count) => sum + count, 0);
}

function linesOf(path) {
  return existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
}
