import { lineOf } from "./rows.mjs";

const verdicts = ["same", "ours additional", "theirs additional", "different"];

/** Counts per row, then every difference; both in markdown. */
export function printPlatform(results) {
  const columns = ["row", "repo", "parent", "people", "our steps", ...verdicts, "stopped by"];
  const rows = [columns, columns.map(() => "---"), ...results.map(cellsOf), totalOf(results)];
  return [rows.map(line).join("\n"), ...results.map(detailsOf).filter(Boolean)].join("\n");
}

function line(cells) {
  return `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

function cellsOf({ upgrade, steps, left, compared }) {
  const { number, repository, parent, from, to } = upgrade;
  const taken = steps.map((step) => `${step.from} → ${step.to}`).join(", ");
  const counts = verdicts.map((verdict) => count(compared, verdict));
  return [
    number,
    repository,
    parent.slice(0, 8),
    `${linesOf(from)} → ${linesOf(to)}`,
    taken,
    ...counts,
    left.join("; "),
  ];
}

const linesOf = (versions) => [...new Set(versions.map(lineOf))].join(", ");

function count(compared, verdict) {
  return compared.filter((each) => each.verdict === verdict).length;
}

function totalOf(results) {
  const all = results.flatMap(({ compared }) => compared);
  return ["", "all", "", "", "", ...verdicts.map((verdict) => count(all, verdict)), ""];
}

/** Projects with the same difference share a line. */
function detailsOf({ upgrade, compared }) {
  const different = compared.filter(({ verdict }) => verdict !== "same");
  if (different.length === 0) return "";
  const groups = new Map();
  for (const { path, subject, was, ours, theirs, verdict } of different) {
    const text = `${verdict}: ${subject} ${was || "none"} → ours ${ours || "none"}, theirs ${theirs || "none"}`;
    groups.set(text, [...(groups.get(text) ?? []), path]);
  }
  const lines = [...groups].map(([text, paths]) => `- ${text} (${paths.length}: ${paths[0]})`);
  const { number, repository, parent, commit } = upgrade;
  const title = `\n### Row ${number}: ${repository} ${parent.slice(0, 8)}..${commit.slice(0, 8)}\n`;
  return [title, ...lines.toSorted()].join("\n");
}
