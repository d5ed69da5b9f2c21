import { readFileSync } from "node:fs";

/**
 * The upgrades that people made, from a tab-separated file whose first line names the columns `repo`, `parent`, `commit`,
 * `from` and `to`, in any order and among others. Several versions are parted by `|`.
 */
export function readUpgrades(path) {
  const [head, ...lines] = readFileSync(path, "utf8").split(/\r?\n/).filter(Boolean);
  const columns = head.split("\t");
  return lines.map((line, index) => {
    const cells = line.split("\t");
    const cell = (name) => cells[columns.indexOf(name)] ?? "";
    const versions = (name) => cell(name).split("|").filter(Boolean);
    return {
      number: index + 2,
      repository: cell("repo"),
      parent: cell("parent"),
      commit: cell("commit"),
      from: versions("from"),
      to: versions("to"),
    };
  });
}

/** `7.3` of `7.3.2`, `[7.3,8)` or `7.3.*`; undefined without two numbers. */
export function lineOf(version) {
  return /\d+\.\d+/.exec(version ?? "")?.[0];
}

export function isPrerelease(version) {
  return /\d-[0-9A-Za-z]/.test(version ?? "");
}
