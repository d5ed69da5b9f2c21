import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const changesHeader = "kind\tpackage\tsymbol\told\tnew\tbroken\tdelta\n";

/**
 * Reads the tables of a folder, oldest line first: `6.3/<package>.txt` (documentation id TAB declaration, sorted) and
 * `changes/6.3-to-7.0.tsv`. Folders of IdentityServer4 are named `is4-4.1`; folders with other names are no lines.
 */
export function readTables(folder) {
  const folders = readdirSync(folder).filter((name) => /^(is4-)?\d+\.\d+$/.test(name));
  const byNumber = new Intl.Collator("en", { numeric: true });
  folders.sort((a, b) => byNumber.compare(lineOf(a), lineOf(b)));
  return folders.map((name, index) => {
    const next = folders[index + 1];
    const files = readdirSync(join(folder, name)).filter((file) => file.endsWith(".txt"));
    const packages = new Map(files.sort().map((file) => [file.slice(0, -4), read(folder, name, file)]));
    const changes = next === undefined ? "" : read(folder, "changes", `${name}-to-${next}.tsv`);
    if (next !== undefined && !changes.startsWith(changesHeader))
      throw new Error(`${name}: unknown columns of changes`);
    return { line: lineOf(name), packages, changes: changes.slice(changesHeader.length), ...rootsOf(packages) };
  });
}

const lineOf = (folder) => folder.replace("is4-", "");

function read(...path) {
  const text = readFileSync(join(...path), "utf8");
  // Both stand for roots of namespaces; the reader takes the text for Latin-1.
  if (/[^\t\n -~]|[$^]/.test(text)) throw new Error(`${path.join("/")}: a character that the packed text cannot hold`);
  return text;
}

/** Packages are named as the namespaces in them. */
function rootsOf(packages) {
  return {
    serverRoot: ["Duende.IdentityServer", "IdentityServer4"].find((name) => packages.has(name)),
    modelRoot: ["Duende.IdentityModel", "IdentityModel"].find((name) => packages.has(name)),
  };
}

/** Packs the tables into the text that src/csharp/api/api-data.ts describes. */
export function packApi(tables) {
  const head = tables.map(({ line, serverRoot, modelRoot }) => [line, serverRoot, modelRoot].join()).join(" ");
  const steps = tables.slice(0, -1).map(({ changes }, index) => {
    return `\n#${letter(index)}\n${shorten(changes, tables[index + 1]).replace(/\n$/, "")}`;
  });
  return head + packTypes(tables) + steps.join("");
}

function packTypes(tables) {
  const types = new Map();
  for (const [index, table] of tables.entries()) {
    for (const { type, row } of rowsOf(table)) {
      const rows = types.get(type) ?? new Map();
      types.set(type, rows.set(row, [...(rows.get(row) ?? []), index]));
    }
  }
  const sorted = [...types].sort(byKey);
  return sorted.map(([type, rows]) => `\n=${type}\n${[...rows].sort(byKey).map(packRow).join("\n")}`).join("");
}

/** Every row with the package and type it belongs to; declarations of types begin with the tab. */
function* rowsOf({ packages, ...roots }) {
  for (const [name, text] of packages) {
    for (const line of text.trimEnd().split("\n")) {
      const [id, declaration] = shorten(line, roots).split("\t");
      const { type, rest } = splitId(id);
      yield { type: `${shorten(name, roots)}\t${type}`, row: `${rest}\t${declaration}` };
    }
  }
}

/** `P:A.Client.ClientId` is `PClientId` of `A.Client`. Parameters follow the first parenthesis and have dots, too. */
function splitId(id) {
  const full = id.slice(2);
  if (id.startsWith("T:")) return { type: full, rest: "" };
  const dot = full.split("(", 1)[0].lastIndexOf(".");
  return { type: full.slice(0, dot), rest: id[0] + full.slice(dot + 1) };
}

function packRow([row, indexes]) {
  const firsts = indexes.filter((index) => !indexes.includes(index - 1));
  const lasts = indexes.filter((index) => !indexes.includes(index + 1));
  return firsts.map((first, run) => letter(first) + letter(lasts[run])).join("") + row;
}

const letter = (index) => String.fromCharCode(97 + index);
const byKey = ([a], [b]) => (a < b ? -1 : 1);

function shorten(text, { serverRoot, modelRoot }) {
  return replaceRoot(replaceRoot(text, serverRoot, "^"), modelRoot, "$");
}

function replaceRoot(text, root, sign) {
  return text.replace(new RegExp(`(?<![\\w.])${root.replaceAll(".", "\\.")}(?!\\w)`, "g"), () => sign);
}
