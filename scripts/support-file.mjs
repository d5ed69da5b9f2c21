import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { LineCounter, parseDocument } from "yaml";
import { guidesFolder } from "./guide-files.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Until when the lines get security fixes, and the advisories. */
export const supportFile = join(guidesFolder, "support.yml");

/** Throws on malformed YAML, with file and line. */
export function readSupportFile(file = supportFile) {
  const path = relative(root, file).replaceAll("\\", "/");
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines, prettyErrors: false });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw new Error(`${path}:${lines.linePos(problem.pos[0]).line}: ${problem.message}`);
  return { file, path, support: document.toJS() };
}
