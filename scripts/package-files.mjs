import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { LineCounter, parseDocument } from "yaml";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the families of packages are that follow the platform: one file each. */
export const packagesFolder = join(root, "src/guides/platform");

/** Reads every family, in the order of the names. Throws on malformed YAML, with file and line. */
export function readPackageFiles(folder = packagesFolder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .sort()
    .map((name) => parseFile(join(folder, name)));
}

function parseFile(file) {
  const path = relative(root, file).replaceAll("\\", "/");
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines, prettyErrors: false });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw new Error(`${path}:${lines.linePos(problem.pos[0]).line}: ${problem.message}`);
  return { file, path, family: document.toJS() };
}
