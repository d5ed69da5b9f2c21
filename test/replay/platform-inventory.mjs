import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { guidesPlugin } from "../../scripts/guides-plugin.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entry = "src/replay-platform.ts";
const rooms = `
export { openSnapshot } from "./repository/open-snapshot.ts";
export { takeInventory } from "./inventory/take-inventory.ts";
export { platformPackages } from "./guides/platform/platform-packages.ts";
export { familyOf } from "./plan/platform/package-wish.ts";
export { findHosts } from "./plan/hosts.ts";
export { createLadder } from "./plan/ladder.ts";
export { guides } from "./guides/guides.ts";
`;

/** The report has only packages of IdentityServer, so the others are read with the inventory of this checkout itself. */
export async function loadInventory() {
  const id = join(root, entry);
  const bundle = await rolldown({
    cwd: root,
    input: entry,
    platform: "node",
    plugins: [
      { name: "rooms", resolveId: (asked) => (asked === entry ? id : undefined), load: loadRooms(id) },
      guidesPlugin(),
    ],
    resolve: { alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" } },
  });
  const file = join(root, "node_modules/.cache", `replay-platform-${process.pid}.mjs`);
  await bundle.write({ file, format: "esm", codeSplitting: false });
  await bundle.close();
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

function loadRooms(id) {
  return (asked) => (asked === id ? { code: rooms, moduleType: "ts" } : undefined);
}

const microsoft = /^(?:Microsoft|System)\./i;

/** The projects of a commit with all their references, and the hosts among them. */
export function readCommit({ openSnapshot, takeInventory, findHosts, createLadder, guides }, path, ref) {
  const inventory = takeInventory(openSnapshot({ path, ref }).snapshot, "");
  const { family } = createLadder(guides());
  const hosts = new Map(
    findHosts(inventory, family).flatMap(({ name, projects }) => projects.map((project) => [project.path, name])),
  );
  return { projects: inventory.projects, hosts, family };
}

/**
 * Frameworks and platform packages of projects, by path: `{ frameworks, packages }`, the latter by id in lower case:
 * `{ id, family, versions }`.
 */
export function platformOf({ platformPackages, familyOf }, { projects }) {
  const families = platformPackages();
  const packagesOf = ({ references }) => {
    const packages = new Map();
    for (const { id, version, pinned } of references) {
      const family = familyOf(id, families)?.name;
      if (pinned || (family === undefined && !microsoft.test(id))) continue;
      const known = packages.get(id.toLowerCase()) ?? { id, family, versions: [] };
      packages.set(id.toLowerCase(), { ...known, versions: [...new Set([...known.versions, version ?? "unknown"])] });
    }
    return packages;
  };
  return new Map(
    projects.map((project) => [project.path, { frameworks: project.frameworks, packages: packagesOf(project) }]),
  );
}
