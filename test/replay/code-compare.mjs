import { unitsOf } from "./code-lines.mjs";

/**
 * Compares the lines that people changed with ours. Each of theirs gets a verdict:
 *   same       we wrote the same text, or removed the line as they did
 *   otherwise  we changed the line to something else
 *   found      we send a person to it, or to a line beside it
 *   missed     neither
 * `additional` are lines that only we changed, with the commit of ours that wrote them.
 */
export function compareCode({ people, ours, findings, commits }) {
  const paths = new Set([...people.keys(), ...ours.keys()]);
  const all = [...paths].map((path) => {
    const found = findings.filter((finding) => finding.path === path);
    return compareFile({ path, people: people.get(path) ?? [], ours: ours.get(path) ?? [], found, commits });
  });
  return { lines: all.flatMap(({ lines }) => lines), additional: all.flatMap(({ additional }) => additional) };
}

function compareFile({ path, people, ours, found, commits }) {
  const theirs = people.flatMap(unitsOf);
  const mine = ours.flatMap(unitsOf);
  const written = count(mine.flatMap(({ added }) => added || []));
  const gone = new Set(mine.flatMap(({ line, removed }) => (removed === undefined ? [] : [line])));
  const lines = theirs.map((unit) => ({ path, ...unit, ...verdictOf(unit, { written, gone, found }) }));
  const texts = count(theirs.flatMap(({ added }) => added || []));
  const touched = new Set(theirs.flatMap(({ line, removed }) => (removed === undefined ? [] : [line])));
  const additional = mine
    .filter((unit) => !isSame(unit, { written: texts, gone: touched }))
    .map((unit) => ({
      path,
      ...unit,
      isTouched: people.length > 0,
      meets: touched.has(unit.line),
      by: writerOf(path, unit, commits),
    }));
  return { lines, additional };
}

function verdictOf(unit, { written, gone, found }) {
  if (isSame(unit, { written, gone })) return { verdict: "same" };
  if (unit.removed !== undefined && gone.has(unit.line)) return { verdict: "otherwise" };
  const reach = unit.removed === undefined ? 3 : 1;
  const near = found.find(({ at, outcome }) => outcome !== "fixed" && Math.abs(at - unit.line) <= reach);
  return near === undefined ? { verdict: "missed" } : { verdict: "found", by: near.rule ?? near.breakingChange };
}

function isSame({ line, removed, added }, { written, gone }) {
  if (removed !== undefined && !gone.has(line)) return false;
  return !added || take(written, added);
}

function take(counts, text) {
  const left = counts.get(text) ?? 0;
  if (left > 0) counts.set(text, left - 1);
  return left > 0;
}

function count(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function writerOf(path, { removed, added }, commits) {
  const text = added || removed;
  const says = ({ hunks }) =>
    (hunks.get(path) ?? []).some((hunk) => hunk.added.includes(text) || hunk.removed.includes(text));
  const commit = commits.findLast(says);
  return commit === undefined ? "" : `${commit.step}: ${commit.subject}`;
}
