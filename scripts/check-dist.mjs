import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./bundle.mjs";

/** Builds once more and says which file of dist/ is not what the sources make. */
async function checkDist() {
  const fresh = mkdtempSync(join(tmpdir(), "duende-upgrade-"));
  try {
    await build(fresh);
    return staleFiles(readFolder(fileURLToPath(new URL("../dist", import.meta.url))), readFolder(fresh));
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

function staleFiles(committed, fresh) {
  const names = new Set([...committed.keys(), ...fresh.keys()]);
  return [...names].sort().filter((name) => committed.get(name) !== fresh.get(name));
}

/** Names of the files below a folder to what is in them. */
function readFolder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, "latin1")]));
}

const stale = await checkDist();
for (const name of stale) console.error(`dist/${name} is stale`);
console.log(stale.length === 0 ? "dist/ is up to date" : "Run `npm run build` and commit dist/.");
process.exitCode = stale.length === 0 ? 0 : 1;
