import { verdictOf } from "./compare.mjs";

const columns = [
  "row",
  "repo",
  "parent",
  "people",
  "kind",
  "ours",
  "moved ours/people",
  "files ours/people",
  "verdict",
];

export function printTable(results) {
  return [columns, columns.map(() => "---"), ...results.map(cellsOf)].map(row).join("\n");
}

function row(cells) {
  return `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

function cellsOf(result) {
  const { number, repository, parent, from, to } = result.upgrade;
  const start = [number, repository, parent.slice(0, 9), `${from.join(", ")} → ${to.join(", ")}`];
  if (result.failure !== undefined)
    return [...start, "", "", "", "", `${result.told ? "told" : "BROKEN"}: ${result.failure}`];
  const ours = result.pullRequests.map(({ from, to, status }) => (to ? `${from} → ${to}` : `${from ?? "?"} ${status}`));
  const { files, people, kind } = result;
  const counts = [`${result.ours.size}/${people.size}`, `${files.ours.size}/${files.theirs.size}`];
  return [...start, kind, ours.join(", "), ...counts, verdictOf(result)];
}

/** What differs in one row, as a list; empty when nothing does. */
export function printDetails(result) {
  if (result.failure !== undefined) return "";
  const lines = [
    ...result.otherLine.map((line) => `- nothing of ours starts at ${line}, where people were`),
    ...result.missed.map(({ key, reference }) => `- missed ${key} ${versions(reference)}`),
    ...grouped(result.reasons).map(([reason, keys]) => `- ${keys.length} left (${keys[0]}...): ${reason}`),
    ...result.additional.map(([key, reference]) => `- additional ${key} ${reference.version} to ${reference.to}`),
    ...result.engine.map((difference) => `- MSBuild, ${difference}`),
    ...result.files.onlyOurs.map((path) => `- file of ours only: ${path}`),
    ...result.files.onlyTheirs.map((path) => `- file of theirs only: ${path}`),
  ];
  if (lines.length === 0) return "";
  const { number, repository, parent, commit } = result.upgrade;
  return `\n### Row ${number}: ${repository} ${parent.slice(0, 9)}..${commit.slice(0, 9)}\n\n${lines.join("\n")}`;
}

const versions = ({ version, later }) => `${version} to ${later.version ?? `unknown (${later.unknown})`}`;

function grouped(reasons) {
  return groupBy(reasons, ({ reason }) => reason).map(([reason, all]) => [reason, all.map(({ key }) => key)]);
}

function groupBy(all, keyOf) {
  const groups = new Map();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups];
}

export function printSummary(results) {
  const done = results.filter(({ failure }) => failure === undefined);
  const reasons = done.flatMap((result) => [...new Set(result.reasons.map(({ reason }) => reason))]);
  const unknowns = done.flatMap(({ unknowns }) => [...new Set(unknowns)]);
  const boxes = done.flatMap((result) => [...new Set(result.boxes)]);
  const steps = done.flatMap(({ pullRequests }) =>
    pullRequests.filter(({ to }) => to).map(({ from, to }) => `${from} to ${to}`),
  );
  return [
    counts(
      "Verdicts",
      results.map((result) => (result.failure === undefined ? verdictOf(result) : result.told ? "told" : "BROKEN")),
    ),
    counts("Verdicts of rows where people made our step", done.filter(({ kind }) => kind === "step").map(verdictOf)),
    counts("Steps", steps),
    counts("Reasons for what stays", reasons),
    counts("Unknown versions, by row", unknowns),
    counts("Boxes, by row", boxes),
  ].join("\n");
}

function counts(title, all) {
  const counted = groupBy(all, (each) => each).toSorted(([, left], [, right]) => right.length - left.length);
  return `\n## ${title}\n\n${counted.map(([each, list]) => `- ${list.length} × ${each}`).join("\n")}`;
}
