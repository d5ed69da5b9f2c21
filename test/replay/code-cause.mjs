import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { groupBy, isUsing, wordsOf } from "./code-lines.mjs";

const moved = /\bIdentityServer4\b|\bDuende\.IdentityServer\b|\b(?:Duende\.)?IdentityModel\b/;

/**
 * Gives every line that people changed a `cause`: `yes` where a name of the family's namespaces came or went, `perhaps`
 * where the line says a name that the change tables of the steps have, or a using that has no counterpart, or calls a base
 * or gains or loses a parameter in a file that speaks of a type with other parameters, else `no`.
 */
export function withCauses(lines, { names, parameters, speaking, own }) {
  const byPath = groupBy(lines, ({ path }) => path);
  return [...byPath].flatMap(([path, all]) => {
    const texts = { removed: textsOf(all, "removed"), added: textsOf(all, "added") };
    const known = { names, parameters: speaking.has(path) ? parameters : undefined, own, texts };
    return all.map((each) => ({ ...each, cause: generated.test(path) ? "no" : causeOf(each, known) }));
  });
}

const generated = /\/Migrations\/|\.Designer\.cs$|\.g\.cs$/;
const textsOf = (lines, side) => new Set(lines.flatMap((each) => each[side] ?? []));

function causeOf(unit, { names, parameters, own, texts }) {
  const [removed, added] = [unit.removed ?? "", unit.added ?? ""];
  const whole = `${removed} ${added}`;
  if (/^\W*$/.test(whole) || /^(?:namespace |\/\/|\*|@\*)/.test(removed || added)) return "no";
  if (own.some((name) => says(whole, name)) || texts.removed.has(added) || texts.added.has(removed)) return "no";
  const [before, after] = [wordsOf(removed), wordsOf(added)];
  const changed = new Set([...without(before, after), ...without(after, before)]);
  const isMoved = ["IdentityServer4", "Duende", "IdentityModel"].some((root) => changed.has(root)) && moved.test(whole);
  if (isMoved) return isUsing(removed || added) && !hasCounterpart(removed || added, texts) ? "perhaps" : "yes";
  if ([...before, ...after].some((word) => names.has(word))) return "perhaps";
  if (parameters === undefined) return "no";
  return /\bbase\s*\(/.test(whole) || [...changed].some((word) => parameters.has(word)) ? "perhaps" : "no";
}

const without = (words, others) => words.filter((word) => !others.includes(word));

/** `using IdentityServer4.Models;` for `using Duende.IdentityServer.Models;`. */
function hasCounterpart(using, { removed, added }) {
  const unrooted = (line) => line.replace(/\bDuende\.|(?<=IdentityServer)4/g, "");
  const others = removed.has(using) ? added : removed;
  return [...others].some((other) => unrooted(other) === unrooted(using));
}

/** A namespace of the repository itself below the family's prefix moves when people like. */
function says(text, namespace) {
  const at = text.indexOf(namespace);
  return at >= 0 && !/\w/.test(text[at + namespace.length] ?? "");
}

/** Namespaces below the family's prefix that the code of a commit declares. */
export function ownNamespaces(folder, ...commits) {
  const pattern = "^\\s*namespace\\s+(Duende\\.)?Identity(Server4?|Model)[.\\w]*";
  const args = ["-C", folder, "grep", "-hoP", pattern, ...commits, "--", "*.cs"];
  const { stdout } = spawnSync("git", args, { maxBuffer: 2 ** 28, encoding: "utf8" });
  const names = stdout.split("\n").map((line) => line.trim().replace(/^namespace\s+/, ""));
  return [...new Set(names)].filter((name) => name.includes("."));
}

/**
 * What the steps change, from tables `<from>-to-<to>.tsv` with the columns kind, symbol and delta: the simple `names` of
 * it, and of `types` whose constructors or methods have other `parameters`.
 */
export function changesOf(folder, steps) {
  const rows = steps.flatMap((step) => tablesOf(folder, step).flatMap(readRows));
  const fitted = rows.filter(({ delta }) => /(?:^|; )[-+~]@/.test(delta));
  return {
    names: new Set(rows.flatMap(({ parts }) => parts.slice(-1)).filter(isCompound)),
    types: new Set(fitted.map(({ parts, isConstructor }) => parts.at(isConstructor ? -1 : -2)).filter(isCompound)),
    parameters: new Set(fitted.flatMap(({ delta }) => wordsOf(delta.replace(/\w+\./g, ""))).filter(isCompound)),
  };
}

/** Paths of a commit's files that name one of these types. */
export function pathsNaming(folder, commit, types) {
  if (types.size === 0) return new Set();
  const args = ["-C", folder, "grep", "-lwzF", "-f", "-", commit, "--", "*.cs"];
  const { stdout } = spawnSync("git", args, { input: [...types].join("\n"), maxBuffer: 2 ** 28, encoding: "utf8" });
  return new Set(stdout.split("\0").map((each) => each.slice(commit.length + 1)));
}

const isCompound = (name) => /[a-z][A-Z]|^I[A-Z][a-z]/.test(name ?? "");
const lines = ["3.1", "4.1", "5.0", "5.1", "5.2", "6.0", "6.1", "6.2", "6.3", "7.0", "7.1", "7.2", "7.3", "7.4", "8.0"];
const models = {
  4.1: ["4.4.0-to-im-5.0.1", "5.0.1-to-im-5.2.0", "5.2.0-to-im-6.0.0"],
  6.2: ["6.0.0-to-im-6.1.0"],
  "7.0": ["6.1.0-to-im-6.2.0", "6.2.0-to-im-7.0.0"],
  7.3: ["7.1.0-to-im-8.0.0"],
  7.4: ["8.0.0-to-im-8.0.1", "8.0.1-to-im-8.1.0"],
};

function tablesOf(folder, step) {
  const [from, to] = step.split(" → ").map((line) => lines.indexOf(line));
  return lines.slice(Math.max(from, 0), to).flatMap((line, index) => {
    const next = lines[Math.max(from, 0) + index + 1];
    const old = (each) => (Number(each) < 5 ? `is4-${each}` : each);
    const files = [`${old(line)}-to-${old(next)}`, ...(models[line] ?? []).map((each) => `im-${each}`)];
    return files.map((file) => join(folder, `${file}.tsv`)).filter(existsSync);
  });
}

function readRows(table) {
  const [, ...rows] = readFileSync(table, "utf8").split("\n").filter(Boolean);
  return rows.map((row) => {
    const cells = row.split("\t");
    const symbol = cells[2].replace(/\(.*$/, "").replace(/`+\d+/g, "");
    const parts = symbol.replace(/^[A-Z]:/, "").split(".");
    const isConstructor = parts.at(-1) === "#ctor";
    return { parts: isConstructor ? parts.slice(0, -1) : parts.filter(Boolean), isConstructor, delta: cells[6] ?? "" };
  });
}
