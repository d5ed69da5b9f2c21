import { readFileSync } from "node:fs";
import { groupBy } from "./code-lines.mjs";
import { lineOf } from "./rows.mjs";

export const columns = ["row", "repo", "commit", "path", "line", "verdict", "cause", "right", "by", "removed", "added"];
const identity = ["row", "path", "line", "removed", "added"];

/** Compared lines as tab-separated text, without those that have nothing to do with IdentityServer. */
export function rowsOf({ upgrade, lines = [], additional = [] }) {
  const start = { row: upgrade.number, repo: upgrade.repository, commit: upgrade.commit.slice(0, 8) };
  const theirs = lines.filter(({ cause }) => cause !== "no");
  const ours = additional.map((each) => ({ verdict: each.meets ? "ours-otherwise" : "ours", ...each }));
  const print = (each) => columns.map((name) => String({ ...start, ...each }[name] ?? "").replaceAll("\t", " "));
  return [...theirs, ...ours].map((each) => `${print(each).join("\t")}\n`).join("");
}

/** What was judged by reading, by row, path, line and text. */
export function readVerdicts(path) {
  if (path === undefined) return new Map();
  const rows = readFileSync(path, "utf8").split("\n").filter(Boolean).slice(1);
  return new Map(
    rows.map((row) => {
      const cells = row.split("\t");
      const each = Object.fromEntries(columns.map((name, index) => [name, cells[index]]));
      return [keyOf(each), each];
    }),
  );
}

const keyOf = (each) => identity.map((name) => String(each[name] ?? "").replaceAll("\t", " ")).join("\t");

export function judged(result, known) {
  const of = (each) => known.get(keyOf({ row: result.upgrade.number, ...each }));
  return {
    ...result,
    lines: result.lines?.map((each) => ({
      ...each,
      cause: of(each)?.cause || each.cause,
      verdict: of(each)?.verdict || each.verdict,
    })),
    additional: result.additional?.map((each) => ({ ...each, right: of(each)?.right ?? "" })),
  };
}

const heads = [
  "step of people",
  "commits",
  "files",
  "lines, caused",
  "same",
  "otherwise",
  "found",
  "missed",
  "open",
  "recall",
  "ours additional",
  "wrong",
  "open",
];

/** One line for each pair of release lines, and what no comparison was made of. */
export function printCode(results) {
  const compared = results.filter(({ none }) => none === undefined);
  const groups = groupBy(compared, ({ upgrade }) => `${lowest(upgrade.from)} → ${highest(upgrade.to)}`);
  const table = [heads, heads.map(() => "---"), ...[...groups].toSorted().map(cellsOf), cellsOf(["all", compared])];
  const left = results.filter(({ none }) => none !== undefined);
  const reasons = left.map(
    ({ upgrade, none }) => `- row ${upgrade.number}, ${upgrade.repository}: ${none.split("\n")[0]}`,
  );
  return [
    table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
    `\n${left.length} not compared:\n`,
    ...reasons,
  ].join("\n");
}

const ends = (versions) => versions.map(lineOf).toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
const lowest = (versions) => ends(versions)[0];
const highest = (versions) => ends(versions).at(-1);

function cellsOf([name, results]) {
  const lines = results.flatMap((each) => each.lines);
  const caused = lines.filter(({ cause }) => cause === "yes");
  const of = (verdict) => caused.filter((line) => line.verdict === verdict).length;
  const additional = results.flatMap((each) => each.additional);
  const files = new Set(results.flatMap((each) => each.lines.map(({ path }) => `${each.upgrade.number} ${path}`)));
  const recall = caused.length === 0 ? "" : `${((100 * (caused.length - of("missed"))) / caused.length).toFixed(1)} %`;
  return [
    name,
    results.length,
    files.size,
    caused.length,
    ...["same", "otherwise", "found", "missed"].map(of),
    lines.filter(({ cause }) => cause === "perhaps").length,
    recall,
    additional.length,
    additional.filter(({ right }) => right === "no").length,
    additional.filter(({ right }) => right === "").length,
  ];
}
