import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const folderName = `${sep}node_modules${sep}`;
const packagesFolder = fileURLToPath(new URL("../node_modules", import.meta.url));

/** Rollup plugin: writes the licences of every package that is in the bundle, and of others named, to licenses.txt. */
export function licensesPlugin(others = []) {
  return {
    name: "licenses",
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === "chunk" ? output.moduleIds : []));
      const bundled = modules.filter((id) => id.includes(folderName)).map(packageFolder);
      const packages = new Set([...bundled, ...others.map((other) => join(packagesFolder, other))]);
      const notices = [...packages].map(notice).sort();
      this.emitFile({ type: "asset", fileName: "licenses.txt", source: `${notices.join(`\n${"-".repeat(80)}\n\n`)}` });
    },
  };
}

/** `.../node_modules/@octokit/rest/dist/index.js` is in `.../node_modules/@octokit/rest`. */
function packageFolder(id) {
  const start = id.lastIndexOf(folderName) + folderName.length;
  const [scope, name] = id.slice(start).split(sep);
  return id.slice(0, start) + (scope.startsWith("@") ? join(scope, name) : scope);
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder)
    .sort()
    .find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim()}\n`;
  return `${name} ${version}: ${license}\n${text}`;
}
