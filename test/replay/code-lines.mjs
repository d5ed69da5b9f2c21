import { execFileSync } from "node:child_process";

const code = ["*.cs", "*.cshtml", "*.razor"];

/**
 * Changed lines between two commits, by the path that the file has in the first: `[{ start, removed, added }]`, `start`
 * being the first removed line, or the line after which lines were added. Changes of white space do not count.
 */
export function hunksOf(folder, from, to) {
  const args = [
    "-c",
    "core.quotePath=false",
    "diff",
    "-U0",
    "-w",
    "--ignore-blank-lines",
    "-M",
    "-l0",
    "--diff-filter=MR",
  ];
  const out = execFileSync("git", ["-C", folder, ...args, from, to, "--", ...code], { maxBuffer: 2 ** 30 });
  const files = new Map();
  let hunks;
  for (const line of out.toString().split("\n")) {
    if (line.startsWith("diff --git ")) hunks = undefined;
    else if (hunks === undefined) {
      const path = /^--- a\/(.*?)\t?$/.exec(line)?.[1];
      if (path === undefined) continue;
      hunks = [];
      files.set(path, hunks);
    } else read(line, hunks);
  }
  return files;
}

function read(line, hunks) {
  const head = /^@@ -(\d+)(?:,\d+)? /.exec(line);
  if (head !== null) hunks.push({ start: Number(head[1]), removed: [], added: [] });
  else if (line.startsWith("-")) hunks.at(-1)?.removed.push(plain(line.slice(1)));
  else if (line.startsWith("+")) hunks.at(-1)?.added.push(plain(line.slice(1)));
}

/** A line without the white space that means nothing. */
export function plain(line) {
  return line
    .replace(/^\uFEFF/, "")
    .trim()
    .replace(/\s+/g, " ");
}

/** Leads a place in the later commit back to the line of the earlier one. */
export function toBase(files) {
  return ({ path, line }) => {
    let shift = 0;
    for (const { start, removed, added } of files.get(path) ?? []) {
      const first = removed.length === 0 ? start + 1 : start;
      const now = first + shift;
      if (line < now) break;
      if (line < now + added.length) return first + Math.min(line - now, Math.max(removed.length - 1, 0));
      shift += added.length - removed.length;
    }
    return line - shift;
  };
}

/**
 * Changed lines one by one: `{ line, removed, added }`. A removed line is paired with the added one that has most words
 * in common with it; what is left was only removed, or only added (then `line` is the one before). Usings are not paired:
 * people sort them.
 */
export function unitsOf({ start, removed, added }) {
  const left = added.map((text, index) => ({ text, index }));
  const units = removed.map((text, index) => {
    const best = isUsing(text) ? undefined : bestOf(text, left, index);
    if (best !== undefined) left.splice(left.indexOf(best), 1);
    return { line: start + index, removed: text, added: best?.text };
  });
  const last = removed.length === 0 ? start : start + removed.length - 1;
  return [...units, ...left.map(({ text }) => ({ line: last, removed: undefined, added: text }))].filter(
    (unit) => (unit.removed ?? "") !== (unit.added ?? ""),
  );
}

export const isUsing = (line) => /^(?:@|global )?using (?!var |\()/.test(line);

function bestOf(text, candidates, index) {
  const others = candidates.filter((each) => !isUsing(each.text));
  const scored = others.map((each) => ({
    each,
    score: likeness(text, each.text) - Math.abs(each.index - index) / 1e3,
  }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best !== undefined && best.score > 0.3 ? best.each : undefined;
}

function likeness(one, other) {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = a.filter((word) => b.includes(word)).length;
  return (2 * common) / Math.max(1, a.length + b.length);
}

export function wordsOf(line) {
  return line.match(/\w+|[^\s\w]/g) ?? [];
}

export function groupBy(all, keyOf) {
  const groups = new Map();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}
