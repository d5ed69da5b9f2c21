import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isMap, LineCounter, parseDocument } from "yaml";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the steps are: one folder each, named `<from>-to-<to>`. */
export const guidesFolder = join(root, "src/guides/identityserver");

/** Reads the guide of every step folder, oldest line first. Throws on malformed YAML, with file and line. */
export function readGuideFiles(folder = guidesFolder) {
  const byNumber = new Intl.Collator("en", { numeric: true });
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort(byNumber.compare)
    .map((step) => parseGuideFile(join(folder, step, "guide.yml"), step));
}

function parseGuideFile(file, step) {
  const path = relative(root, file).replaceAll("\\", "/");
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines, prettyErrors: false });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw new Error(`${path}:${lines.linePos(problem.pos[0]).line}: ${problem.message}`);
  return { file, path, step, guide: document.toJS(), lineOf: (keys) => lines.linePos(offsetOf(document, keys)).line };
}

/** Offset of the key at the end of a way of keys; of the nearest node above it when there is none. */
function offsetOf(document, keys) {
  if (keys.length === 0) return document.contents?.range?.[0] ?? 0;
  const above = document.getIn(keys.slice(0, -1), true);
  const pair = isMap(above) ? above.items.find((item) => String(item.key) === keys.at(-1)) : undefined;
  const node = pair?.key ?? document.getIn(keys, true);
  return node?.range?.[0] ?? offsetOf(document, keys.slice(0, -1));
}
