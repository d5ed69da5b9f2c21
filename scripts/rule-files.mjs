import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { LineCounter, parseAllDocuments } from "yaml";
import { guidesFolder } from "./guide-files.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Reads the rules of every step folder that has some: one document each. Throws on malformed YAML, with file and line. */
export function readRuleFiles(folder = guidesFolder) {
  const byNumber = new Intl.Collator("en", { numeric: true });
  return readdirSync(folder)
    .filter((step) => existsSync(join(folder, step, "rules.yml")))
    .sort(byNumber.compare)
    .map((step) => parseRuleFile(join(folder, step, "rules.yml"), step));
}

function parseRuleFile(file, step) {
  const path = relative(root, file).replaceAll("\\", "/");
  const lines = new LineCounter();
  const documents = parseAllDocuments(readFileSync(file, "utf8"), { lineCounter: lines, prettyErrors: false });
  const problem = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])[0];
  if (problem !== undefined) throw new Error(`${path}:${lines.linePos(problem.pos[0]).line}: ${problem.message}`);
  return { file, path, step, rules: documents.map((document) => document.toJS()) };
}
